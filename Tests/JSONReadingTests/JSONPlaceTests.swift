import JSONReading
import Testing

@Suite struct JSONPlaceTests {
    private static let text = """
        {
          "a": 1, "b": [
            {"x": "}]\\"", "规": null},
            {"x": 2,
             "y": {"z": []}}
          ],
          "c": "end"
        }
        """

    @Test(arguments: [
        ([.name("a")], 2), ([.name("b")], 2), ([.name("b"), .index(0)], 3), ([.name("b"), .index(0), .name("规")], 3),
        ([.name("b"), .index(1), .name("y")], 5), ([.name("b"), .index(1), .name("y"), .name("z")], 5), ([.name("c")], 7), ([], 1),
    ] as [([JSONStep], Int)])
    func lines(_ path: [JSONStep], _ line: Int) {
        #expect(JSONPlace.line(of: path, in: Array(Self.text.utf8)) == line)
    }
}
