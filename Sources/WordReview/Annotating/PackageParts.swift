import OfficePackages

/// What a package needs to know of a comments part that is new to it.
enum PackageParts {
    /// A name for the comments part that nothing has yet.
    static func freeName(beside main: String, in package: OfficePackage) -> String {
        let folder = PartName.folder(of: main)
        var name = folder + "comments.xml"
        var number = 1
        while package.has(name) {
            number += 1
            name = "\(folder)comments\(number).xml"
        }
        return name
    }

    /// The list of content types with that of the comments part.
    static func contentTypes(_ bytes: [UInt8], adding part: String) -> [UInt8] {
        let type = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
        return appended(bytes) { "<\($0)Override PartName=\"/\(XMLSplice.escaped(part))\" ContentType=\"\(type)\"/>" }
    }

    /// The relationships of the main part with that to the comments part.
    static func relationships(_ bytes: [UInt8]?, adding part: String, to main: String, isStrict: Bool) -> [UInt8] {
        let base = isStrict ? "http://purl.oclc.org/ooxml/officeDocument" : "http://schemas.openxmlformats.org/officeDocument/2006"
        let bytes =
            bytes
            ?? Array(
                "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"></Relationships>"
                    .utf8)
        let text = String(decoding: bytes, as: UTF8.self)
        var number = 1
        while text.contains("\"rIdFcr\(number)\"") || text.contains("'rIdFcr\(number)'") { number += 1 }
        let target = part.dropFirst(PartName.folder(of: main).count)
        return appended(bytes) {
            "<\($0)Relationship Id=\"rIdFcr\(number)\" Type=\"\(base)/relationships/comments\" Target=\"\(XMLSplice.escaped(String(target)))\"/>"
        }
    }

    /// An element more in front of the root's end tag; a root that closes itself is opened.
    /// - Parameter element: With the prefix of the root, colon included.
    private static func appended(_ bytes: [UInt8], _ element: (String) -> String) -> [UInt8] {
        var splice = XMLSplice()
        guard let open = bytes.lastIndex(of: UInt8(ascii: "<")), let close = bytes.lastIndex(of: UInt8(ascii: ">")) else { return bytes }
        let tag = String(decoding: bytes[open...close], as: UTF8.self)
        let name = tag.drop { $0 == "<" || $0 == "/" }.prefix { !$0.isWhitespace && $0 != ">" && $0 != "/" }
        let prefix = name.firstIndex(of: ":").map { String(name[...$0]) } ?? ""
        if tag.hasPrefix("</") {
            splice.insert(element(prefix), at: open)
        } else {
            splice.replace((close - 1)..<(close + 1), with: ">" + element(prefix) + "</\(name)>")
        }
        return splice.applied(to: bytes)
    }
}
