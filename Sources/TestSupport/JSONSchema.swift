package import Foundation

/// Holds JSON against a JSON Schema: the keywords our schemas use, and an error for any other, so that none is passed over.
package struct JSONSchema {
    private let root: [String: Any]

    package enum Fault: Error {
        case notAnObject
        case unknownKeyword(String)
        case badReference(String)
    }

    package init(_ data: Data) throws {
        guard let root = try JSONSerialization.jsonObject(with: data) as? [String: Any] else { throw Fault.notAnObject }
        self.root = root
    }

    /// What is wrong with a value, each with its place; empty where all is well.
    package func faults(in data: Data) throws -> [String] {
        try check(JSONSerialization.jsonObject(with: data, options: .fragmentsAllowed), root, at: "$")
    }

    private func check(_ value: Any, _ schema: [String: Any], at place: String) throws -> [String] {
        var faults: [String] = []
        for (keyword, rule) in schema {
            switch keyword {
            case "$schema", "$defs", "title", "description": break
            case "$ref": faults += try check(value, try resolve(rule), at: place)
            case "type":
                let names = rule as? [String] ?? [rule as? String ?? ""]
                if !names.contains(where: { Self.isType($0, value) }) { faults.append("\(place): not \(names.joined(separator: " or "))") }
            case "const": if !Self.equal(value, rule) { faults.append("\(place): not \(rule)") }
            case "enum":
                let cases = rule as? [Any] ?? []
                if !cases.contains(where: { Self.equal(value, $0) }) { faults.append("\(place): \(value) is none of \(cases)") }
            case "pattern":
                if let text = value as? String, let pattern = rule as? String, text.range(of: pattern, options: .regularExpression) == nil {
                    faults.append("\(place): “\(text)” does not match \(pattern)")
                }
            case "minimum":
                if Self.isType("integer", value), let number = value as? Int, let least = rule as? Int, number < least {
                    faults.append("\(place): below \(least)")
                }
            case "maximum":
                if Self.isType("integer", value), let number = value as? Int, let most = rule as? Int, number > most {
                    faults.append("\(place): above \(most)")
                }
            case "required":
                guard let object = value as? [String: Any] else { break }
                for name in rule as? [String] ?? [] where object[name] == nil { faults.append("\(place): \(name) is missing") }
            case "properties":
                guard let object = value as? [String: Any], let properties = rule as? [String: [String: Any]] else { break }
                for (name, member) in object {
                    if let property = properties[name] { faults += try check(member, property, at: "\(place).\(name)") }
                }
            case "additionalProperties":
                guard let object = value as? [String: Any] else { break }
                let known = schema["properties"] as? [String: Any] ?? [:]
                for (name, member) in object where known[name] == nil {
                    if let other = rule as? [String: Any] {
                        faults += try check(member, other, at: "\(place).\(name)")
                    } else if rule as? Bool == false {
                        faults.append("\(place): \(name) is not foreseen")
                    }
                }
            case "items":
                guard let array = value as? [Any], let item = rule as? [String: Any] else { break }
                for (index, element) in array.enumerated() { faults += try check(element, item, at: "\(place)[\(index)]") }
            case "oneOf":
                let matching = try (rule as? [[String: Any]] ?? []).filter { try check(value, $0, at: place).isEmpty }
                if matching.count != 1 { faults.append("\(place): \(matching.count) of the alternatives match") }
            default: throw Fault.unknownKeyword(keyword)
            }
        }
        return faults
    }

    private func resolve(_ reference: Any) throws -> [String: Any] {
        guard let text = reference as? String, text.hasPrefix("#/") else { throw Fault.badReference("\(reference)") }
        var place: Any = root
        for step in text.dropFirst(2).split(separator: "/") {
            guard let next = (place as? [String: Any])?[String(step)] else { throw Fault.badReference(text) }
            place = next
        }
        guard let schema = place as? [String: Any] else { throw Fault.badReference(text) }
        return schema
    }

    private static func isBoolean(_ value: Any) -> Bool {
        (value as? NSNumber).map { String(cString: $0.objCType) == "c" } ?? (value is Bool)
    }

    private static func isType(_ name: String, _ value: Any) -> Bool {
        switch name {
        case "null": value is NSNull
        case "string": value is String
        case "boolean": isBoolean(value)
        case "integer": !isBoolean(value) && value is Int
        case "array": value is [Any]
        case "object": value is [String: Any]
        default: false
        }
    }

    private static func equal(_ left: Any, _ right: Any) -> Bool {
        switch (left, right) {
        case (is NSNull, is NSNull): true
        case (let left as String, let right as String): left == right
        case (let left as Int, let right as Int): left == right
        default: false
        }
    }
}
