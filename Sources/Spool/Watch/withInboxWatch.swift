import CLinux
import Dispatch
import Glibc

/// Runs `body` with a watch over the inbox's whole tree, folders that come later included.
///
/// The inbox need not be there yet. Throws what `body` throws, and before it when there are no descriptors left.
package func withInboxWatch<Result>(
    of inbox: InboxSettings, _ settings: WatchSettings = WatchSettings(),
    _ body: (inout InboxWatch) async throws -> Result
) async throws -> Result {
    let edge: Int32
    do { edge = try makeEdge() } catch {
        throw SurroundingsError(error, "watch", inbox.path)
    }
    let tree = WatchTree(path: inbox.path, own: inbox.ownFolders, mostWatches: settings.mostWatches, edge: edge)
    return try await withWatch(tree, settings, body)
}

/// An epoll descriptor, for `Inotify`.
func makeEdge() throws(Errno) -> Int32 { try call { epoll_create1(Int32(EPOLL_CLOEXEC)) } }

/// The tree's edge is closed at the end.
func withWatch<Result>(
    _ tree: consuming WatchTree, _ settings: WatchSettings, _ body: (inout InboxWatch) async throws -> Result
) async throws -> Result {
    // One signal waiting is as good as many.
    let (signals, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    let queue = DispatchQueue(label: "inbox watch")
    let events = eventSource(tree.edge, queue, continuation)
    defer { events.cancel() }
    let timer = DispatchSource.makeTimerSource(queue: queue)
    timer.setEventHandler { continuation.yield() }
    timer.schedule(deadline: .distantFuture)
    timer.resume()
    defer { timer.cancel() }
    var watch = InboxWatch(
        tree: tree, plan: WatchPlan(settings, now: .now), nudger: Nudger(signals: continuation), signals: signals,
        timer: timer)
    return try await body(&watch)
}

/// Signals each time that the epoll descriptor `edge` becomes readable, and closes it when cancelled.
private func eventSource(
    _ edge: Int32, _ queue: DispatchQueue, _ continuation: AsyncStream<Void>.Continuation
) -> any DispatchSourceRead {
    let source = DispatchSource.makeReadSource(fileDescriptor: edge, queue: queue)
    source.setEventHandler {
        var event = epoll_event()
        if epoll_wait(edge, &event, 1, 0) > 0 { continuation.yield() }
    }
    source.setCancelHandler { close(edge) }
    source.resume()
    return source
}
