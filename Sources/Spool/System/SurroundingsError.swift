import Glibc

/// What is wrong with the surroundings, not with a file: it is waited for, and work goes on by itself.
package struct SurroundingsError: Error, Hashable, Sendable, CustomStringConvertible {
    package enum Kind: String, Hashable, Sendable {
        /// ENOSPC, EDQUOT
        case full
        /// EROFS
        case readOnly = "read-only"
        /// EIO and its like
        case inputOutput = "input-output"
        /// The folder is not there: ENOENT, ENOTDIR, ESTALE, ENODEV…
        case gone
        /// EACCES, EPERM
        case denied
        /// EMFILE, ENFILE, ENOMEM
        case exhausted
        case other
    }

    package let kind: Kind
    package let errno: Int32
    /// `open`, `rename`…
    package let operation: String
    /// Escaped for people.
    package let path: String

    package init(_ errno: Int32, _ operation: String, _ path: String) {
        kind = Kind(errno)
        (self.errno, self.operation, self.path) = (errno, operation, escaped(path.utf8))
    }

    init(_ errno: Errno, _ operation: String, _ path: String) { self.init(errno.code, operation, path) }

    /// The fact and what to do, in one line of English.
    package var description: String {
        "\(operation) \(path): \(String(cString: strerror(errno))) (errno \(errno)); \(kind.advice)"
    }
}

extension SurroundingsError.Kind {
    init(_ errno: Int32) {
        self =
            switch errno {
            case ENOSPC, EDQUOT, EFBIG: .full
            case EROFS: .readOnly
            case EIO, ENXIO, EREMOTEIO, ETIMEDOUT, EUCLEAN: .inputOutput
            case ENOENT, ENOTDIR, ESTALE, ENODEV, ELOOP, ENOTCONN, EHOSTDOWN: .gone
            case EACCES, EPERM: .denied
            case EMFILE, ENFILE, ENOMEM: .exhausted
            default: .other
            }
    }

    fileprivate var advice: String {
        switch self {
        case .full: "free space or raise the quota"
        case .readOnly: "mount it writable, or see `dmesg` for why it was made read-only"
        case .inputOutput: "check the disk or the connection (`dmesg`)"
        case .gone: "create or mount the folder, or change its path in gazette.toml"
        case .denied: "give the service's user access to it"
        case .exhausted: "close other programs or raise the limit of open files"
        case .other: "see the error"
        }
    }
}
