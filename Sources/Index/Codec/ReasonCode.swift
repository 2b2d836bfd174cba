import Model

/// Terms with their weights as 32-bit floats: they are read by people, not compared.
func encode(_ reasons: [Reason]) -> [UInt8] {
    var writer = ByteWriter()
    writer.count(reasons.count)
    for reason in reasons {
        writer.string(reason.term)
        writer.float(Float(reason.weight))
    }
    return writer.bytes
}

func decodeReasons(_ bytes: [UInt8]) throws -> [Reason] {
    var reader = ByteReader(bytes)
    return try (0..<reader.count()).map { _ in Reason(try reader.string(), Double(try reader.float())) }
}
