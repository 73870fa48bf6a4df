/// What the stories of one document share.
struct WordContext {
    var options: WordOptions
    var styles = WordStyles()
    var numbering = WordNumbering()
}

/// How a Word document is read.
struct WordOptions {
    /// The text before the tracked changes instead of the text with all of them accepted.
    var readsOriginal = false
}
