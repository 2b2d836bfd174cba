import CCrypto
package import Model

/// SHA-256, by libcrypto.
package struct ContentHasher: ~Copyable {
    private let context: OpaquePointer

    /// Throws only when memory runs out.
    package init() throws(SurroundingsError) {
        guard let context = EVP_MD_CTX_new(), EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else {
            throw SurroundingsError(.noMemory, "hash", "SHA-256")
        }
        self.context = context
    }

    deinit { EVP_MD_CTX_free(context) }

    package mutating func update(_ bytes: [UInt8]) { bytes.withUnsafeBytes { update($0) } }

    package mutating func update(_ bytes: UnsafeRawBufferPointer) {
        EVP_DigestUpdate(context, bytes.baseAddress, bytes.count)
    }

    /// Of all bytes so far.
    package consuming func finish() throws(SurroundingsError) -> ContentHash {
        var digest = [UInt8](repeating: 0, count: 32)
        guard EVP_DigestFinal_ex(context, &digest, nil) == 1, let hash = ContentHash(bytes: digest) else {
            throw SurroundingsError(.noMemory, "hash", "SHA-256")
        }
        return hash
    }

    package static func hash(_ bytes: [UInt8]) -> ContentHash { bytes.withUnsafeBytes { hash($0) } }

    /// Of bytes in memory.
    ///
    /// C: `SHA256`, which allocates nothing and cannot fail.
    package static func hash(_ bytes: UnsafeRawBufferPointer) -> ContentHash {
        var digest = [UInt8](repeating: 0, count: 32)
        SHA256(bytes.baseAddress, bytes.count, &digest)
        return ContentHash(bytes: digest)!
    }
}
