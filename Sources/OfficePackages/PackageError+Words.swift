import XMLParsing

extension PackageError: CustomStringConvertible {
    package var description: String { words.chinese }

    /// What is wrong and what to do, in both languages.
    package var words: (chinese: String, english: String) {
        switch self {
        case .notZip: ("不是 zip 包。请在原来的软件中打开，另存为 .docx。", "not a zip package; open it in its own program and save it as .docx")
        case .damaged(let damage):
            (
                "文件包已损坏（\(damage.words.chinese)）。请重新取得或重新保存。",
                "the package is damaged (\(damage.words.english)); get it or save it again"
            )
        case .damagedEntry(let name, let damage):
            (
                "\(name)：条目已损坏（\(damage.words.chinese)）。请重新取得或重新保存文件。",
                "\(name): the entry is damaged (\(damage.words.english)); get the file or save it again"
            )
        case .unsupportedEntry(let name, let method):
            (
                "\(name)：压缩方法 \(method) 不认识。请用原来的软件重新保存。",
                "\(name): compression method \(method) is not known; save it again in its own program"
            )
        case .encryptedEntry(let name):
            ("\(name)：条目已加密。请去除密码后重新保存。", "\(name): the entry is encrypted; take the password off and save it again")
        case .limit(let name, let measure, let value, let limit):
            (
                "\(name.map { $0 + "：" } ?? "")\(measure.words.chinese)为 \(value)，超过上限 \(limit)。出于安全没有读取；请核对文件来源，确属正常文稿的请拆分后再审查。",
                "\(name.map { $0 + ": " } ?? "")\(measure.words.english) is \(value), more than the limit of \(limit); not read, for safety: "
                    + "check where the file comes from, and split it if it is an honest draft"
            )
        case .unsafeName(let name):
            ("\(name)：条目名指向包外。出于安全没有读取；请用原来的软件重新保存。", "\(name): the name leads out of the package; not read, for safety: save it again in its own program")
        case .overlapping(let name, let other):
            (
                "\(name)：与条目 \(other) 的数据重叠。出于安全没有读取；请用原来的软件重新保存。",
                "\(name): its data overlap those of \(other); not read, for safety: save it again in its own program"
            )
        case .missingPart(let name): ("\(name)：缺少这个部件。请用原来的软件重新保存。", "\(name): this part is missing; save it again in its own program")
        case .part(let name, let error): ("\(name)：\(error.words.chinese)", "\(name): \(error.words.english)")
        case .notThisKind(let kind): kind.words
        }
    }
}

extension PackageError.Damage {
    package var words: (chinese: String, english: String) {
        switch self {
        case .noDirectory: ("找不到目录，文件不完整", "no directory: the file is not whole")
        case .noBigDirectory: ("找不到 zip64 目录", "no zip64 directory")
        case .directoryOutside: ("目录位置在文件之外", "the directory is said to lie outside the file")
        case .directoryCutOff: ("目录不完整", "the directory is cut off")
        case .bigFieldCutOff: ("zip64 字段不完整", "a zip64 field is cut off")
        case .changed: ("文件在检查期间被改动", "the file was changed while it was checked")
        case .noHeader: ("找不到条目头", "no entry header")
        case .dataCutOff: ("数据不完整", "the data are cut off")
        case .sizesDiffer: ("两个大小不一致", "two sizes that differ")
        case .sizeWrong: ("解压结果与所记大小不符", "it does not inflate to the size given")
        case .checksumWrong: ("校验和不符", "the checksum is wrong")
        }
    }
}

extension PackageError.Measure {
    package var words: (chinese: String, english: String) {
        switch self {
        case .entries: ("条目数", "the number of entries")
        case .bytes: ("字节数", "the number of bytes")
        case .ratio: ("压缩比", "the compression ratio")
        }
    }
}

extension PackageError.Kind {
    package var words: (chinese: String, english: String) {
        switch self {
        case .archive: ("压缩包", "an archive")
        case .noMainDocument: ("没有指明主文档的文件包", "a package that names no main document")
        case .otherOffice(let root):
            ("另一种办公文件（主部件的根元素是 \(root)）", "another kind of office file (the root element of its main part is \(root))")
        case .openDocument(let type): ("OpenDocument 文件（\(type)）", "an OpenDocument file (\(type))")
        case .picturePages: ("只有图像的版式文件", "fixed pages that hold nothing but pictures")
        case .emptyPages: ("没有文字的版式文件", "fixed pages without text")
        }
    }
}
