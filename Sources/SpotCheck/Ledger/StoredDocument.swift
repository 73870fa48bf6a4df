package import Findings

/// What is stored of a document that was read and judged: a row of `reading`, with its findings and sectors.
package struct StoredDocument: Sendable {
    package var path: [UInt8]
    /// The file as it was when it was read; nil where that cannot be relied on later.
    package var stamp: FileStamp?
    package var content: ContentDigest
    /// Bytes; nil where they could not be had.
    package var size: Int?
    package var report: DocumentReport
    package var particulars: Particulars
    /// nil where there is no text.
    package var text: TextSketch?

    package init(
        path: [UInt8], stamp: FileStamp?, content: ContentDigest, size: Int?, report: DocumentReport, particulars: Particulars, text: TextSketch?
    ) {
        self.path = path
        self.stamp = stamp
        self.content = content
        self.size = size
        self.report = report
        self.particulars = particulars
        self.text = text
    }
}

/// By what a file is known to be unchanged without being opened.
package struct FileStamp: Hashable, Sendable {
    /// Bytes.
    package var size: Int
    /// Nanoseconds since 1970.
    package var modified: Int
    /// The inode.
    package var number: Int

    package init(size: Int, modified: Int, number: Int) {
        self.size = size
        self.modified = modified
        self.number = number
    }
}
