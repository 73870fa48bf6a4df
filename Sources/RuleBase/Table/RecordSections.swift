/// The sections that the small things of a rule base are read from.
final class RecordSections: Sendable {
    let records: TableArray<UInt8>
    let texts: TextBlob
    /// The different sets of classes that the rules name.
    let sets: TableArray<ClassSet>

    init(records: TableArray<UInt8>, texts: TextBlob, sets: TableArray<ClassSet>) {
        self.records = records
        self.texts = texts
        self.sets = sets
    }
}
