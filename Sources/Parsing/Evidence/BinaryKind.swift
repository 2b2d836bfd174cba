/// The kinds of files that are no text, told by their first bytes.
enum BinaryKind: Equatable {
    case zip, tar, sevenZip, warc, pdf
    /// One file, often a tar archive, through one compressor.
    case compressed(Compression)
    /// By its name: `a PNG image`.
    case image(String)
    /// Of no use to a reader of texts, by its name: `an MP3 recording`.
    case other(String)

    enum Compression { case gzip, bzip2, xz, zstandard }

    /// `nil` for text, in whatever charset. Looks at the first 8,192 bytes.
    static func of(_ bytes: UnsafeRawBufferPointer) -> BinaryKind? {
        for (signature, offset, kind) in signatures where matches(bytes, signature, at: offset) { return kind }
        let sample = bytes.prefix(8192)
        if ByteOrder.charset(of: Array(sample)) != nil { return nil }
        let zeros = sample.count { $0 == 0 }
        let controls = sample.count { $0 < 0x20 && !(0x08...0x0D).contains($0) && $0 != 0x1B }
        return zeros > max(2, sample.count / 200) || controls > max(3, sample.count / 20)
            ? .other("binary data of an unknown kind") : nil
    }

    /// With its article: `a PDF`.
    var name: String {
        switch self {
        case .zip: "a ZIP archive"
        case .tar: "a tar archive"
        case .sevenZip: "a 7-Zip archive"
        case .warc: "a WARC archive"
        case .pdf: "a PDF"
        case .compressed(.gzip): "a gzip archive"
        case .compressed(.bzip2): "a bzip2 archive"
        case .compressed(.xz): "an xz archive"
        case .compressed(.zstandard): "a Zstandard archive"
        case .image(let name), .other(let name): name
        }
    }

    private static let signatures: [(signature: [UInt8], offset: Int, kind: BinaryKind)] = [
        (Array("%PDF-".utf8), 0, .pdf), ([0x50, 0x4B, 3, 4], 0, .zip), ([0x50, 0x4B, 5, 6], 0, .zip),
        (Array("WARC/".utf8), 0, .warc), (Array("ustar".utf8), 257, .tar), ([0x37, 0x7A, 0xBC, 0xAF], 0, .sevenZip),
        ([0x1F, 0x8B], 0, .compressed(.gzip)), (Array("BZh".utf8), 0, .compressed(.bzip2)),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A], 0, .compressed(.xz)),
        ([0x28, 0xB5, 0x2F, 0xFD], 0, .compressed(.zstandard)),
        ([0x89, 0x50, 0x4E, 0x47], 0, .image("a PNG image")), ([0xFF, 0xD8, 0xFF], 0, .image("a JPEG image")),
        (Array("GIF8".utf8), 0, .image("a GIF image")), (Array("WEBP".utf8), 8, .image("a WebP image")),
        ([0x49, 0x49, 0x2A, 0], 0, .image("a TIFF image")), ([0x4D, 0x4D, 0, 0x2A], 0, .image("a TIFF image")),
        (Array("ftyphei".utf8), 4, .image("a HEIC image")), (Array("ftypavif".utf8), 4, .image("an AVIF image")),
        (Array("ftyp".utf8), 4, .other("an MP4 video")), (Array("WAVE".utf8), 8, .other("a WAV recording")),
        (Array("ID3".utf8), 0, .other("an MP3 recording")), (Array("OggS".utf8), 0, .other("an Ogg recording")),
        (Array("fLaC".utf8), 0, .other("a FLAC recording")), ([0x1A, 0x45, 0xDF, 0xA3], 0, .other("a Matroska video")),
        (Array("Rar!".utf8), 0, .other("a RAR archive")), ([0x7F, 0x45, 0x4C, 0x46], 0, .other("a program")),
        (Array("SQLite format 3".utf8), 0, .other("an SQLite database")),
        ([0xD0, 0xCF, 0x11, 0xE0], 0, .other("an old Office document")),
        (Array("{\\rtf".utf8), 0, .other("an RTF document")),
        (Array("bplist0".utf8), 0, .other("a web archive of Safari")),
        (Array("wOFF".utf8), 0, .other("a font")), (Array("wOF2".utf8), 0, .other("a font")),
        (Array("OTTO".utf8), 0, .other("a font")), ([0, 1, 0, 0, 0], 0, .other("a font")),
    ]

    private static func matches(_ bytes: UnsafeRawBufferPointer, _ signature: [UInt8], at offset: Int) -> Bool {
        bytes.count >= offset + signature.count
            && bytes[offset..<offset + signature.count].elementsEqual(signature)
    }
}
