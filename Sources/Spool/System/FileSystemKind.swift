import CLinux
import Glibc

/// What may be expected of the file system that a folder lies on.
enum FileSystemKind: Hashable, Sendable {
    /// inotify tells all changes, times are of this machine's clock.
    case local
    /// Others change it without inotify telling, by their own clocks.
    case remote(String)

    /// Local where nothing can be learned.
    init(of folder: borrowing Descriptor) {
        var status = statfs()
        guard fstatfs(folder.raw, &status) == 0 else {
            self = .local
            return
        }
        let magic = UInt32(truncatingIfNeeded: status.f_type)
        self = magic == Self.overlay ? Self.ofLayers(below: folder) : Self.of(magic)
    }

    private static let overlay: UInt32 = 0x794C_7630

    /// `f_type` of statfs(2) and the kernel's include/uapi/linux/magic.h.
    private static let remoteNames: [UInt32: String] = [
        0x6969: "NFS", 0x517B: "SMB", 0xFE53_4D42: "SMB", 0xFF53_4D42: "CIFS", 0x6573_5546: "FUSE",
        0x0102_1997: "9p", 0x5346_414F: "AFS", 0x00C3_6400: "Ceph", 0x786F_4256: "vboxsf", 0xBACB_ACBC: "vmhgfs",
        0x7375_7245: "Coda", 0x0BD0_0BD0: "Lustre", 0x0116_1970: "GFS2", 0x7461_636F: "OCFS2",
    ]

    static func of(_ magic: UInt32) -> FileSystemKind { remoteNames[magic].map(Self.remote) ?? .local }

    /// Of an overlay: remote when one of its layers is that can be seen from here.
    private static func ofLayers(below folder: borrowing Descriptor) -> FileSystemKind {
        do {
            let mounts = try Descriptor(folder: "/proc/self").open("mountinfo".utf8, O_RDONLY)
            let text = String(decoding: try mounts.read(upTo: 1 << 20, expected: 1 << 16), as: UTF8.self)
            for layer in overlayLayers(mountinfo: text, device: try folder.status().identity.device) {
                var status = statfs()
                guard statfs(layer, &status) == 0 else { continue }
                if case .remote(let name) = of(UInt32(truncatingIfNeeded: status.f_type)) {
                    return .remote("an overlay of \(name)")
                }
            }
            return .local
        } catch { return .local }
    }
}
