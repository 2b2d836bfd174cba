/// Names the kinds of files that are no text, by their first bytes.
enum BinaryKind {
    /// `nil` for text, in whatever charset. Looks at the first 8,192 bytes.
    static func name(of bytes: UnsafeRawBufferPointer) -> String? {
        for (signature, offset, name) in signatures where matches(bytes, signature, at: offset) {
            return name == "a ZIP archive" ? zipKind(bytes) : name
        }
        let sample = bytes.prefix(8192)
        if ByteOrder.charset(of: Array(sample)) != nil { return nil }
        let zeros = sample.count { $0 == 0 }
        let controls = sample.count { $0 < 0x20 && !(0x08...0x0D).contains($0) && $0 != 0x1B }
        return zeros > max(2, sample.count / 200) || controls > max(3, sample.count / 20)
            ? "binary data of an unknown kind" : nil
    }

    private static let signatures: [(signature: [UInt8], offset: Int, name: String)] = [
        (Array("%PDF-".utf8), 0, "a PDF"), ([0x50, 0x4B, 3, 4], 0, "a ZIP archive"),
        ([0x50, 0x4B, 5, 6], 0, "an empty ZIP archive"), ([0x89, 0x50, 0x4E, 0x47], 0, "a PNG image"),
        ([0xFF, 0xD8, 0xFF], 0, "a JPEG image"), (Array("GIF8".utf8), 0, "a GIF image"),
        (Array("WEBP".utf8), 8, "a WebP image"), ([0x49, 0x49, 0x2A, 0], 0, "a TIFF image"),
        ([0x4D, 0x4D, 0, 0x2A], 0, "a TIFF image"), (Array("ftyphei".utf8), 4, "a HEIC image"),
        (Array("ftypavif".utf8), 4, "an AVIF image"), (Array("ftyp".utf8), 4, "an MP4 video"),
        (Array("WAVE".utf8), 8, "a WAV recording"), (Array("ID3".utf8), 0, "an MP3 recording"),
        (Array("OggS".utf8), 0, "an Ogg recording"), (Array("fLaC".utf8), 0, "a FLAC recording"),
        ([0x1A, 0x45, 0xDF, 0xA3], 0, "a Matroska video"), ([0x1F, 0x8B], 0, "a gzip archive"),
        (Array("BZh".utf8), 0, "a bzip2 archive"), ([0xFD, 0x37, 0x7A, 0x58, 0x5A], 0, "an xz archive"),
        ([0x28, 0xB5, 0x2F, 0xFD], 0, "a Zstandard archive"), ([0x37, 0x7A, 0xBC, 0xAF], 0, "a 7-Zip archive"),
        (Array("Rar!".utf8), 0, "a RAR archive"), (Array("ustar".utf8), 257, "a tar archive"),
        (Array("SQLite format 3".utf8), 0, "an SQLite database"), ([0x7F, 0x45, 0x4C, 0x46], 0, "a program"),
        ([0xD0, 0xCF, 0x11, 0xE0], 0, "an old Office document"), (Array("{\\rtf".utf8), 0, "an RTF document"),
        (Array("bplist0".utf8), 0, "a web archive of Safari"), (Array("WARC/".utf8), 0, "a WARC archive"),
    ]

    private static func matches(_ bytes: UnsafeRawBufferPointer, _ signature: [UInt8], at offset: Int) -> Bool {
        bytes.count >= offset + signature.count
            && bytes[offset..<offset + signature.count].elementsEqual(signature)
    }

    /// The first entry of a ZIP archive tells an EPUB and an Office document from other archives.
    private static func zipKind(_ bytes: UnsafeRawBufferPointer) -> String {
        let head = String(decoding: bytes.prefix(400).filter { $0 < 0x80 }, as: UTF8.self)
        if head.contains("application/epub+zip") { return "an EPUB book" }
        if head.contains("opendocument.text") { return "an OpenDocument text" }
        if head.contains("[Content_Types].xml") || head.contains("word/") { return "an Office document" }
        return "a ZIP archive"
    }
}
