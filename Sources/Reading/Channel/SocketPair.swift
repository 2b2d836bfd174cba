import CProcess
import Glibc

/// A pair of connected sockets, both closed when a program is started.
func socketPair() throws(ReaderUnavailable) -> (ours: OpenDescriptor, theirs: OpenDescriptor) {
    var ends: [Int32] = [-1, -1]
    guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0, &ends) == 0 else {
        throw ReaderUnavailable("socketpair: \(String(cString: strerror(errno)))")
    }
    return (OpenDescriptor(raw: ends[0]), OpenDescriptor(raw: ends[1]))
}
