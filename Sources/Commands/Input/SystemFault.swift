package import Findings
import Glibc
import Reporting

/// Why the system refused a file.
package struct SystemFault: Error, Hashable, Sendable {
    package var code: Int32

    package init(code: Int32) { self.code = code }

    /// The fault of the call that has just failed.
    static var last: SystemFault { SystemFault(code: errno) }
    static let notRegular = SystemFault(code: -1)
    static let tooLarge = SystemFault(code: EFBIG)

    /// Whether there is no file of this name; a name that is too long is one that no file can have.
    var isMissingFile: Bool { [ENOENT, ENOTDIR, ENAMETOOLONG].contains(code) }

    package func text(in language: Language) -> String {
        switch code {
        case -1: language.choose("不是普通文件（标准输入请用 -）", "not a regular file (use - for standard input)")
        case ENOENT: language.choose("文件不存在", "no such file")
        case EACCES, EPERM: language.choose("没有权限", "permission denied")
        case ELOOP: language.choose("符号链接循环", "symbolic links go in a circle")
        case EISDIR: language.choose("是文件夹", "it is a folder")
        case ENOTDIR: language.choose("路径中有一段不是文件夹", "a part of the path is not a folder")
        case ENOSPC: language.choose("磁盘空间不足", "no space left")
        case EROFS: language.choose("只读文件系统", "read-only file system")
        case EFBIG: language.choose("文件过大", "the file is too large")
        default: String(cString: strerror(code))
        }
    }
}
