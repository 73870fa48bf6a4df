import Foundation
import Reporting

/// What SARIF's schema does not catch and code scanning refuses or shows wrongly.
enum SARIFChecker {
    typealias Object = [String: Any]

    static func faults(in run: Object, profile: SARIFReporter.Profile) -> [String] {
        var faults: [String] = []
        func check(_ holds: Bool, _ what: String) { if !holds { faults.append(what) } }
        let driver = (run["tool"] as? Object)?["driver"] as? Object ?? [:]
        let rules = driver["rules"] as? [Object] ?? []
        let ids = rules.compactMap { $0["id"] as? String }
        check(run["columnKind"] as? String == "utf16CodeUnits", "columnKind")
        check(["zh-CN", "en-US"].contains(run["language"] as? String ?? ""), "language")
        check(Set(ids).count == rules.count, "a rule twice")
        for rule in rules {
            for name in ["shortDescription", "fullDescription", "help"] {
                let text = (rule[name] as? Object)?["text"] as? String ?? ""
                check(!text.isEmpty, "\(name) is empty")
                check(name == "help" || text.count <= 1024, "\(name) is too long")
            }
            let properties = rule["properties"] as? Object ?? [:]
            let tags = properties["tags"] as? [String] ?? []
            check(Set(tags).count == tags.count && (1...10).contains(tags.count), "tags \(tags)")
            check(properties["security-severity"] == nil, "security-severity")
            check((rule["id"] as? String)?.count ?? 0 <= 255, "the id is too long")
            check(rule["helpUri"] == nil, "helpUri")
        }
        let results = run["results"] as? [Object] ?? []
        check(run["results"] != nil, "results")
        check(Set(results.map { $0["suppressions"] == nil }).count <= 1, "suppressions on some results only")
        for result in results {
            if let index = result["ruleIndex"] as? Int { check(ids[index] == result["ruleId"] as? String, "ruleIndex") }
            check(!((result["message"] as? Object)?["text"] as? String ?? "").isEmpty, "an empty message")
            check(result["kind"] as? String == "fail" || result["level"] as? String == "none", "kind and level")
            if profile == .github { check(result["level"] as? String != "none", "level none") }
            let places = (result["locations"] as? [Object] ?? []) + (result["relatedLocations"] as? [Object] ?? [])
            check(!places.isEmpty, "no location")
            for place in places {
                let physical = place["physicalLocation"] as? Object ?? [:]
                let uri = (physical["artifactLocation"] as? Object)?["uri"] as? String ?? ""
                check(!uri.isEmpty && uri.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } && URL(string: uri) != nil, "uri \(uri)")
                guard let region = physical["region"] as? Object else { continue }
                let bounds = ["startLine", "startColumn", "endLine", "endColumn"].map { region[$0] as? Int ?? 0 }
                check(bounds.allSatisfy { $0 >= 1 }, "a region that starts at 0")
                check((bounds[0], bounds[1]) <= (bounds[2], bounds[3]), "a region that ends before it starts")
            }
            check((result["partialFingerprints"] as? Object)?["fcrlintFinding/v1"] != nil, "no fingerprint")
        }
        let invocation = (run["invocations"] as? [Object])?.first ?? [:]
        check(invocation["executionSuccessful"] is Bool, "executionSuccessful")
        return faults
    }
}
