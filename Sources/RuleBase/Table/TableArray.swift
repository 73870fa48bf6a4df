/// Memory that holds a table or an array of one. Never written after it was filled.
///
/// `@unchecked` because the pointer is not Sendable by itself; the bytes behind it do not change and live as long as this object.
@usableFromInline
final class TableMemory: @unchecked Sendable {
    let bytes: UnsafeRawBufferPointer
    private let isOwned: Bool

    /// - Parameter bytes: must live and stay unchanged as long as the process, as a constant of the binary does.
    init(immortal bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
        isOwned = false
    }

    convenience init(copying bytes: UnsafeRawBufferPointer) { self.init(size: bytes.count) { $0.copyMemory(from: bytes) } }

    /// - Parameter fill: must write every byte.
    init(size: Int, fill: (UnsafeMutableRawBufferPointer) -> Void) {
        let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: TableFormat.alignment)
        fill(memory)
        bytes = UnsafeRawBufferPointer(memory)
        isOwned = true
    }

    deinit { if isOwned { bytes.deallocate() } }
}

/// An array of numbers or sets of classes that lies in a table: nothing is copied when a rule base is loaded from the binary.
///
/// What only hands out elements can be inlined into other modules: the loops of a review are there. They take the elements by
/// `withUnsafeBufferPointer`, since what a collection does in another module goes through its protocol, at a hundred times the price.
package struct TableArray<Element: BitwiseCopyable & Sendable>: RandomAccessCollection, ExpressibleByArrayLiteral, @unchecked Sendable {
    // Sendable for the reason `TableMemory` is; `memory` keeps the elements alive.
    @usableFromInline let elements: UnsafeBufferPointer<Element>
    @usableFromInline let memory: TableMemory

    package init(_ array: [Element]) {
        memory = array.withUnsafeBytes { TableMemory(copying: $0) }
        elements = memory.bytes.bindMemory(to: Element.self)
    }

    package init(arrayLiteral elements: Element...) { self.init(elements) }

    /// An array that is made where it stays.
    /// - Parameter fill: must write every element.
    package init(count: Int, fill: (UnsafeMutableBufferPointer<Element>) -> Void) {
        memory = TableMemory(size: count * MemoryLayout<Element>.stride) { fill($0.bindMemory(to: Element.self)) }
        elements = memory.bytes.bindMemory(to: Element.self)
    }

    /// A stretch of a table; nil where it lies outside, or not on the bounds of an element.
    init?(_ memory: TableMemory, start: Int, size: Int) {
        let width = MemoryLayout<Element>.stride
        guard start >= 0, size >= 0, start <= memory.bytes.count - size, size % width == 0 else { return nil }
        let stretch = UnsafeRawBufferPointer(rebasing: memory.bytes[start..<start + size])
        guard Int(bitPattern: stretch.baseAddress) % MemoryLayout<Element>.alignment == 0 else { return nil }
        self.memory = memory
        elements = stretch.bindMemory(to: Element.self)
    }

    @inlinable package var startIndex: Int { 0 }
    @inlinable package var endIndex: Int { elements.count }

    @inlinable package subscript(index: Int) -> Element {
        precondition(index >= 0 && index < elements.count, "outside the table")
        return elements[index]
    }

    /// The elements where they lie, for who asks for one at a time in a loop: what takes a closure across modules costs a call. They stay as
    /// long as any copy of this array does, which is for the caller to see to.
    @inlinable package var unsafeElements: UnsafeBufferPointer<Element> { elements }

    /// Calls `body` with the elements themselves, for loops that must not check each index.
    @inlinable @inline(__always)
    package func withUnsafeBufferPointer<Result>(_ body: (UnsafeBufferPointer<Element>) throws -> Result) rethrows -> Result {
        try withExtendedLifetime(memory) { try body(elements) }
    }
}

extension TableArray: Equatable where Element: Equatable {
    package static func == (left: TableArray, right: TableArray) -> Bool { left.elementsEqual(right) }
}

extension TableArray where Element: FixedWidthInteger {
    /// Whether all elements lie in a range.
    func isWithin(_ range: ClosedRange<Element>) -> Bool {
        withUnsafeBufferPointer { elements in
            var low = range.lowerBound
            var high = range.upperBound
            for element in elements {
                low = Swift.min(low, element)
                high = Swift.max(high, element)
            }
            return low == range.lowerBound && high == range.upperBound
        }
    }

    /// Whether no element is smaller than the one before.
    var isAscending: Bool {
        withUnsafeBufferPointer { elements in
            var isAscending = true
            for index in 1..<Swift.max(1, elements.count) { isAscending = isAscending && elements[index - 1] <= elements[index] }
            return isAscending
        }
    }
}

extension TableArray where Element == UInt8 {
    /// The little-endian number of four bytes; nil where they are not all inside.
    func word(at index: Int) -> UInt32? {
        guard index >= 0, index <= elements.count - 4 else { return nil }
        return withExtendedLifetime(memory) {
            UInt32(littleEndian: UnsafeRawBufferPointer(elements).loadUnaligned(fromByteOffset: index, as: UInt32.self))
        }
    }

    /// The text of a stretch of UTF-8 bytes, which must lie inside.
    func text(start: Int, count: Int) -> String {
        precondition(start >= 0 && count >= 0 && start <= elements.count - count, "outside the table")
        return withExtendedLifetime(memory) {
            String(decoding: UnsafeBufferPointer(rebasing: elements[start..<start + count]), as: UTF8.self)
        }
    }
}
