import Glibc

/// What `stat` says of a file.
struct FileStatus {
    enum Kind { case file, folder, link, device, pipe, socket }

    let kind: Kind
    let identity: FileIdentity

    init(_ status: stat) {
        kind =
            switch status.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .folder
            case S_IFLNK: .link
            case S_IFIFO: .pipe
            case S_IFSOCK: .socket
            default: .device
            }
        identity = FileIdentity(
            device: UInt64(status.st_dev), inode: UInt64(status.st_ino), size: Int64(status.st_size),
            modified: nanoseconds(status.st_mtim), changed: nanoseconds(status.st_ctim))
    }

    var folderID: FolderID { FolderID(device: identity.device, inode: identity.inode) }
}

/// Tells a folder by whatever path it is reached.
struct FolderID: Hashable, Sendable {
    let device: UInt64
    let inode: UInt64

    /// Of those that are there.
    static func all(of paths: [String]) -> Set<FolderID> {
        var found: Set<FolderID> = []
        for path in paths {
            var status = stat()
            if stat(path, &status) == 0 { found.insert(FileStatus(status).folderID) }
        }
        return found
    }
}

/// Saturated, so that an absurd time of a damaged file system cannot trap.
func nanoseconds(_ time: timespec) -> Int64 {
    let (product, overflow) = Int64(time.tv_sec).multipliedReportingOverflow(by: 1_000_000_000)
    let (sum, carried) = product.addingReportingOverflow(Int64(time.tv_nsec))
    return overflow || carried ? (time.tv_sec < 0 ? .min : .max) : sum
}

/// Nanoseconds since the epoch, from the clock that stamps files: never ahead of the time of a change made later.
func fileClock() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME_COARSE, &time)
    return nanoseconds(time)
}
