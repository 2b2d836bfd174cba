import Testing

@testable import Spool

struct FileSystemKindTests {
    @Test(arguments: [(0x6969, "NFS"), (0xFF53_4D42, "CIFS"), (0x6573_5546, "FUSE"), (0x0102_1997, "9p")])
    func `where others write unseen is told by the file system's number`(magic: UInt32, name: String) {
        #expect(FileSystemKind.of(magic) == .remote(name))
    }

    @Test(arguments: [0xEF53, 0x0102_1994, 0x9123_683E, 0x5846_5342])
    func `ext4, tmpfs, btrfs and XFS are local`(magic: UInt32) {
        #expect(FileSystemKind.of(magic) == .local)
    }

    @Test func `an overlay's layers are read from the table of mounts`() {
        let mounts = """
            22 1 254:0 / / rw,relatime - ext4 /dev/vda rw
            40 22 0:37 / /mnt/all rw - overlay overlay rw,lowerdir=/a\\040b:/net/share,upperdir=/up,workdir=/scratch
            """
        #expect(
            overlayLayers(mountinfo: mounts, device: 37) == ["/a b", "/net/share", "/up"])
        #expect(overlayLayers(mountinfo: mounts, device: 0xFE00) == [])
    }

    @Test func `a temporary folder is local`() async throws {
        try await withPlayground { place in
            let folder = try Descriptor(folder: place.root)
            let kind = FileSystemKind(of: folder)
            #expect(kind == .local)
        }
    }
}
