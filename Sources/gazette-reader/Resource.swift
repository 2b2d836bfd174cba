import Glibc

/// What `setrlimit` bounds.
enum Resource {
    /// Bytes mapped at all, files included.
    case addresses
    /// Bytes of memory of its own.
    case memory
    case openFiles
    /// Bytes of a file that is written.
    case fileSize
    case processes
    case coreFile
    case processorTime

    var number: __rlimit_resource_t {
        let resource =
            switch self {
            case .addresses: RLIMIT_AS
            case .memory: RLIMIT_DATA
            case .openFiles: RLIMIT_NOFILE
            case .fileSize: RLIMIT_FSIZE
            case .processes: __RLIMIT_NPROC
            case .coreFile: RLIMIT_CORE
            case .processorTime: RLIMIT_CPU
            }
        return __rlimit_resource_t(resource.rawValue)
    }

    /// Bounds it for good.
    func bound(to value: UInt) throws(LockFailure) {
        var limit = rlimit(rlim_cur: value, rlim_max: value)
        guard setrlimit(number, &limit) == 0 else { throw LockFailure(call: "setrlimit \(self)", code: errno) }
    }
}

/// A lock that would not hold, so that nothing is read.
struct LockFailure: Error, CustomStringConvertible {
    var call: String
    var code: Int32

    var description: String { code == 0 ? call : "\(call): \(String(cString: strerror(code)))" }
}
