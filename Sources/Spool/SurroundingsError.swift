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
        (kind, self.errno, self.operation, self.path) = (.other, errno, operation, path)
    }

    /// The fact and what to do, in one line of English.
    package var description: String { "\(operation) \(path): \(errno)" }
}
