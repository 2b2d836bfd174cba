import Model

extension Reader {
    /// Reads what is no text.
    func read(
        _ kind: BinaryKind, _ bytes: UnsafeRawBufferPointer, at position: Position, _ take: (SourceItem) -> Bool
    ) throws(ParsingError) {
        switch kind {
        case .zip, .tar, .sevenZip, .compressed:
            guard position.depth < limits.nesting else {
                throw .unsupported("\(kind.name) inside \(position.depth) other containers")
            }
        default: break
        }
        switch kind {
        case .zip: try readPackage(bytes, at: position, take)
        case .tar, .sevenZip: try readStream(bytes, kind, at: position, take)
        case .compressed:
            if try ArchiveStream.beginsWebArchive(bytes, kind) {
                try readWebArchive(bytes, at: position, take)
            } else {
                try readStream(bytes, kind, at: position, take)
            }
        case .pdf: try readPDF(bytes, at: position, take)
        case .warc: try readWebArchive(bytes, at: position, take)
        case .image(let name): throw .noText(name)
        case .other(let name): throw .unsupported(name)
        }
    }

    /// Reads a ZIP archive as the document that it is, or file by file.
    private func readPackage(
        _ bytes: UnsafeRawBufferPointer, at position: Position, _ take: (SourceItem) -> Bool
    ) throws(ParsingError) {
        let archive = try ZIPArchive(bytes, limits: limits)
        switch try PackageKind.of(archive, position.budget) {
        case .docx: try readDOCX(archive, bytes, at: position, take)
        case .odt: try readODT(archive, bytes, at: position, take)
        case .epub: try EPUBBook(self, archive, at: position).read(take)
        case .wacz: try readWACZ(archive, at: position, take)
        case .archive: try readMembers(of: archive, at: position, take)
        case .other(let name): throw .unsupported(name)
        }
    }
}
