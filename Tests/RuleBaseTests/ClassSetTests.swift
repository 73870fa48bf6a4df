import RuleBase
import Testing

@Suite struct ClassSetTests {
    @Test(arguments: 0..<ClassSet.capacity)
    func holdsEveryClass(value: Int) {
        let set = ClassSet([value])
        #expect(set.members == [value])
        #expect(set.contains(value))
        #expect(!set.isEmpty)
        #expect(set.intersects(ClassSet([0, value])))
        #expect(!set.intersects(ClassSet((0..<ClassSet.capacity).filter { $0 != value })))
    }

    @Test func listsItsMembersInOrder() {
        let all = Array(0..<ClassSet.capacity)
        #expect(ClassSet(all.reversed()).members == all)
        #expect(ClassSet([300]).union(ClassSet([3])).members == [3, 300])
        #expect(ClassSet.empty.members == [])
    }
}
