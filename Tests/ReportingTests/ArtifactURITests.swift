import Reporting
import Testing

@Suite struct ArtifactURITests {
    @Test(arguments: [
        ("草案.docx", "%E8%8D%89%E6%A1%88.docx"), ("./a/b c.txt", "a/b%20c.txt"), ("a-b_c~d.txt", "a-b_c~d.txt"),
        ("/tmp/甲.txt", "file:///tmp/%E7%94%B2.txt"), ("a:b?c#d%.txt", "a%3Ab%3Fc%23d%25.txt"),
    ])
    func encodes(_ path: String, _ uri: String) {
        #expect(ArtifactURI.of(path) == uri)
    }
}
