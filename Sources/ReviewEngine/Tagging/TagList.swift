/// Memory for tags that are not where they stay yet. The tagger's loop writes to it by pointers of its own: an array asks with every tag whether it is
/// shared, at three times the cost.
final class TagList {
    private(set) var start: UnsafeMutablePointer<Tag>
    private(set) var end: UnsafeMutablePointer<Tag>

    init(capacity: Int) {
        start = .allocate(capacity: capacity)
        end = start + capacity
    }

    deinit { start.deallocate() }

    /// Doubles the memory, all of which is written.
    /// - Returns: where the next tag goes.
    @inline(never)
    func grow() -> UnsafeMutablePointer<Tag> {
        let count = end - start
        let larger = UnsafeMutablePointer<Tag>.allocate(capacity: 2 * count)
        larger.moveInitialize(from: start, count: count)
        start.deallocate()
        (start, end) = (larger, larger + 2 * count)
        return larger + count
    }
}
