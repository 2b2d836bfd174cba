import Glibc
import Model

extension Inbox {
    /// Opens without following links, reads and hashes the file, and remembers its identity; it stays where it is.
    ///
    /// Throws for the inbox and the disk, never for what is wrong with the file alone.
    package func claim(_ item: InboxItem) throws(SurroundingsError) -> Claim {
        do {
            let folder = try Descriptor(folder: settings.path).folder(item.path.folder)
            let file = try folder.open(item.path.name, O_RDONLY)
            return try read(file, item)
        } catch let error as Errno {
            return try outcome(of: error, item)
        } catch let error as SurroundingsError {
            throw error
        } catch {
            throw SurroundingsError(.noMemory, "read", item.path.description)
        }
    }

    private func read(_ file: borrowing Descriptor, _ item: InboxItem) throws -> Claim {
        let before = try file.status()
        guard before.kind == .file, before.identity == item.identity else { return .changed }
        guard item.identity.size <= Int64(settings.maxFileBytes) else {
            let problem = UnreadableFile.Problem.tooLarge(bytes: item.identity.size, limit: settings.maxFileBytes)
            return .unreadable(try unreadable(item, problem))
        }
        let clock = fileClock()
        let size = Int(item.identity.size)
        let bytes = try file.read(upTo: size + 1, expected: size)
        guard bytes.count == size, try file.status().identity == item.identity else { return .changed }
        let isFresh = clock - item.identity.changed < 30_000_000
        return .claimed(
            ClaimedFile(item: item, hash: ContentHasher.hash(bytes), bytes: bytes, isFresh: isFresh))
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
