import CLinux
import Glibc

/// inotify(7): one queue of events for many folders.
struct Inotify: ~Copyable {
    struct Event {
        let watch: Int32
        /// Empty for the watched folder itself.
        let name: [UInt8]
        private let mask: UInt32

        fileprivate init(_ header: inotify_event, name: [UInt8]) {
            (watch, mask, self.name) = (header.wd, header.mask, name)
        }

        /// Whether it has one of these bits.
        func has(_ bits: Int32) -> Bool { mask & UInt32(bitPattern: bits) != 0 }
    }

    private let queue: Descriptor

    /// `edge`, an epoll descriptor, becomes readable once each time that events come, so that whoever waits for it need not
    /// read them to be quiet.
    init(edge: Int32) throws(Errno) {
        let queue = Descriptor(raw: try call { inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC)) })
        var event = epoll_event()
        event.events = EPOLLIN.rawValue | EPOLLET.rawValue
        _ = try call { epoll_ctl(edge, EPOLL_CTL_ADD, queue.raw, &event) }
        self.queue = queue
    }

    /// The watch's number; the same one for a folder that is watched already.
    func add(_ path: [CChar], followsLink: Bool) throws(Errno) -> Int32 {
        let changes = IN_CREATE | IN_MOVED_TO | IN_CLOSE_WRITE | IN_ATTRIB
        let itself = IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR | IN_EXCL_UNLINK
        let mask = UInt32(bitPattern: changes | itself | (followsLink ? 0 : IN_DONT_FOLLOW))
        return try call { inotify_add_watch(queue.raw, path, mask) }
    }

    /// A watch that ended by itself is no error.
    func remove(_ watch: Int32) { inotify_rm_watch(queue.raw, watch) }

    /// What waits in the queue, some hundred events at most; empty when there is nothing.
    func read() throws(Errno) -> [Event] {
        var buffer = [UInt8](repeating: 0, count: 32 << 10)
        let count = Glibc.read(queue.raw, &buffer, buffer.count)
        if count < 0 {
            if errno == EAGAIN || errno == EINTR { return [] }
            throw .last
        }
        return buffer.withUnsafeBytes { parse(UnsafeRawBufferPointer(rebasing: $0.prefix(count))) }
    }

    private func parse(_ bytes: UnsafeRawBufferPointer) -> [Event] {
        var events: [Event] = []
        var offset = 0
        let size = MemoryLayout<inotify_event>.size
        while offset + size <= bytes.count {
            let header = bytes.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
            let end = min(offset + size + Int(header.len), bytes.count)
            events.append(Event(header, name: Array(bytes[(offset + size)..<end].prefix { $0 != 0 })))
            offset = end
        }
        return events
    }
}
