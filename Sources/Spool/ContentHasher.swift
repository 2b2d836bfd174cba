package import Model

/// SHA-256, by libcrypto.
package enum ContentHasher {
    package static func hash(_ bytes: [UInt8]) -> ContentHash { ContentHash(bytes: bytes) ?? hash([]) }
}
