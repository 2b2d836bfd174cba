/// What `fstat` says of a file, enough to tell whether it was touched since.
package struct FileIdentity: Hashable, Sendable {
    package var device: UInt64
    package var inode: UInt64
    package var size: Int64
    /// Nanoseconds since the epoch.
    package var modified: Int64
    /// Of the inode; nanoseconds since the epoch. Cannot be set by programs.
    package var changed: Int64
}
