/// `--files-from FILE`: paths in a file.
struct PathList: Sendable {
    var file: Argument
    /// A line feed, or NUL for paths of any bytes.
    var terminator: UInt8

    func paths() throws(CommandError) -> [Argument] {
        let bytes: [UInt8]
        do throws(SystemFault) {
            bytes = file.text == "-" ? try FileBytes.readStandardInput() : try FileBytes.read(file.bytes)
        } catch {
            throw .cannotRead(path: file.text, reason: error)
        }
        return bytes.split(separator: terminator).compactMap { line in
            // Lists written on Windows end their lines with CR LF.
            let path = terminator != 0 && line.last == UInt8(ascii: "\r") ? line.dropLast() : line
            return path.isEmpty ? nil : Argument(bytes: Array(path))
        }
    }
}
