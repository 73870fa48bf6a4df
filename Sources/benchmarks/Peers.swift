import Foundation

/// The commands of this machine that ours is held against.
enum Peers {
    /// What a short command prints, without the line's end; nil where it fails or is not there.
    static func output(_ words: [String]) -> String? {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = words
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return nil }
        let printed = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return process.terminationStatus == 0 ? String(decoding: printed, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines) : nil
    }

    /// The first line of a program's `--version`; nil where it is not on the PATH.
    static func version(_ program: String) -> String? {
        output([program, "--version"]).flatMap { $0.split(separator: "\n").first.map(String.init) }
    }

    /// Whether Python has a module.
    static func hasPython(_ module: String) -> Bool { output(["python3", "-c", "import \(module)"]) != nil }

    /// A program made of C or Swift source with the compiler of this machine; nil where there is none.
    static func compiled(_ words: [String], to path: String) -> String? { output(words + ["-o", path]).map { _ in path } }
}

/// Programs of a few lines that do a peer's part of the work, and no more.
enum PeerSources {
    /// Scans a file for all literals of a list with Hyperscan and prints the best of five scans in seconds; compiling does not count.
    static let hyperscan = """
        import hyperscan, sys, time
        terms = [t for t in open(sys.argv[1], 'rb').read().split(b'\\n') if t]
        text = open(sys.argv[2], 'rb').read()
        db = hyperscan.Database(mode=hyperscan.HS_MODE_BLOCK)
        db.compile(expressions=terms, ids=list(range(len(terms))), elements=len(terms), flags=[0] * len(terms), literal=True)
        found = 0
        def count(*_):
            global found
            found += 1
        best = 1e9
        for _ in range(3):
            start = time.perf_counter()
            db.scan(text, match_event_handler=count)
            best = min(best, time.perf_counter() - start)
        print(best)

        """

    /// Alternatives of plain words, as a script would look for them.
    static let regularExpression = """
        import re, sys
        terms = [t for t in open(sys.argv[1], encoding='utf8').read().split('\\n') if t][:500]
        text = open(sys.argv[2], encoding='utf8').read()
        print(sum(1 for _ in re.finditer('|'.join(map(re.escape, terms)), text)))

        """

    static let pythonDocx = """
        import docx, sys
        print(sum(len(p.text) for p in docx.Document(sys.argv[1]).paragraphs))

        """

    static let jsonAgain = """
        import json, sys
        json.dump(json.load(open(sys.argv[1], encoding='utf8')), open('/dev/null', 'w'), ensure_ascii=False)

        """

    static let hello = "print(\"hello\")\n"

    /// Inflates the main part of a package and runs libxml2's SAX2 over it: what reading a Word document costs at least.
    static let inflateAndParse = #"""
        #include <libxml/parser.h>
        #include <stdio.h>
        #include <stdlib.h>
        #include <string.h>
        #include <zlib.h>
        static unsigned u16(const unsigned char *p) { return p[0] | p[1] << 8; }
        static unsigned u32(const unsigned char *p) { return u16(p) | (unsigned)u16(p + 2) << 16; }
        static long characters, elements;
        static void on_start(void *c, const xmlChar *n, const xmlChar *p, const xmlChar *u, int ns, const xmlChar **nss, int na, int nd, const xmlChar **a) { elements++; }
        static void on_text(void *c, const xmlChar *t, int n) { characters += n; }
        int main(int argc, char **argv) {
            FILE *f = fopen(argv[1], "rb");
            fseek(f, 0, SEEK_END);
            long size = ftell(f);
            rewind(f);
            unsigned char *zip = malloc(size);
            if (fread(zip, 1, size, f) != (size_t)size) return 1;
            long end = size - 22;
            while (end > 0 && u32(zip + end) != 0x06054b50) end--;
            unsigned char *entry = zip + u32(zip + end + 16);
            for (int n = u16(zip + end + 10); n > 0; n--, entry += 46 + u16(entry + 28) + u16(entry + 30) + u16(entry + 32)) {
                if (u16(entry + 28) != 17 || memcmp(entry + 46, "word/document.xml", 17)) continue;
                unsigned char *local = zip + u32(entry + 42), *data = local + 30 + u16(local + 26) + u16(local + 28);
                unsigned packed = u32(entry + 20), whole = u32(entry + 24);
                unsigned char *xml = data;
                if (u16(entry + 10) == 8) {
                    xml = malloc(whole);
                    z_stream z = {.next_in = data, .avail_in = packed, .next_out = xml, .avail_out = whole};
                    inflateInit2(&z, -15);
                    if (inflate(&z, Z_FINISH) != Z_STREAM_END) return 1;
                }
                xmlSAXHandler sax = {.initialized = XML_SAX2_MAGIC, .startElementNs = on_start, .characters = on_text};
                return xmlSAXUserParseMemory(&sax, NULL, (const char *)xml, whole) != 0;
            }
            return 1;
        }
        """#
}
