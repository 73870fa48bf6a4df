/// What a reader is willing to take from a file that may have been made to hurt.
package struct PackageLimits: Sendable {
    /// Entries in the archive.
    package var entries = 20_000
    /// Bytes of one inflated entry. The largest `document.xml` met in honest files has 12.6 million.
    package var entryBytes = 256 << 20
    /// Inflated over compressed size, for entries above `ratioFloor`: honest files reach 100 in small parts.
    package var ratio = 300
    /// Bytes below which the ratio does not matter.
    package var ratioFloor = 8 << 20

    package init() {}
}
