/// A value that goes between a reader and who asked it.
protocol WireValue {
    func write(to writer: inout WireWriter)
    /// Throws for everything that no `write` makes.
    init(from scanner: inout WireScanner) throws(WireError)
}

extension WireValue {
    var wireBytes: [UInt8] {
        var writer = WireWriter()
        write(to: &writer)
        return writer.bytes
    }

    init(wireBytes: [UInt8]) throws(WireError) {
        self = try wireBytes.withUnsafeBytes { bytes in
            Result { () throws(WireError) in
                var scanner = WireScanner(bytes)
                let value = try Self(from: &scanner)
                try scanner.finish()
                return value
            }
        }.get()
    }
}
