import CProcess
import Glibc

extension OpenDescriptor {
    /// A file without a name, in memory.
    ///
    /// C: `memfd_create`.
    package static func inMemory() throws(ReaderUnavailable) -> OpenDescriptor {
        let number = memfd_create("gazette", 1 /* MFD_CLOEXEC */)
        guard number >= 0 else { throw ReaderUnavailable("memfd_create: \(String(cString: strerror(errno)))") }
        return OpenDescriptor(raw: number)
    }
}
