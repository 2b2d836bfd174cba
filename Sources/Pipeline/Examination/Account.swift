import Glibc

/// Somebody whose rights are judged.
struct Account: Sendable, Equatable {
    var name: String
    var user: UInt32
    var group: UInt32
    /// With `group`.
    var groups: Set<UInt32>
}

extension Account {
    /// As the user database has them; `nil` where it has none of that name.
    static func named(_ name: String) -> Account? { getpwnam(name).flatMap { Account($0.pointee) } }

    /// Whoever runs this program, with the groups of this session.
    static func caller() -> Account {
        var groups = [gid_t](repeating: 0, count: 1024)
        let count = max(0, getgroups(Int32(groups.count), &groups))
        let name = getpwuid(geteuid()).map { String(cString: $0.pointee.pw_name) } ?? "\(geteuid())"
        return Account(name: name, user: geteuid(), group: getegid(), groups: Set(groups[..<Int(count)] + [getegid()]))
    }

    private init?(_ entry: passwd) {
        var (groups, count) = ([gid_t](repeating: 0, count: 1024), Int32(1024))
        guard let name = entry.pw_name, getgrouplist(name, entry.pw_gid, &groups, &count) >= 0 else { return nil }
        self.init(
            name: String(cString: name), user: entry.pw_uid, group: entry.pw_gid,
            groups: Set(groups[..<Int(count)] + [entry.pw_gid]))
    }
}

func groupNumber(_ name: String) -> UInt32? { getgrnam(name)?.pointee.gr_gid ?? UInt32(name) }
func groupName(_ number: UInt32) -> String {
    getgrgid(number).map { String(cString: $0.pointee.gr_name) } ?? "\(number)"
}
func userName(_ number: UInt32) -> String {
    getpwuid(number).map { String(cString: $0.pointee.pw_name) } ?? "\(number)"
}
