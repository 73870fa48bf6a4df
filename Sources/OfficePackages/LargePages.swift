import Glibc

/// Pages of two megabytes for memory that is about to be filled, where the system has them for whoever asks: touching a part's pages of four
/// kilobytes for the first time takes as long as a third of its inflating.
enum LargePages {
    /// What is smaller has no whole large page.
    private static let size = 2 << 20

    /// Asks for them. It is advice: whether it is taken changes nothing but the time.
    static func advise(_ buffer: UnsafeMutableBufferPointer<UInt8>) {
        guard buffer.count >= size, let start = buffer.baseAddress else { return }
        let page = UnsafeMutableRawPointer(start).alignedDown(toMultipleOf: 4096)
        madvise(page, UnsafeMutableRawPointer(start + buffer.count) - page, MADV_HUGEPAGE)
    }
}
