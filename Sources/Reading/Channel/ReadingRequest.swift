package import Model

/// What a reader is asked for: the articles of an open file.
package struct ReadingRequest: Sendable {
    /// Becomes the articles' key, and breaks ties of format.
    package var path: String
    /// Of the file's bytes; ids come of it.
    package var hash: ContentHash
    /// In bytes.
    package var size: Int

    package init(path: String, hash: ContentHash, size: Int) {
        (self.path, self.hash, self.size) = (path, hash, size)
    }
}

extension ReadingRequest: WireValue {
    func write(to writer: inout WireWriter) {
        writer.text(path)
        writer.raw(hash.bytes)
        writer.count(size)
    }

    init(from scanner: inout WireScanner) throws(WireError) {
        path = try scanner.text()
        guard let hash = ContentHash(bytes: try scanner.raw(32)) else { throw .truncated }
        self.hash = hash
        size = try scanner.count()
    }
}
