/// What the stories of one document share.
struct WordContext {
    /// The text before the tracked changes instead of the text with all of them accepted.
    var readsOriginal = false
    var styles = WordStyles()
    var numbering = WordNumbering()
    /// The files that the main document takes in, by the id of their relationship; nil for one that could not be read.
    var chunks: [String: ImportedChunk] = [:]
    /// The text of the charts and diagrams of the main document, by the id of their relationship.
    var graphics: [String: StorySink] = [:]
}
