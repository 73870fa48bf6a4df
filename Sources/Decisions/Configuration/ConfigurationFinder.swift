/// Finds what governs a draft: upwards from its folder to the top of its repository, or to the root.
package struct ConfigurationFinder {
    package struct Found: Sendable {
        package var path: [UInt8]
        package var bytes: [UInt8]

        package init(path: [UInt8], bytes: [UInt8]) {
            self.path = path
            self.bytes = bytes
        }
    }

    /// What was found: either may be missing, and both lie in one folder where both are there.
    package struct Home: Sendable {
        package var configuration: Found?
        /// `fcrlint.suppressions.json` in the same folder; its path alone.
        package var suppressions: [UInt8]?

        package init(configuration: Found? = nil, suppressions: [UInt8]? = nil) {
            self.configuration = configuration
            self.suppressions = suppressions
        }
    }

    private let files: DecisionFiles
    /// Whether something of this name is there; asked for `.git`, a folder or a file.
    private let exists: (_ path: [UInt8]) -> Bool
    /// What was found last: the next draft mostly lies in the same folder.
    private var last: (folder: [UInt8], home: Home)?

    package init(files: DecisionFiles, exists: @escaping (_ path: [UInt8]) -> Bool) {
        self.files = files
        self.exists = exists
    }

    /// - Parameter folder: Absolute and normalised.
    package mutating func home(from folder: [UInt8]) throws(DecisionError) -> Home {
        if let last, last.folder == folder { return last.home }
        let home = try lookUp(from: folder)
        last = (folder, home)
        return home
    }

    private func lookUp(from start: [UInt8]) throws(DecisionError) -> Home {
        var folder = start
        while true {
            let path = FilePath.join(folder, Array(ConfigurationReader.fileName.utf8))
            let suppressions = FilePath.join(folder, Array(SuppressionFile.standardName.utf8))
            let bytes = try files.read(path)
            let hasSuppressions = exists(suppressions)
            if bytes != nil || hasSuppressions {
                return Home(configuration: bytes.map { Found(path: path, bytes: $0) }, suppressions: hasSuppressions ? suppressions : nil)
            }
            let above = FilePath.folder(of: folder)
            if above == folder || exists(FilePath.join(folder, Array(".git".utf8))) { return Home() }
            folder = above
        }
    }
}
