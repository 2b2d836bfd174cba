import Testing

@testable import Pipeline

@Suite struct MountTests {
    private let mounts = Mount.all(
        mountinfo: """
            22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
            30 22 0:40 / /srv/my\\040news rw,nosuid,noexec shared:9 - nfs4 nas:/news rw,vers=4.2
            31 22 0:41 / /var/lib rw - tmpfs tmpfs rw
            32 31 8:2 / /var/lib ro,relatime - ext4 /dev/sdb1 ro
            33 22 0:42 / /home/ann/phone rw - fuse.sshfs phone: rw
            broken line
            """)

    @Test(arguments: [
        ("/", "/"), ("/srv", "/"), ("/srv/my news/inbox", "/srv/my news"), ("/srv/my newspaper", "/"),
    ])
    func `a path lies on the innermost mount`(path: String, point: String) {
        #expect(mounts.mount(of: path)?.point == point)
    }

    @Test func `of two mounts on one folder the later one counts`() {
        #expect(mounts.mount(of: "/var/lib/gazette")?.kind == "ext4")
        #expect(mounts.mount(of: "/var/lib/gazette")?.isReadOnly == true)
    }

    @Test func `what lies on other machines and in memory is told apart`() {
        #expect(mounts.map(\.reach) == [.local, .elsewhere, .memory, .local, .elsewhere])
        #expect(mounts.map(\.isNoExec) == [false, true, false, false, false])
    }
}
