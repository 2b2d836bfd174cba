import Dispatch
import Glibc

/// A UNIX stream socket, closed when its scope ends; only here are its system calls.
struct UnixSocket: ~Copyable {
    let descriptor: Int32

    deinit { close(descriptor) }

    /// Listens at `path`, which members of the file's group may connect to. A socket left there by a dead process is replaced.
    static func listening(at path: String) throws(ControlError) -> UnixSocket {
        unlink(path)
        let socket = try UnixSocket(path)
        let mask = umask(0o117)
        let bound = withAddress(path) { bind(socket.descriptor, $0, $1) }
        umask(mask)
        guard bound == 0, listen(socket.descriptor, 16) == 0 else { throw ControlError(errno, path) }
        return socket
    }

    static func connected(to path: String) throws(ControlError) -> UnixSocket {
        let socket = try UnixSocket(path)
        guard withAddress(path, { connect(socket.descriptor, $0, $1) }) == 0 else { throw ControlError(errno, path) }
        return socket
    }

    private init(_ path: String) throws(ControlError) {
        guard path.utf8.count < 108 else { throw ControlError(ENAMETOOLONG, path) }
        let opened = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard opened >= 0 else { throw ControlError(errno, path) }
        descriptor = opened
    }

    private init(accepted descriptor: Int32) { self.descriptor = descriptor }

    /// The next connection that waits; `nil` where none does. The listening socket does not block.
    func accept() -> UnixSocket? {
        let accepted = Glibc.accept(descriptor, nil, nil)
        guard accepted >= 0 else { return nil }
        _ = fcntl(accepted, F_SETFD, FD_CLOEXEC)
        return UnixSocket(accepted: accepted)
    }

    func setNonBlocking() { _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK) }

    /// Reads up to the first line feed, at most 64 KiB and for at most `seconds` a read; `nil` when none came.
    func readLine(seconds: Int) -> String? {
        var wait = timeval(tv_sec: seconds, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &wait, socklen_t(MemoryLayout<timeval>.size))
        var line: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while line.count < 65_536 {
            let count = recv(descriptor, &buffer, buffer.count, 0)
            guard count > 0 else { return nil }
            line.append(contentsOf: buffer[..<count])
            if let end = line.firstIndex(of: UInt8(ascii: "\n")) {
                return String(decoding: line[..<end], as: UTF8.self)
            }
        }
        return nil
    }

    /// Whether all of it was taken.
    @discardableResult
    func write(line: String) -> Bool {
        var wait = timeval(tv_sec: 2, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &wait, socklen_t(MemoryLayout<timeval>.size))
        var rest = Array((line + "\n").utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }
}

private func withAddress<Result>(_ path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Result) -> Result {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    return withUnsafePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
            body($0, socklen_t(MemoryLayout<sockaddr_un>.size))
        }
    }
}

/// Why the daemon cannot be spoken with.
package struct ControlError: Error, Equatable, CustomStringConvertible {
    package let errno: Int32
    let path: String

    init(_ errno: Int32, _ path: String) { (self.errno, self.path) = (errno, path) }

    /// No daemon listens there.
    package var isNobodyThere: Bool { errno == ENOENT || errno == ECONNREFUSED }

    package var description: String {
        switch errno {
        case ENOENT, ECONNREFUSED: "No gazetted listens at \(path). Start it: systemctl start gazetted"
        case EACCES, EPERM:
            "No permission to speak with gazetted at \(path). Join its group and log in anew: "
                + "sudo usermod --append --groups gazette $USER"
        default: "\(path): \(String(cString: strerror(errno)))"
        }
    }
}
