import CArchive
import Model

/// A tar or 7-Zip archive, or one compressed file, read forwards by libarchive. A class because C's handle must be freed
/// once.
final class ArchiveStream {
    struct Member {
        /// Empty where it cannot be told.
        var name: String
        var isFile: Bool
        var isEncrypted: Bool
    }

    private let archive: OpaquePointer
    private let kind: BinaryKind
    /// What follows cannot be read either.
    private(set) var isBroken = false

    /// `bytes` must outlive the stream. One compressor is undone, no more: what it packed tells its own kind again.
    init(_ bytes: UnsafeRawBufferPointer, _ kind: BinaryKind) throws(ParsingError) {
        guard let archive = archive_read_new() else { throw .damaged(kind.name, detail: "no memory is left for it") }
        (self.archive, self.kind) = (archive, kind)
        switch kind {
        case .sevenZip: archive_read_support_format_7zip(archive)
        case .compressed(let compression):
            archive_read_append_filter(archive, ArchiveStream.filter(compression))
            archive_read_support_format_tar(archive)
            archive_read_support_format_raw(archive)
        default: archive_read_support_format_tar(archive)
        }
        guard archive_read_open_memory(archive, bytes.baseAddress, bytes.count) == ARCHIVE_OK else {
            throw .damaged(kind.name, detail: "its beginning cannot be unpacked")
        }
    }

    deinit { archive_read_free(archive) }

    private static func filter(_ compression: BinaryKind.Compression) -> Int32 {
        switch compression {
        case .gzip: ARCHIVE_FILTER_GZIP
        case .bzip2: ARCHIVE_FILTER_BZIP2
        case .xz: ARCHIVE_FILTER_XZ
        case .zstandard: ARCHIVE_FILTER_ZSTD
        }
    }

    /// The one file of a compressor, not one of an archive's many.
    var isBare: Bool { archive_format(archive) == ARCHIVE_FORMAT_RAW }

    /// Whether a WARC archive is what was packed.
    static func beginsWebArchive(_ bytes: UnsafeRawBufferPointer, _ kind: BinaryKind) throws(ParsingError) -> Bool {
        let stream = try ArchiveStream(bytes, kind)
        guard try stream.next() != nil, stream.isBare, let block = try stream.block() else { return false }
        return block.starts(with: Array("WARC/".utf8))
    }

    /// Goes to the next file; `nil` behind the last.
    func next() throws(ParsingError) -> Member? {
        var entry: OpaquePointer?
        let status = archive_read_next_header(archive, &entry)
        if status == ARCHIVE_EOF { return nil }
        guard status == ARCHIVE_OK || status == ARCHIVE_WARN, let entry else { throw damage(ARCHIVE_FATAL) }
        let isFile = archive_entry_filetype(entry) & 0o170000 == 0o100000
        return Member(
            name: ArchiveStream.name(entry), isFile: isFile && archive_entry_hardlink(entry) == nil,
            isEncrypted: archive_entry_is_data_encrypted(entry) != 0)
    }

    /// In UTF-8, or in what charset its bytes are.
    private static func name(_ entry: OpaquePointer) -> String {
        if let bytes = archive_entry_pathname(entry) {
            var name: [UInt8] = []
            while name.count < 4096, bytes[name.count] != 0 { name.append(UInt8(bitPattern: bytes[name.count])) }
            return String(decoding: Decoded(name).utf8, as: UTF8.self)
        }
        return archive_entry_pathname_utf8(entry).map { String(cString: $0) } ?? ""
    }

    /// The file's next bytes, which last until the next call; `nil` at its end. Holes count as nothing.
    func block() throws(ParsingError) -> UnsafeRawBufferPointer? {
        var (start, size, offset): (UnsafeRawPointer?, Int, la_int64_t) = (nil, 0, 0)
        let status = archive_read_data_block(archive, &start, &size, &offset)
        if status == ARCHIVE_EOF { return nil }
        guard status == ARCHIVE_OK || status == ARCHIVE_WARN else { throw damage(status) }
        return UnsafeRawBufferPointer(start: start, count: size)
    }

    private func damage(_ status: Int32) -> ParsingError {
        isBroken = isBroken || status == ARCHIVE_FATAL
        if kind == .sevenZip, archive_read_has_encrypted_entries(archive) > 0 { return .encrypted(kind.name) }
        let message = archive_error_string(archive).map { String(cString: $0) } ?? "it cannot be read"
        return .damaged(kind.name, detail: message)
    }
}
