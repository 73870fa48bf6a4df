import Foundation
import StaticLinking
import TestSupport
import Testing

/// The libxml2 that a release is linked with.
@Suite struct StaticLinkingTests {
    private func run(_ words: [String], in folder: String) throws -> ProcessResult {
        let path = ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? "", "HOME": folder]
        return try ProcessRunner.run("/usr/bin/env", words, environment: path, folder: folder)
    }

    /// A program that parses with it needs nothing behind it but zlib and the C library, holds no network code, and is told that there is none.
    @Test func parsesWithoutNetworkAndICU() throws {
        let folder = try TemporaryFolder()
        _ = try StaticLinking(in: folder.path) { words in
            let result = try run(words, in: folder.path)
            try #require(result.status == 0, "\(words): \(result.errors)")
            return result.text.trimmingCharacters(in: .whitespacesAndNewlines)
        }
        try folder.write(
            """
            #include <libxml/parser.h>
            #include <stdio.h>
            #include <string.h>
            static int root(const char *text)
            {
                xmlDocPtr document = xmlReadMemory(text, strlen(text), "x.xml", NULL, XML_PARSE_NOERROR);
                return document ? xmlDocGetRootElement(document)->name[0] : '-';
            }
            int main(void)
            {
                printf("%c%c", root("<a/>"), root("<?xml version='1.0' encoding='klingon'?><a/>"));
                printf("%c\\n", xmlReadFile("http://127.0.0.1/x.xml", NULL, XML_PARSE_NOERROR) ? 'n' : '-');
            }

            """, to: "x.c")
        let flags = try run(["pkg-config", "--cflags", "libxml-2.0"], in: folder.path).text.split(whereSeparator: \.isWhitespace).map(String.init)
        let linked = try run(["clang", "-static", "x.c"] + flags + ["-L.", "-lxml2", "-lz", "-lm", "-o", "x"], in: folder.path)
        try #require(linked.status == 0, "\(linked.errors)")
        #expect(try run([folder.path + "/x"], in: folder.path).text == "a--\n")
        let names = try run(["nm", "x"], in: folder.path).text
        #expect(names.contains("xmlReadMemory"))
        for name in ["getaddrinfo", "xmlNanoHTTPConnectHost", "icudt"] { #expect(!names.contains(name), "\(name)") }
    }
}
