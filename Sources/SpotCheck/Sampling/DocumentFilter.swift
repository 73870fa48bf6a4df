package import SQLiteStore

/// Which documents are meant, by what is known of them.
package struct DocumentFilter: Sendable, Equatable {
    /// A division and all below it, by GB/T 2260.
    package var region: Int?
    /// Years the documents bear.
    package var years: ClosedRange<Int>?
    /// 通知, 办法, …
    package var kind: String?
    /// Words of the issuer's name.
    package var issuer: String?

    package init(region: Int? = nil, years: ClosedRange<Int>? = nil, kind: String? = nil, issuer: String? = nil) {
        self.region = region
        self.years = years
        self.kind = kind
        self.issuer = issuer
    }

    /// Of `reading AS r`: conditions that begin with AND, and the values of their parameters; '' where nothing is limited.
    package var conditions: (sql: String, values: [StoredValue]) {
        var (sql, values) = ("", [StoredValue]())
        if let region {
            let below = region % 10000 == 0 ? 9999 : region % 100 == 0 ? 99 : 0
            sql += " AND r.region BETWEEN ? AND ?"
            values += [.integer(region), .integer(region + below)]
        }
        if let years {
            sql += " AND r.year BETWEEN ? AND ?"
            values += [.integer(years.lowerBound), .integer(years.upperBound)]
        }
        if let kind {
            sql += " AND r.kind = ?"
            values.append(.text(kind))
        }
        if let issuer {
            sql += " AND instr(r.issuer, ?) > 0"
            values.append(.text(issuer))
        }
        return (sql, values)
    }
}

extension DocumentFilter {
    /// As a ledger writes it down: `region=330500; year=2024–2025`; '' where nothing is limited.
    package var text: String {
        var parts: [String] = []
        if let region { parts.append("region=\(region)") }
        if let years { parts.append("year=\(Self.text(years))") }
        if let kind { parts.append("kind=\(kind)") }
        if let issuer { parts.append("issuer=\(issuer)") }
        return parts.joined(separator: "; ")
    }

    /// What a ledger wrote down; nil for anything else.
    package init?(_ text: String) {
        self.init()
        var rest = Substring(text)
        while !rest.isEmpty {
            let part = rest.firstRange(of: "; ").map { rest[..<$0.lowerBound] } ?? rest
            rest = rest.dropFirst(part.count + 2)
            guard let sign = part.firstIndex(of: "=") else { return nil }
            let value = String(part[part.index(after: sign)...])
            switch part[..<sign] {
            case "region":
                guard let code = Int(value) else { return nil }
                region = code
            case "year":
                guard let range = Self.years(value) else { return nil }
                years = range
            case "kind": kind = value
            case "issuer": issuer = value
            default: return nil
            }
        }
    }

    /// Reads `2025`, `2024-2026` or `2024–2026`; nil for anything else.
    package static func years(_ text: String) -> ClosedRange<Int>? {
        let years = text.split(whereSeparator: { $0 == "-" || $0 == "–" }).map { Int($0) }
        guard let first = years.first, let last = years.last, let first, let last, years.count <= 2, first <= last, (1...9999).contains(first) else { return nil }
        return first...last
    }

    private static func text(_ years: ClosedRange<Int>) -> String {
        years.count == 1 ? "\(years.lowerBound)" : "\(years.lowerBound)–\(years.upperBound)"
    }
}

extension Substring {
    fileprivate func firstRange(of separator: String) -> Range<Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(separator) { return start..<index(start, offsetBy: separator.count) }
            start = index(after: start)
        }
        return nil
    }
}
