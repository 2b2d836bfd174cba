import Glibc

/// Reads the names in a folder, in the file system's order.
struct FolderReader: ~Copyable {
    /// A name and what it is, valid until the next one is read.
    struct Entry {
        let cName: UnsafePointer<CChar>
        let name: UnsafeBufferPointer<UInt8>
        /// `nil` where the file system does not say so here.
        let isFolder: Bool?
    }

    private let stream: OpaquePointer
    let folder: Descriptor

    init(_ folder: consuming Descriptor) throws(Errno) {
        let copy = try folder.open(".".utf8, O_RDONLY | O_DIRECTORY)
        guard let stream = fdopendir(copy.raw) else { throw .last }
        _ = copy.release()
        self.stream = stream
        self.folder = folder
    }

    deinit { closedir(stream) }

    /// `nil` at the end. `.` and `..` are left out.
    func next() throws(Errno) -> Entry? {
        while true {
            errno = 0
            guard let entry = readdir(stream) else {
                if errno != 0 { throw .last }
                return nil
            }
            let entryName = name(of: entry)
            if entryName.cName[0] == dot, entryName.cName[1] == 0 { continue }
            if entryName.cName[0] == dot, entryName.cName[1] == dot, entryName.cName[2] == 0 { continue }
            return entryName
        }
    }

    private func name(of entry: UnsafeMutablePointer<dirent>) -> Entry {
        let raw = UnsafeRawPointer(entry) + MemoryLayout<dirent>.offset(of: \.d_name)!
        let cName = raw.assumingMemoryBound(to: CChar.self)
        let bytes = UnsafeBufferPointer(start: raw.assumingMemoryBound(to: UInt8.self), count: strlen(cName))
        let type = Int(entry.pointee.d_type)
        return Entry(cName: cName, name: bytes, isFolder: type == DT_UNKNOWN ? nil : type == DT_DIR)
    }
}

private let dot = CChar(UInt8(ascii: "."))
