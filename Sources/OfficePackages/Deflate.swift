import CZlib

/// zlib on whole buffers: the one place that talks to it.
package enum Deflate {
    /// The inflated bytes of a raw deflate stream that must give exactly `size`; nil where it does not.
    package static func inflate(_ bytes: ArraySlice<UInt8>, size: Int) -> [UInt8]? {
        var isWhole = false
        let content = [UInt8](unsafeUninitializedCapacity: max(1, size)) { buffer, count in
            bytes.withUnsafeBufferPointer { source in
                var stream = z_stream()
                // Negative window bits: the stream has no header of its own.
                guard inflateInit2_(&stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { return }
                defer { inflateEnd(&stream) }
                // zlib only reads from `next_in`, though C cannot say so here.
                stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
                stream.avail_in = UInt32(clamping: source.count)
                LargePages.advise(buffer)
                stream.next_out = buffer.baseAddress
                stream.avail_out = UInt32(clamping: size)
                isWhole = CZlib.inflate(&stream, Z_FINISH) == Z_STREAM_END && stream.total_out == UInt(size)
            }
            count = isWhole ? size : 0
        }
        return isWhole ? content : nil
    }

    /// A raw deflate stream of the bytes, at the level office programs use.
    package static func deflate(_ bytes: [UInt8]) -> [UInt8] {
        var stream = z_stream()
        guard deflateInit2_(&stream, 6, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
        else { return [] }
        defer { deflateEnd(&stream) }
        let bound = Int(deflateBound(&stream, UInt(bytes.count)))
        return [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
            bytes.withUnsafeBufferPointer { source in
                stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
                stream.avail_in = UInt32(clamping: source.count)
                stream.next_out = buffer.baseAddress
                stream.avail_out = UInt32(clamping: bound)
                count = CZlib.deflate(&stream, Z_FINISH) == Z_STREAM_END ? Int(stream.total_out) : 0
            }
        }
    }

    /// The checksum zip keeps of an entry.
    package static func crc(_ bytes: [UInt8]) -> UInt32 {
        bytes.withUnsafeBufferPointer { UInt32(crc32_z(0, $0.baseAddress, $0.count)) }
    }
}
