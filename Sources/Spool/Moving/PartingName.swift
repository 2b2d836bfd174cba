/// The name under which a file that is archived already waits, for an instant, to be checked once more and removed.
///
/// A dot name, so nobody reads it; with its own name in it, so that after a kill it gets that back.
enum PartingName {
    private static let prefix = Array(".gazette-parting.".utf8)

    static func of(_ name: some Sequence<UInt8>) -> [UInt8] { prefix + name }

    static func isOne(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
        name.count > prefix.count && name.starts(with: prefix)
    }

    /// `nil` for any other name.
    static func original(of name: [UInt8]) -> [UInt8]? {
        name.withUnsafeBufferPointer(isOne) ? Array(name.dropFirst(prefix.count)) : nil
    }
}
