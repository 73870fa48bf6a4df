import XMLParsing

/// Word 2003's way to mark revisions and comments: one element for all of them.
extension WordStory {
    func startAnnotation(_ element: SAXElement) {
        let type = element.value(of: .type) ?? ""
        let isInsertion = type.hasSuffix("Insertion")
        annotations.append(isInsertion)
        switch mode {
        case .content:
            // A comment's own text is no text of the document.
            if type.hasSuffix("Comment") || (context.readsOriginal ? isInsertion : type.hasSuffix("Deletion")) {
                annotations.removeLast()
                skip()
            } else if isInsertion {
                insertions += 1
            }
        case .mark: if context.readsOriginal ? isInsertion : type.hasSuffix("Deletion") { state.paragraph?.isMarkGone = true }
        case .row: if context.readsOriginal ? isInsertion : type.hasSuffix("Deletion") { dropRow() }
        default: break
        }
    }

    func endAnnotation() {
        if annotations.popLast() == true, mode == .content { insertions = max(0, insertions - 1) }
    }
}
