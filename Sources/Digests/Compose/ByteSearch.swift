extension String {
    /// Whether the bytes of `phrase`, which is not empty, stand in it. O(length of both) mostly.
    ///
    /// The standard library's search goes by characters, and asks of each where it ends: a twentieth of an edition's time.
    func contains(_ phrase: String) -> Bool {
        withBytes { text in phrase.withBytes { text.contains($0) } }
    }

    fileprivate func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        utf8.withContiguousStorageIfAvailable(body) ?? Array(utf8).withUnsafeBufferPointer(body)
    }
}

extension Substring {
    /// The same.
    func contains(_ phrase: String) -> Bool { String(self).contains(phrase) }
}

extension UnsafeBufferPointer<UInt8> {
    fileprivate func contains(_ phrase: Self) -> Bool {
        guard let first = phrase.first, let last = phrase.last, phrase.count <= count else { return phrase.isEmpty }
        return (0...count - phrase.count).contains { start in
            // Chinese characters differ in their last bytes rather than in their first ones.
            self[start + phrase.count - 1] == last && self[start] == first
                && self[start..<start + phrase.count].elementsEqual(phrase)
        }
    }
}
