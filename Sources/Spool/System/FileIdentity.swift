/// What `fstat` says of a file, enough to tell whether it was touched since.
package struct FileIdentity: Hashable, Sendable {
    package var device: UInt64
    package var inode: UInt64
    package var size: Int64
    /// Nanoseconds since the epoch.
    package var modified: Int64
    /// Of the inode; nanoseconds since the epoch. Programs cannot set it.
    package var changed: Int64

    /// The same but for the inode's own time, which a rename, chmod or link moves.
    func isSameFile(as other: FileIdentity) -> Bool {
        (device, inode, size, modified) == (other.device, other.inode, other.size, other.modified)
    }

    /// Of everything but the device, whose number changes with each mount.
    var hash: UInt64 {
        [inode, UInt64(bitPattern: size), UInt64(bitPattern: modified), UInt64(bitPattern: changed)]
            .reduce(0) { scrambled($0 ^ $1) }
    }
}

/// The finaliser of SplitMix64 (Steele, Lea, Flood, 2014) over one step of its sequence.
func scrambled(_ value: UInt64) -> UInt64 {
    var mixed = value &+ 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
}
