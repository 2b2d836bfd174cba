import Glibc
import Model

extension Cargo {
    enum Verdict {
        case same(FileIdentity)
        case changed
        case gone
    }

    /// Whether the file is still as it was claimed. Where only times differ (touch, chmod, a scanner) its bytes decide.
    func verify(in folder: borrowing Descriptor) throws(Errno) -> Verdict {
        guard let status = try folder.statusIfThere(of: item.path.name), status.kind == .file else { return .gone }
        let identity = status.identity
        if identity == item.identity, !isFresh { return .same(identity) }
        guard identity.size == item.identity.size else { return .changed }
        guard let hash else { return identity == item.identity ? .same(identity) : .changed }
        return try contentHash(of: item.path.name, in: folder) == hash ? .same(identity) : .changed
    }
}

/// SHA-256 of a file, read in pieces; `nil` for what is no file, or is not to be read.
func contentHash(of name: some Sequence<UInt8>, in folder: borrowing Descriptor) throws(Errno) -> ContentHash? {
    do {
        let file = try folder.open(name, O_RDONLY)
        guard try file.status().kind == .file else { return nil }
        var hasher = try ContentHasher()
        while true {
            let chunk = try file.readChunk(1 << 20)
            hasher.update(chunk)
            if chunk.count < 1 << 20 { return try hasher.finish() }
        }
    } catch let error as Errno {
        if error.isAbsence || error.isDenial { return nil }
        throw error
    } catch { throw .noMemory }
}
