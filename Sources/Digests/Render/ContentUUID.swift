import Model

/// A UUID of version 8 (RFC 9562) made from all that an edition says: other contents, another one.
func contentUUID(of edition: Edition) throws -> String {
    let bits = fnv1a(try encode(edition))
    let versioned = bits & ~(0xF << 76) | (8 << 76)
    let varied = versioned & ~(0b11 << 62) | (0b10 << 62)
    let digits = String(varied, radix: 16)
    let padded = String(repeating: "0", count: 32 - digits.count) + digits
    let cuts = [0, 8, 12, 16, 20, 32]
    return zip(cuts, cuts.dropFirst()).map { String(padded.dropFirst($0).prefix($1 - $0)) }.joined(separator: "-")
}

/// Fowler, Noll and Vo's hash of 128 bits (RFC 9923), variant 1a.
private func fnv1a(_ bytes: [UInt8]) -> UInt128 {
    let prime: UInt128 = (1 << 88) | 0x13B
    var hash: UInt128 = 0x6C62_272E_07BB_0142_62B8_2175_6295_C58D
    for byte in bytes { hash = (hash ^ UInt128(byte)) &* prime }
    return hash
}
