import Spool

/// Whose a file is, and who may do what with it.
struct Ownership: Sendable, Equatable {
    struct Rights: OptionSet, Sendable {
        let rawValue: UInt32
        static let read = Rights(rawValue: 4)
        static let write = Rights(rawValue: 2)
        static let pass = Rights(rawValue: 1)
        static let all: Rights = [.read, .write, .pass]
    }

    var user: UInt32
    var group: UInt32
    /// The permission bits, with set-user-ID, set-group-ID and sticky bit.
    var mode: UInt32
    /// Of the access ACL; empty where there is none.
    var list: [AccessEntry] = []

    /// As acl(5) decides it.
    func permits(_ account: Account, _ wanted: Rights) -> Bool {
        if account.user == 0 { return true }
        if account.user == user { return grants(mode >> 6, wanted) }
        guard list.isEmpty else { return listPermits(account, wanted) }
        return grants(account.groups.contains(group) ? mode >> 3 : mode, wanted)
    }

    private func listPermits(_ account: Account, _ wanted: Rights) -> Bool {
        let mask = list.first { $0.kind == .mask }?.rights ?? 7
        if let own = list.first(where: { $0.kind == .user && $0.number == account.user }) {
            return grants(own.rights & mask, wanted)
        }
        let groups = list.filter { entry in
            entry.kind == .owningGroup && account.groups.contains(group)
                || entry.kind == .group && account.groups.contains(entry.number)
        }
        guard groups.isEmpty else { return groups.contains { grants($0.rights & mask, wanted) } }
        return grants(mode, wanted)
    }

    private func grants(_ bits: UInt32, _ wanted: Rights) -> Bool { bits & wanted.rawValue == wanted.rawValue }
}

/// As chmod(1) takes it for exactly that mode: of four digits it would leave a folder's set-group-ID bit alone.
func chmodWord(_ mode: UInt32) -> String { (mode & 0o7000 == 0 ? "0" : "") + octal(mode) }

/// `2770`
func octal(_ mode: UInt32) -> String {
    let digits = String(mode, radix: 8)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}
