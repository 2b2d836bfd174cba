import Glibc
import Model

extension Inbox {
    /// Opens without following links and hashes the file, and remembers its identity; it stays where it is.
    ///
    /// Throws for the inbox and the disk, never for what is wrong with the file alone.
    package func claim(_ item: InboxItem) throws(SurroundingsError) -> Claim {
        do {
            guard let file = try open(item) else { return .changed }
            guard item.identity.size <= Int64(settings.maxFileBytes) else {
                let problem = UnreadableFile.Problem.tooLarge(bytes: item.identity.size, limit: settings.maxFileBytes)
                return .unreadable(try unreadable(item, problem))
            }
            let clock = fileClock()
            let hash = try file.hash()
            guard try file.isUnchanged() else { return .changed }
            let isFresh = clock - item.identity.changed < 30_000_000
            return .claimed(ClaimedFile(item: item, hash: hash, isFresh: isFresh), file)
        } catch let error as Errno {
            return try outcome(of: error, item)
        } catch let error as SurroundingsError {
            throw error
        } catch {
            throw SurroundingsError(.noMemory, "read", item.path.description)
        }
    }

    /// Opens a claimed file once more; `nil` when it is no longer what was claimed.
    package func reopen(_ file: ClaimedFile) throws(SurroundingsError) -> OpenFile? {
        do { return try open(file.item) } catch {
            if error.isAbsence || error.isDenial { return nil }
            throw SurroundingsError(error, "read", settings.path + "/" + file.path)
        }
    }

    /// `nil` when it is not as it was seen.
    private func open(_ item: InboxItem) throws(Errno) -> OpenFile? {
        let folder = try Descriptor(folder: settings.path).folder(item.path.folder)
        let file = try folder.open(item.path.name, O_RDONLY)
        let status = try file.status()
        guard status.kind == .file, status.identity == item.identity else { return nil }
        return OpenFile(file, status)
    }

    private func outcome(of error: Errno, _ item: InboxItem) throws(SurroundingsError) -> Claim {
        if error.isDenial { return .unreadable(try unreadable(item, .denied)) }
        if !error.isAbsence { throw SurroundingsError(error, "read", settings.path + "/" + item.path.description) }
        var status = stat()
        if stat(settings.path, &status) != 0 { throw SurroundingsError(.last, "read", settings.path) }
        return .gone
    }

    private func unreadable(
        _ item: InboxItem, _ problem: UnreadableFile.Problem
    ) throws(SurroundingsError) -> UnreadableFile {
        let standIn = ContentHasher.hash(item.path.bytes + Array("\0\(item.identity.size)".utf8))
        return UnreadableFile(item: item, problem: problem, standIn: standIn)
    }
}
