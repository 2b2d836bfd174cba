import Model

/// What may still be unpacked from one dropped file, however its containers are nested. A class because all places in
/// the file share it.
final class Budget {
    private let fileSize: Int
    private let limits: Reader.Limits
    private var bytes = 0
    private var members = 0
    /// Nothing more is to be unpacked.
    private(set) var isSpent = false

    init(fileSize: Int, limits: Reader.Limits) { (self.fileSize, self.limits) = (fileSize, limits) }

    /// How many bytes one member may have now.
    var memberSize: Int { max(0, min(limits.memberSize, limits.unpackedSize - bytes)) }

    /// Notes a member before it is looked at.
    func enter(_ kind: String) throws(ParsingError) {
        members += 1
        guard members > limits.members else { return }
        isSpent = true
        throw .damaged(kind, detail: "it has more than \(limits.members) files, and what follows them is not read")
    }

    /// Notes bytes that were unpacked.
    func spend(_ count: Int, _ kind: String) throws(ParsingError) {
        bytes += count
        if bytes > limits.unpackedSize {
            isSpent = true
            throw .damaged(kind, detail: "it unpacks to more than \(limits.unpackedSize) bytes, as a zip bomb does")
        }
        guard bytes > limits.freeUnpackedSize, bytes / limits.unpackedRatio > fileSize else { return }
        isSpent = true
        throw .damaged(
            kind, detail: "it unpacks to more than \(limits.unpackedRatio) times its size, as a zip bomb does")
    }
}
