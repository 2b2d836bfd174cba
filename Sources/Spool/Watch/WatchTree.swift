import Glibc

/// The inbox's folders, each watched, or polled where it cannot be.
struct WatchTree: ~Copyable {
    /// Why a folder is polled with all that is in it.
    enum PollReason: Hashable, Comparable {
        case remote(String)
        case noWatch(Int32)
        case noInstance(Int32)
        case tooMany(Int)
    }

    let path: String
    let own: [String]
    let mostWatches: Int
    let edge: Int32
    var folders: [Int32: RelativePath] = [:]
    private(set) var polled: [RelativePath: PollReason] = [:]
    /// Folders that may not be read; some programs open one to others only when it is filled. At most so many are remembered.
    private var closed: Set<RelativePath> = []
    private static let mostClosed = 1000
    private(set) var inotify: Inotify?
    /// The file system of the inbox was unmounted under us.
    var isUnmounted = false
    private let makeInotify: (Int32) throws(Errno) -> Inotify

    /// `makeInotify` gets the epoll descriptor that is to tell of events.
    init(
        path: String, own: [String], mostWatches: Int, edge: Int32,
        makeInotify: @escaping (Int32) throws(Errno) -> Inotify = { edge throws(Errno) in try Inotify(edge: edge) }
    ) {
        (self.path, self.own, self.mostWatches, self.edge) = (path, own, mostWatches, edge)
        self.makeInotify = makeInotify
    }

    /// The inbox's folder now. Throws when it is not there, cannot be read, or is the empty place where it was mounted.
    mutating func presence() throws(Errno) -> FolderID {
        let root = try Descriptor(folder: path)
        let id = try root.status().folderID
        if isUnmounted {
            if try FolderReader(root).next() == nil { throw Errno(ENODEV) }
            isUnmounted = false
        }
        return id
    }

    /// Forgets all watches.
    mutating func reset() {
        for watch in folders.keys { inotify?.remove(watch) }
        (folders, polled, closed) = ([:], [:], [])
    }

    /// Watches all folders that there are now and no others; inotify itself is tried again where there was none.
    mutating func coverAll() throws(Errno) {
        (polled, closed) = ([:], [])
        if inotify == nil {
            do { inotify = try makeInotify(edge) } catch { polled[.root] = .noInstance(error.code) }
        }
        let seen = try cover(.root)
        for watch in folders.keys where !seen.contains(watch) {
            inotify?.remove(watch)
            folders[watch] = nil
        }
    }

    /// Watches a folder and those in it; each before it is read, so that nothing comes in between unseen.
    @discardableResult
    mutating func cover(_ start: RelativePath) throws(Errno) -> Set<Int32> {
        let root = try Descriptor(folder: path)
        let own = FolderID.all(of: own)
        var seen: Set<Int32> = []
        var rest = [start]
        while inotify != nil, let next = rest.popLast() {
            do {
                let folder = try root.folder(next)
                if own.contains(try folder.status().folderID) { continue }
                notePolling(next, folder)
                guard let watch = watch(next, seen.count) else { continue }
                folders[watch] = next
                if seen.insert(watch).inserted { rest += try subfolders(of: folder, next) }
            } catch {
                if next.isRoot { throw error }
                if error.isDenial, closed.count < Self.mostClosed { closed.insert(next) }
            }
        }
        return seen
    }

    /// A folder whose permissions changed: whether it is one that could not be read before.
    mutating func wasClosed(_ path: RelativePath) -> Bool { closed.remove(path) != nil }

    private mutating func notePolling(_ path: RelativePath, _ folder: borrowing Descriptor) {
        guard case .remote(let name) = FileSystemKind(of: folder), polled[path.folder] == nil, polled[.root] == nil
        else { return }
        polled[path] = .remote(name)
    }

    /// `nil` where there are no more watches: the folder is then polled.
    private mutating func watch(_ path: RelativePath, _ count: Int) -> Int32? {
        if count >= mostWatches || folders.count > 2 * mostWatches {
            poll(path, .tooMany(mostWatches))
            return nil
        }
        let bytes = Array(self.path.utf8) + (path.isRoot ? [] : [RelativePath.slash] + path.bytes)
        do { return try inotify?.add(cName(bytes), followsLink: path.isRoot) } catch {
            if !error.isAbsence { poll(path, .noWatch(error.code)) }
            return nil
        }
    }

    private mutating func poll(_ path: RelativePath, _ reason: PollReason) {
        // So many that the whole inbox may as well be polled.
        polled[polled.count < 100 ? path : .root] = reason
    }

    private func subfolders(of folder: borrowing Descriptor, _ path: RelativePath) throws(Errno) -> [RelativePath] {
        guard path.bytes.count < InboxWalk.Limit.pathBytes, path.components.count < InboxWalk.Limit.depth else {
            return []
        }
        let reader = try FolderReader(try folder.open(".".utf8, O_RDONLY | O_DIRECTORY))
        var found: [RelativePath] = []
        while let entry = try reader.next() {
            guard entry.isFolder != false, !isIgnored(entry.name) else { continue }
            if entry.isFolder == nil, try reader.folder.status(cName: entry.cName).kind != .folder { continue }
            found.append(path.appending(entry.name))
        }
        return found
    }
}
