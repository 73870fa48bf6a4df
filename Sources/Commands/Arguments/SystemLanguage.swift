import Findings
import Glibc

extension Language {
    /// The language of the locale: Chinese where LC_ALL, LC_MESSAGES or LANG (the first that is set) starts with zh, else English.
    static var ofLocale: Language {
        for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
            if let value = getenv(name), value.pointee != 0 {
                return String(cString: value).hasPrefix("zh") ? .chinese : .english
            }
        }
        return .english
    }
}
