import CLinux
import Glibc

/// A line of an access control list, acl(5).
package struct AccessEntry: Sendable, Equatable {
    package enum Kind: UInt16, Sendable {
        case owner = 0x01, user = 0x02, owningGroup = 0x04, group = 0x08, mask = 0x10, other = 0x20
    }

    package var kind: Kind
    /// Of `user` or `group`.
    package var number: UInt32
    /// As in a mode: 4 to read, 2 to write, 1 to pass.
    package var rights: UInt32

    package init(kind: Kind, number: UInt32 = .max, rights: UInt32) {
        (self.kind, self.number, self.rights) = (kind, number, rights)
    }
}

extension AccessEntry {
    /// The list of a file, or the one that what is made in a folder gets; `nil` where there is none, or none can be.
    package static func list(of path: String, isDefault: Bool = false) -> [AccessEntry]? {
        var bytes = [UInt8](repeating: 0, count: 4096)
        let name = isDefault ? "system.posix_acl_default" : "system.posix_acl_access"
        let count = getxattr(path, name, &bytes, bytes.count)
        return count > 0 ? list(bytes[..<count]) : nil
    }

    /// Linux's form (include/uapi/linux/posix_acl_xattr.h): version 2, then 8 bytes an entry, little-endian.
    static func list(_ bytes: ArraySlice<UInt8>) -> [AccessEntry]? {
        let bytes = Array(bytes)
        func number(_ start: Int, _ count: Int) -> UInt32 {
            (0..<count).reduce(0) { $0 | UInt32(bytes[start + $1]) << (8 * UInt32($1)) }
        }
        guard bytes.count >= 4, number(0, 4) == 2, bytes.count % 8 == 4 else { return nil }
        var entries: [AccessEntry] = []
        for start in stride(from: 4, to: bytes.count, by: 8) {
            guard let kind = Kind(rawValue: UInt16(number(start, 2))) else { return nil }
            entries.append(AccessEntry(kind: kind, number: number(start + 4, 4), rights: number(start + 2, 2)))
        }
        return entries
    }
}
