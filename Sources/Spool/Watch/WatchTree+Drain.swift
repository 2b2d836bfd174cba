import Glibc

extension WatchTree {
    struct Drained {
        var overflowed = false
        /// Something happened to the inbox's folder itself.
        var isRootTouched = false
    }

    /// Takes what events tell into `look`, and watches folders that are new.
    mutating func drain(into look: inout Look) throws(Errno) -> Drained {
        var drained = Drained()
        // As many rounds as a full queue has, so that a busy writer cannot hold us here.
        for _ in 0..<512 {
            let events = try inotify?.read() ?? []
            if events.isEmpty { break }
            for event in events { try take(event, &look, &drained) }
        }
        return drained
    }

    private mutating func take(
        _ event: Inotify.Event, _ look: inout Look, _ drained: inout Drained
    ) throws(Errno) {
        if event.has(IN_Q_OVERFLOW) { drained.overflowed = true }
        guard let folder = folders[event.watch] else { return }
        if event.has(IN_IGNORED) { folders[event.watch] = nil }
        if event.has(IN_IGNORED | IN_DELETE_SELF | IN_MOVE_SELF | IN_UNMOUNT) {
            drained.isRootTouched = drained.isRootTouched || folder.isRoot
            isUnmounted = isUnmounted || folder.isRoot && event.has(IN_UNMOUNT)
            return
        }
        guard !event.name.isEmpty, !event.name.withUnsafeBufferPointer(isIgnored) else { return }
        let path = folder.appending(event.name)
        if event.has(IN_ATTRIB), !wasClosed(path) { return }
        if event.has(IN_ISDIR) { try cover(path) }
        look.add(hint(event), path)
    }

    private func hint(_ event: Inotify.Event) -> SettleTracker.Hint {
        if event.has(IN_ISDIR) { return .touched }
        if event.has(IN_MOVED_TO) { return .arrivedByRename }
        return event.has(IN_CLOSE_WRITE) ? .closedAfterWriting : .touched
    }
}
