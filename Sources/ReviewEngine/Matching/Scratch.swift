/// A list in memory of its own that is filled anew for every sentence: it keeps what it has grown to, and a write costs a store, where an array asks
/// each time whether it is shared. Never read outside its count.
struct Scratch<Element: BitwiseCopyable>: ~Copyable {
    private var memory: UnsafeMutablePointer<Element>
    private var capacity: Int
    private(set) var count = 0

    init(capacity: Int = 64) {
        self.capacity = capacity
        memory = .allocate(capacity: capacity)
    }

    deinit { memory.deallocate() }

    @inline(__always)
    subscript(index: Int) -> Element {
        get {
            assert(index >= 0 && index < count)
            return memory[index]
        }
        nonmutating set {
            assert(index >= 0 && index < count)
            memory[index] = newValue
        }
    }

    @inline(__always)
    mutating func append(_ element: Element) {
        if count == capacity { grow() }
        memory[count] = element
        count &+= 1
    }

    @inline(__always)
    mutating func removeAll() { count = 0 }

    @inline(__always)
    mutating func removeLast() {
        assert(count > 0)
        count &-= 1
    }

    /// Appends an element until there are so many.
    mutating func fill(to count: Int, with element: Element) {
        if count > capacity { grow(to: max(count, 2 * capacity)) }
        while self.count < count { append(element) }
    }

    private mutating func grow() { grow(to: 2 * capacity) }

    private mutating func grow(to capacity: Int) {
        let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
        larger.moveInitialize(from: memory, count: count)
        memory.deallocate()
        (memory, self.capacity) = (larger, capacity)
    }
}
