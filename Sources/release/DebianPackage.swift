import Foundation

/// The Debian package: the program, its manual pages and completions, the text of the rule base, guides and samples.
struct DebianPackage {
    let build: Build
    let sources: SourceState
    let program: Program

    private var version: String { sources.version(of: build.version) + "-1" }

    /// Makes the package.
    /// - Returns: the name of its file in the folder.
    func write(into folder: String, staging: String) throws -> String {
        let tree = try PackageTree(staging + "/debian/fcrlint", epoch: sources.epoch, with: program)
        try fill(tree)
        let architecture = try program.text(["dpkg", "--print-architecture"])
        let files = try tree.paths().filter { !isFolder(tree.root + "/" + $0) }
        let size = try files.reduce(0) { try $0 + Data(contentsOf: URL(fileURLWithPath: tree.root + "/" + $1)).count }
        let sums = try program.run(["md5sum"] + files, in: tree.root)
        try tree.add(sums, as: "DEBIAN/md5sums")
        try tree.add(Data(try control(architecture, kibibytes: (size + 1023) / 1024).utf8), as: "DEBIAN/control")
        try tree.settle()
        let name = "fcrlint_\(version)_\(architecture).deb"
        try program.run(["dpkg-deb", "--root-owner-group", "-Zxz", "--threads-max=1", "--build", tree.root, folder + "/" + name])
        return name
    }

    private func fill(_ tree: PackageTree) throws {
        let fcrlint = build.binary
        try tree.add(Data(contentsOf: URL(fileURLWithPath: fcrlint)), as: "usr/bin/fcrlint", executable: true)
        for (language, folder) in [("en", "man1"), ("zh", "zh_CN/man1")] {
            let page = try program.run([fcrlint, "manual", "--date", sources.day, "--language", language])
            try tree.add(compressed: page, as: "usr/share/man/\(folder)/fcrlint.1")
        }
        for (shell, path) in [
            ("bash", "bash-completion/completions/fcrlint"), ("zsh", "zsh/vendor-completions/_fcrlint"), ("fish", "fish/vendor_completions.d/fcrlint.fish"),
        ] {
            try tree.add(program.run([fcrlint, "completions", shell, "--language", "en"]), as: "usr/share/\(path)")
        }
        try tree.add(folder: sources.folder + "/Rules", as: "usr/share/fcrlint/rules")
        let documents = "usr/share/doc/fcrlint"
        for name in ["README.md", "README.zh-CN.md"] { try tree.add(file(name), as: "\(documents)/\(name)") }
        try tree.add(folder: sources.folder + "/Samples", as: "\(documents)/Samples")
        try tree.add(Data(Self.copyright.utf8), as: "\(documents)/copyright")
        try tree.add(compressed: file("CHANGELOG.md"), as: "\(documents)/changelog")
        try tree.add(compressed: Data(changelog().utf8), as: "\(documents)/changelog.Debian")
    }

    private func file(_ name: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: sources.folder + "/" + name)) }

    private func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }

    /// The source packages whose libraries are in the binary, as Debian wants them named.
    private func sourcesInside() throws -> String {
        let files = try ["libxml2.a", "libz.a", "libsqlite3.a", "libc.a", "libstdc++.a"].map { try program.text(["clang", "-print-file-name=\($0)"]) }
        let packages = try files.map { file in
            let path = try program.text(["realpath", file])
            return try program.text(["dpkg-query", "--search", path]).prefix { $0 != ":" }
        }
        let sources = try packages.map { try program.text(["dpkg-query", "-W", "-f", "${source:Package} (= ${source:Version})", String($0)]) }
        return Set(sources).sorted().joined(separator: ", ")
    }

    private func control(_ architecture: String, kibibytes: Int) throws -> String {
        """
        Package: fcrlint
        Version: \(version)
        Architecture: \(architecture)
        Maintainer: \(sources.author)
        Installed-Size: \(kibibytes)
        Static-Built-Using: \(try sourcesInside())
        Section: text
        Priority: optional
        Description: linter for China's Fair Competition Review Regulation
         fcrlint reads draft policy measures (plain text, Word, OpenDocument, OFD,
         HTML) and reports the clauses that may breach the review standards of
         Articles 8 to 11 of the Fair Competition Review Regulation, with the
         elements met, the legal basis, what Article 12 would require, and a cure.
         .
         It works offline. The rule base is in the program; its text is in
         /usr/share/fcrlint/rules.

        """
    }

    private func changelog() throws -> String {
        let date = try program.text(["date", "-u", "-R", "-d", "@\(sources.epoch)"])
        return "fcrlint (\(version)) unstable; urgency=medium\n\n  * The changes are listed in changelog.gz.\n\n -- \(sources.author)  \(date)\n"
    }

    private static let copyright = """
        Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
        Upstream-Name: fcrlint

        Files: *
        Copyright: 2026 the authors of fcrlint
        License: Apache-2.0

        Files: usr/bin/fcrlint
        Copyright: 2026 the authors of fcrlint
                   Apple Inc. and the Swift project authors
        License: Apache-2.0
        Comment: The program contains the Swift standard library and Swift
         Foundation, which are under the Apache License 2.0 with the Runtime
         Library Exception, and parts of ICU under the Unicode License v3; and of
         Debian the GNU C library (LGPL-2.1+), libstdc++ (GPL-3+ with the GCC
         Runtime Library Exception), libxml2 (MIT), zlib (zlib licence) and SQLite
         (public domain), from the versions that Static-Built-Using names. Their
         terms are in /usr/share/doc of those packages. The sources of fcrlint and
         `swift run release` link it anew with any other version of them.

        License: Apache-2.0
         On Debian systems the text of the Apache License 2.0 is in
         /usr/share/common-licenses/Apache-2.0.

        """
}
