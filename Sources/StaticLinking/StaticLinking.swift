import Foundation

/// How the program is linked for a release: all in one file that needs no library and no dynamic linker, so that it starts in a third of the time
/// and runs on any Linux of its processor. What is linked is Debian's: libxml2 without its network code, zlib, SQLite, and the C and C++ libraries.
package struct StaticLinking {
    /// For `swift build -c release --product fcrlint`. They name the folder.
    package let words: [String]

    /// Makes the libxml2 to link with.
    /// - Parameters:
    ///   - folder: where it lies for the build.
    ///   - run: runs a program of the PATH and gives what it prints, without the line's end.
    package init(in folder: String, run: ([String]) throws -> String) throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let (source, object, archive) = (folder + "/unused.c", folder + "/unused.o", folder + "/libxml2.a")
        try Self.unused.write(toFile: source, atomically: true, encoding: .utf8)
        _ = try run(["clang", "-O2", "-Wall", "-Werror", "-c", source, "-o", object])
        _ = try run(["cp", try run(["pkg-config", "--variable=libdir", "libxml-2.0"]) + "/libxml2.a", archive])
        _ = try run(["ar", "dD", archive, "nanohttp.o", "nanoftp.o"])
        _ = try run(["ar", "rD", archive, object])
        let package = """
            Name: libxml2
            Description: libxml2 as a release is linked with it
            Version: \(try run(["pkg-config", "--modversion", "libxml-2.0"]))
            Cflags: \(try run(["pkg-config", "--cflags", "libxml-2.0"]))
            Libs: -L\(folder) -lxml2

            """
        try package.write(toFile: folder + "/libxml-2.0.pc", atomically: true, encoding: .utf8)
        // lld, since gold cannot make a static program that lies at another address in every run. A path to look for libraries by has no use, and the
        // C library ends such a program at its start.
        words = [
            "--disable-local-rpath", "--static-swift-stdlib", "--pkg-config-path", folder, "-Xswiftc", "-static-executable", "-Xswiftc", "-use-ld=lld",
            "-Xswiftc", "-Xclang-linker", "-Xswiftc", "-static-pie", "-Xlinker", "-lz", "-Xlinker", "-lm", "-Xlinker", "--wrap=swift_copyAuxiliaryExecutablePath",
        ]
    }

    /// In C, what stands in for the parts of libxml2 and of the libraries it is linked with that are never asked: HTTP and FTP, so that there is no
    /// network code in the program at all; files compressed by xz; ICU, whose data alone would make the program three times as large, for
    /// encodings that neither libxml2 nor iconv knows. Were libxml2 to ask, it would be told that it cannot be had.
    private static let unused = """
        #include <stddef.h>
        #include <unicode/urename.h>

        /* U_UNSUPPORTED_ERROR */
        enum { unsupported = 16 };

        void *ucnv_open(const char *name, int *status) { *status = unsupported; return NULL; }
        void ucnv_close(void *converter) {}
        void ucnv_setToUCallBack(void *converter, void *new, void *context, void **old, void **old_context, int *status) { *status = unsupported; }
        void ucnv_setFromUCallBack(void *converter, void *new, void *context, void **old, void **old_context, int *status) { *status = unsupported; }
        void ucnv_convertEx(void *to, void *from, char **target, const char *target_end, const char **source, const char *source_end, void *pivot,
                            void **pivot_source, void **pivot_target, const void *pivot_end, signed char reset, signed char flush, int *status)
        { *status = unsupported; }
        void UCNV_TO_U_CALLBACK_STOP(void) {}
        void UCNV_FROM_U_CALLBACK_STOP(void) {}

        /* LZMA_OPTIONS_ERROR */
        enum { no_decoder = 8 };

        int lzma_auto_decoder(void *stream, unsigned long long limit, unsigned flags) { return no_decoder; }
        int lzma_properties_decode(void *filter, const void *allocator, const unsigned char *properties, size_t size) { return no_decoder; }
        int lzma_code(void *stream, int action) { return no_decoder; }
        void lzma_end(void *stream) {}

        void *xmlNanoHTTPMethod(const char *url, const char *method, const char *input, char **type, const char *headers, int length) { return NULL; }
        void *xmlNanoHTTPOpen(const char *url, char **type) { return NULL; }
        int xmlNanoHTTPReturnCode(void *context) { return -1; }
        int xmlNanoHTTPRead(void *context, void *bytes, int count) { return -1; }
        void xmlNanoHTTPClose(void *context) {}
        const char *xmlNanoHTTPEncoding(void *context) { return NULL; }
        const char *xmlNanoHTTPMimeType(void *context) { return NULL; }
        const char *xmlNanoHTTPRedir(void *context) { return NULL; }
        void *xmlNanoFTPOpen(const char *url) { return NULL; }
        int xmlNanoFTPRead(void *context, void *bytes, int count) { return -1; }
        int xmlNanoFTPClose(void *context) { return -1; }

        /* The Swift runtime looks at every start for a program that explains crashes, and ends where there is no /proc to look by. */
        char *__wrap_swift_copyAuxiliaryExecutablePath(const char *name) { return NULL; }

        """
}
