import Glibc

/// One look at the inbox: a list of folders to visit, no recursion.
struct InboxWalk: ~Copyable {
    enum Limit {
        static let ready = 4096
        static let depth = 64
        static let pathBytes = 3500
        static let folders = 100_000
        static let told = 10_000
        static let orphans = 1000
        /// A page and its folder are saved within this time of each other.
        static let orphanNanoseconds: Int64 = 30_000_000_000
    }

    /// A folder while its entries are considered.
    struct Place {
        let path: RelativePath
        let hash: PathHash
        /// Its times are of this machine's clock.
        let isLocal: Bool
        let clock: Int64
    }

    let root: Descriptor
    var memory: InboxMemory
    let now: ContinuousClock.Instant
    let own: Set<FolderID>
    var folders: [RelativePath] = []
    var scan = InboxScan()
    private var visits = 0

    init(root: consuming Descriptor, memory: InboxMemory, now: ContinuousClock.Instant, own: Set<FolderID>) {
        (self.memory, self.now, self.own) = (memory, now, own)
        self.root = root
    }

    /// `true` when everything was looked at.
    mutating func run(_ look: Look, known: (KnownFileKey) -> Bool) throws(Errno) -> Bool {
        let isEverything = look.isEverything || memory.isBehind
        let orphans = admitOrphans()
        for (path, hint) in look.hints { memory.tracker.note(hint, path, now: now) }
        if isEverything {
            memory.tracker.beginLook()
            folders = [.root]
        } else {
            let paths = look.hints.map(\.path) + memory.tracker.due(now) + orphans
            try visit(paths: Set(paths).sorted(), known)
        }
        while !scan.isPartial, let folder = folders.popLast() { try visit(folder, known) }
        return isEverything && !scan.isPartial
    }

    /// Those that waited for their page for long enough.
    private mutating func admitOrphans() -> [RelativePath] {
        let due = memory.orphans.filter { $0.value <= now }.map(\.key)
        for path in due { memory.orphans[path] = nil }
        if memory.admitted.count + due.count > Limit.orphans { memory.admitted = [] }
        memory.admitted.formUnion(due)
        return due
    }

    /// Hands the memory back, and what was found.
    consuming func finish(isComplete: Bool, _ memory: inout InboxMemory) -> InboxScan {
        if isComplete {
            self.memory.tracker.endLook()
            self.memory.isRecovered = true
        }
        self.memory.isBehind = scan.isPartial || self.memory.tracker.isOverfull
        memory = self.memory
        let next = [memory.tracker.nextDue, memory.orphans.values.min()].compactMap(\.self).min()
        scan.next = next.map { max(.zero, $0 - now) }
        if memory.tracker.isOverfull { scan.next = min(scan.next ?? memory.tracker.settle, memory.tracker.settle) }
        scan.ready.sort { $0.path < $1.path }
        return scan
    }
}

extension InboxWalk {
    private mutating func visit(_ path: RelativePath, _ known: (KnownFileKey) -> Bool) throws(Errno) {
        guard let folder = try open(path) else { return }
        visits += 1
        if visits > Limit.folders { return refuse(.tooManyFolders, path) }
        let place = place(path, folder)
        let reader = try FolderReader(folder)
        while !scan.isPartial, let entry = try reader.next() {
            if isIgnored(entry.name), !isToRecover(entry.name) { continue }
            guard let status = try status(of: entry, in: reader.folder) else { continue }
            let key = KnownFileKey(path: place.hash.appending(entry.name), identity: status.identity.hash)
            if status.kind == .file, known(key) { scan.unchanged += 1; continue }
            try examine(Array(entry.name), status, in: reader.folder, place)
        }
    }

    /// Looks at these paths, those of one folder together. O(paths).
    private mutating func visit(paths: [RelativePath], _ known: (KnownFileKey) -> Bool) throws(Errno) {
        var rest = paths[...]
        while let first = rest.first, !scan.isPartial {
            let parent = first.folder
            let together = rest.prefix { $0.folder == parent }
            rest = rest.dropFirst(together.count)
            guard let folder = try enter(parent) else {
                for path in together { memory.tracker.forget(path) }
                continue
            }
            let place = place(parent, folder)
            for path in together { try consider(path, in: folder, place, known) }
        }
    }

    private mutating func consider(
        _ path: RelativePath, in folder: borrowing Descriptor, _ place: Place, _ known: (KnownFileKey) -> Bool
    ) throws(Errno) {
        let name = Array(path.name)
        guard !name.withUnsafeBufferPointer(isIgnored), let status = try folder.statusIfThere(of: name) else {
            return memory.tracker.forget(path)
        }
        if status.kind != .file { memory.tracker.forget(path) }
        if status.kind == .file, known(KnownFileKey(path, status.identity)) {
            scan.unchanged += 1
            return memory.tracker.forget(path)
        }
        try examine(name, status, in: folder, place)
    }
}
