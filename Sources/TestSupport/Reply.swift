import OfficePackages

/// Answers a comment the way Word stores it: a comment of its own, tied to the other by the ids of their last paragraphs.
package enum Reply {
    package enum Fault: Error { case noSuchComment }

    /// - Parameter words: A text that the comment to answer contains.
    package static func add(_ text: String, to words: String, in package: [UInt8], by author: String = "李") throws -> [UInt8] {
        let archive = try ZipArchive(package)
        let comments = String(decoding: try archive.read("word/comments.xml"), as: UTF8.self)
        guard let place = comments.firstRange(of: words), let mark = comments[..<place.lowerBound].ranges(of: "w14:paraId=\"").last else {
            throw Fault.noSuchComment
        }
        let parent = comments[mark.upperBound...].prefix(8)
        let number = 900 + comments.ranges(of: "<w:comment ").count
        let own = "4" + String(repeating: "0", count: 4) + String(number)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let paragraphs = lines.enumerated().map { index, line in
            "<w:p\(index == lines.count - 1 ? " w14:paraId=\"\(own)\"" : "")><w:r><w:t xml:space=\"preserve\">\(XMLSplice.escaped(line))</w:t></w:r></w:p>"
        }
        let comment = "<w:comment w:id=\"\(number)\" w:author=\"\(author)\">\(paragraphs.joined())</w:comment></w:comments>"
        var parts = ["word/comments.xml": Array(comments.replacing("</w:comments>", with: comment).utf8)]
        var added: [(name: String, content: [UInt8])] = []
        let thread = "<w15:commentEx w15:paraId=\"\(own)\" w15:paraIdParent=\"\(parent)\"/>"
        if archive.entry("word/commentsExtended.xml") != nil {
            let threads = String(decoding: try archive.read("word/commentsExtended.xml"), as: UTF8.self)
            parts["word/commentsExtended.xml"] = Array(threads.replacing("</w15:commentsEx>", with: thread + "</w15:commentsEx>").utf8)
        } else {
            let root = "<w15:commentsEx xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\">\(thread)</w15:commentsEx>"
            added.append(("word/commentsExtended.xml", Array(root.utf8)))
            let relations = String(decoding: try archive.read("word/_rels/document.xml.rels"), as: UTF8.self)
            let relation =
                "<Relationship Id=\"rIdThreads\" Type=\"http://schemas.microsoft.com/office/2011/relationships/commentsExtended\" Target=\"commentsExtended.xml\"/>"
            parts["word/_rels/document.xml.rels"] = Array(relations.replacing("</Relationships>", with: relation + "</Relationships>").utf8)
        }
        return try archive.replacing(parts, adding: added)
    }

    /// Replaces words of the main part that stand in one run.
    package static func edit(_ old: String, into new: String, in package: [UInt8]) throws -> [UInt8] {
        let archive = try ZipArchive(package)
        let main = String(decoding: try archive.read("word/document.xml"), as: UTF8.self)
        return try archive.replacing(["word/document.xml": Array(main.replacing(old, with: new).utf8)])
    }
}
