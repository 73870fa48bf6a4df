import PolicyDocument

extension WordStory {
    func startTable() {
        closeParagraphBeforeTable()
        state.tables.append(WordTable(id: tableCount))
        tableCount += 1
    }

    /// A paragraph whose mark is gone still ends where a table begins; inside an open paragraph no table can stand.
    private func closeParagraphBeforeTable() {
        if state.paragraph != nil { closeParagraph() }
    }

    func endTable() {
        guard let table = state.tables.popLast() else { return }
        table.assignHeads(to: &state.sink.blocks)
    }

    func endCell() {
        closeParagraph()
        state.tables.mutateLast { $0.endCell() }
    }

    func endRow() {
        closeParagraph()
        mode = .content
    }

    /// The row turned out to be deleted (or, in the original view, inserted): nothing more of it is read.
    func dropRow() {
        guard let table = state.tables.last else { return }
        skipped = table.rowDepth
        state.tables.mutateLast { $0.dropRow() }
    }
}
