import Glibc
import Model

extension Inbox {
    /// Puts a copy of a file in the inbox as a drop would, whole at once; its path there.
    ///
    /// A name that is taken gets `~` and 8 digits of the content's hash. `collection` is a folder path below the inbox.
    package func drop(
        contentsOf file: String, collection: RelativePath = .root
    ) throws(SurroundingsError) -> RelativePath {
        do {
            let name = file.utf8.split(separator: RelativePath.slash).last.map(Array.init) ?? []
            let path = cName(file.utf8)
            let source = Descriptor(raw: try call { open(path, O_RDONLY | O_CLOEXEC) })
            let folder = try Descriptor(folder: settings.path).folder(creating: collection)
            let temporary = TemporaryName.of(name)
            _ = try copyBytes(from: source, to: temporary, in: folder)
            let final = try place(temporary, as: name, in: folder)
            return collection.appending(final)
        } catch { throw SurroundingsError(error, "add", file) }
    }

    private func place(
        _ temporary: [UInt8], as name: [UInt8], in folder: borrowing Descriptor
    ) throws(Errno) -> [UInt8] {
        let mark = try contentHash(of: temporary, in: folder)?.description ?? ""
        for candidate in [name, renamed(name, by: String(mark.prefix(8))), renamed(name, by: mark)] {
            do {
                try folder.move(temporary, to: folder, candidate)
                return candidate
            } catch { guard error == .exists else { throw error } }
        }
        try folder.remove(temporary)
        return renamed(name, by: mark)
    }
}
