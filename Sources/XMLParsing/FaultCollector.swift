import CLibXML2

/// Gathers what libxml2 reports while a closure runs.
final class FaultCollector {
    private(set) var faults: [XMLFault] = []

    /// Runs `body` with a sink that lives as long as the call.
    func collecting<Value>(_ body: (UnsafeMutablePointer<fcrlint_fault_sink>) -> Value) -> Value {
        var sink = fcrlint_fault_sink(
            report: { context, message, line in
                guard let context else { return }
                let collector = Unmanaged<FaultCollector>.fromOpaque(context).takeUnretainedValue()
                collector.faults.append(XMLFault(line: Int(line), message: oneLine(message.map { String(cString: $0) } ?? "")))
            }, context: Unmanaged.passUnretained(self).toOpaque())
        return withExtendedLifetime(self) { withUnsafeMutablePointer(to: &sink, body) }
    }
}

/// libxml2's messages end with a line break and may hold others.
func oneLine(_ message: String) -> String {
    message.split(whereSeparator: \.isNewline).joined(separator: " ")
}
