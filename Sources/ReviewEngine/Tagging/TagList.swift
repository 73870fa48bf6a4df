/// A list of tags that grows, in memory of its own: appending costs a third of what it costs an array, which asks each time whether it is
/// shared. Never read outside its count.
final class TagList {
    private var memory: UnsafeMutablePointer<Tag>
    private var capacity: Int
    private var count = 0

    init(capacity: Int) {
        self.capacity = max(capacity, 16)
        memory = .allocate(capacity: self.capacity)
    }

    deinit { memory.deallocate() }

    @inline(__always)
    func append(_ tag: Tag) {
        if count == capacity { grow() }
        memory[count] = tag
        count &+= 1
    }

    /// Removes tags from the end as long as they meet a condition.
    func removeLast(while condition: (Tag) -> Bool) {
        while count > 0, condition(memory[count - 1]) { count -= 1 }
    }

    /// Appends all to an array and is empty.
    func move(to tags: inout [Tag]) {
        tags.append(contentsOf: UnsafeBufferPointer(start: memory, count: count))
        count = 0
    }

    private func grow() {
        let larger = UnsafeMutablePointer<Tag>.allocate(capacity: 2 * capacity)
        larger.moveInitialize(from: memory, count: count)
        memory.deallocate()
        memory = larger
        capacity *= 2
    }
}
