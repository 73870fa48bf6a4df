import Glibc

/// Who runs the process, as a ledger records it.
enum LoginName {
    static var current: String {
        for name in ["LOGNAME", "USER"] {
            if let value = getenv(name), value.pointee != 0 { return String(cString: value) }
        }
        // Not getpwuid, which a static binary cannot rely on.
        return "uid \(getuid())"
    }
}
