/// A file of a book that is read, one after the other.
struct BookPage {
    var file: String
    var title: String
    var bytes: [UInt8]
    var isArticle = false

    init(file: String, title: String, xhtml: [UInt8], isArticle: Bool = false) {
        (self.file, self.title, self.isArticle) = (file, title, isArticle)
        bytes = xmlSafe(xhtml)
    }

    /// The package has to say so.
    var hasDrawing: Bool { bytes.contains(Array("<svg".utf8)[...]) }
}

/// U+FFFE and U+FFFF, which XML forbids, as U+FFFD.
func xmlSafe(_ utf8: [UInt8]) -> [UInt8] {
    var bytes = utf8
    guard bytes.count > 2 else { return bytes }
    for index in 2..<bytes.count where bytes[index] >= 0xBE && bytes[index - 1] == 0xBF && bytes[index - 2] == 0xEF {
        bytes[index] = 0xBD
    }
    return bytes
}
