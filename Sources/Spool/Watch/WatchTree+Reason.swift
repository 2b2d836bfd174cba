import Glibc

extension WatchTree {
    /// `nil` when all folders are watched. The same one for the same folders.
    var pollingReason: String? {
        guard let (path, reason) = polled.min(by: { $0.value < $1.value || $0.value == $1.value && $0.key < $1.key })
        else { return nil }
        let place = path.isRoot ? "the inbox" : "\(path)"
        let others = polled.count > 1 ? " and \(polled.count - 1) more" : ""
        return "\(place)\(others): \(reason)"
    }

    /// Some folders are polled for want of watches, which may come back.
    var isExhausted: Bool {
        polled.values.contains { if case .remote = $0 { false } else { true } }
    }
}

extension WatchTree.PollReason: CustomStringConvertible {
    var description: String {
        switch self {
        case .remote(let name): "\(name) tells of no changes made elsewhere"
        case .noWatch(ENOSPC): "no inotify watches left; raise \(sysctl("fs.inotify.max_user_watches"))"
        case .noInstance(EMFILE): "no inotify instances left; raise \(sysctl("fs.inotify.max_user_instances"))"
        case .noWatch(let code), .noInstance(let code): "inotify: \(String(cString: strerror(code)))"
        case .tooMany(let count): "more than \(count) folders"
        }
    }
}

/// A kernel setting with its value now, where that can be read.
private func sysctl(_ name: String) -> String {
    let path = Array(name.utf8.map { $0 == UInt8(ascii: ".") ? RelativePath.slash : $0 })
    do {
        let file = try Descriptor(folder: "/proc/sys").folder(RelativePath(unchecked: path).folder)
            .open(path.suffix(while: { $0 != RelativePath.slash }), O_RDONLY)
        let value = try file.readChunk(32).filter { $0 > 0x20 }
        return "\(name) (now \(String(decoding: value, as: UTF8.self)))"
    } catch { return name }
}

extension Collection where Element == UInt8, Self: BidirectionalCollection {
    fileprivate func suffix(while predicate: (UInt8) -> Bool) -> [UInt8] {
        Array(reversed().prefix(while: predicate).reversed())
    }
}
