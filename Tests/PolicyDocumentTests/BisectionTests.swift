import PolicyDocument
import Testing

@Suite struct BisectionTests {
    @Test(arguments: [([], 0), ([1], 1), ([1, 1, 2, 5, 5, 9], 3), ([1, 2, 3, 3], 4), ([4, 5, 6], 0)])
    func howManyComeBefore(_ numbers: [Int], _ count: Int) {
        #expect(Bisection.count(in: numbers.count) { numbers[$0] <= 3 } == count)
    }
}
