package import Model

/// How far the daemon is with a file.
package enum FileStep: Sendable, Equatable {
    /// All of its articles are committed; its original still stands in the inbox.
    case read(articles: Int)
    /// As `read`, and the original stands where it stays: the path in the archive, or its own in a keep-inbox.
    case filed(articles: Int, at: String)
    case rejected(reason: String)
}

/// The ledger's line of one file, by content.
package struct FileRecord: Sendable, Equatable {
    package var file: IncomingFile
    package var step: FileStep
    /// The version of the program that took the step.
    package var program: String

    package init(_ file: IncomingFile, _ step: FileStep, program: String) {
        (self.file, self.step, self.program) = (file, step, program)
    }
}

/// What tells that a file was not touched, without reading it.
package struct FileStamp: Sendable, Hashable {
    package var device: UInt64
    package var inode: UInt64
    package var size: Int64
    /// Nanoseconds since the epoch.
    package var modified: Int64
    /// Nanoseconds since the epoch, of the inode.
    package var changed: Int64

    package init(device: UInt64, inode: UInt64, size: Int64, modified: Int64, changed: Int64) {
        (self.device, self.inode, self.size, self.modified, self.changed) = (device, inode, size, modified, changed)
    }
}

/// A file of a keep-inbox that was read and stands there still.
package struct KeptFile: Sendable, Equatable {
    package var path: String
    package var stamp: FileStamp
    package var hash: ContentHash

    package init(path: String, stamp: FileStamp, hash: ContentHash) {
        (self.path, self.stamp, self.hash) = (path, stamp, hash)
    }
}
