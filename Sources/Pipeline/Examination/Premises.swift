import FoundationEssentials
import Glibc
import Settings

/// What all parts of an examination start from.
struct Premises: Sendable {
    let settings: Settings
    let mending: Mending
    let caller: Account
    /// Whose rights count for the service: its user's; where no unit names one, the caller's.
    let service: Account
    /// `nil` for a library that no unit is of.
    let unit: UnitFacts?
    let mounts: [Mount]

    init(_ settings: Settings) {
        (self.settings, caller) = (settings, .caller())
        mending = Mending(isRoot: caller.user == 0, layout: settings.layout)
        unit = UnitFacts(of: settings.layout)
        service = Premises.service(unit, settings.layout) ?? caller
        mounts = Mount.all(mountinfo: text(of: "/proc/self/mountinfo") ?? "")
    }

    init(
        settings: Settings, caller: Account, service: Account, unit: UnitFacts? = nil, mounts: [Mount] = []
    ) {
        (self.settings, self.caller, self.service) = (settings, caller, service)
        (self.unit, self.mounts) = (unit, mounts)
        mending = Mending(isRoot: caller.user == 0, layout: settings.layout)
    }

    private static func service(_ unit: UnitFacts?, _ layout: Layout) -> Account? {
        guard case .system = layout else { return nil }
        let name = unit?["User"] ?? ""
        guard var account = Account.named(name.isEmpty ? "gazette" : name) else { return nil }
        if let group = groupNumber(unit?["Group"] ?? "") { account.group = group }
        let further = (unit?["SupplementaryGroups"] ?? "").split(separator: " ").compactMap { groupNumber(String($0)) }
        account.groups.formUnion(further + [account.group])
        return account
    }
}

/// The unit of a library and what the service manager says of it.
struct UnitFacts: Sendable {
    let name: String
    let isUser: Bool
    /// As `systemctl show` prints them; empty where no service manager answers.
    var properties: [String: String] = [:]

    subscript(property: String) -> String? { properties[property] }

    var isKnown: Bool { !properties.isEmpty }
    var isLoaded: Bool { self["LoadState"] == "loaded" }
    var isActive: Bool { ["active", "reloading"].contains(self["ActiveState"]) }

    init?(of layout: Layout) {
        switch layout {
        case .library: return nil
        case .user: self.init(name: "gazetted.service", isUser: true)
        case .system(let instance):
            self.init(name: instance.map { "gazetted@\($0).service" } ?? "gazetted.service", isUser: false)
        }
        let arguments = (isUser ? ["--user"] : []) + ["show", "--all", "--no-pager", name]
        guard let shown = outcome(of: "systemctl", arguments), shown.status == 0 else { return }
        properties = UnitFacts.properties(shown.output)
    }

    init(name: String, isUser: Bool, properties: [String: String] = [:]) {
        (self.name, self.isUser, self.properties) = (name, isUser, properties)
    }

    /// `NAME=VALUE` a line; of a name that comes more than once, all values with a line feed between.
    static func properties(_ shown: String) -> [String: String] {
        let pairs = shown.split(separator: "\n").compactMap { line -> (String, String)? in
            let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return parts.count == 2 ? (String(parts[0]), String(parts[1])) : nil
        }
        return Dictionary(pairs) { $0 + "\n" + $1 }
    }
}

/// The text of a small file, at most 1 MiB; `nil` where it cannot be read.
func text(of path: String) -> String? {
    guard let file = fopen(path, "re") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes[..<count], as: UTF8.self)
}

/// The names in a folder but `.` and `..`; `nil` where it cannot be read.
func names(in folder: String) -> [String]? {
    guard let stream = opendir(folder) else { return nil }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
            $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
}
