/// What the stories of one document share.
struct WordContext {
    /// The text before the tracked changes instead of the text with all of them accepted.
    var readsOriginal = false
    var styles = WordStyles()
    var numbering = WordNumbering()
}
