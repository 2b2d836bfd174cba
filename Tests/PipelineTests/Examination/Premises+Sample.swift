import Settings
import Spool

@testable import Pipeline

extension Account {
    static let root = Account(name: "root", user: 0, group: 0, groups: [0])
    static let gazette = Account(name: "gazette", user: 990, group: 990, groups: [990])
    static let ann = Account(name: "ann", user: 1000, group: 1000, groups: [1000, 990])
}

extension Premises {
    /// Of the system's library, its unit running as it was shipped but for `properties`.
    static func system(caller: Account = .root, _ properties: [String: String] = [:], mounts: [Mount] = []) throws
        -> Premises
    {
        let settings = try Settings.load(
            environment: ["HOME": "/root"], executable: "/usr/local/bin/gazette", isRoot: true)
        let running = ["LoadState": "loaded", "ActiveState": "active", "UnitFileState": "enabled", "User": "gazette"]
        let unit = UnitFacts(
            name: "gazetted.service", isUser: false, properties: running.merging(properties) { _, new in new })
        return Premises(settings: settings, caller: caller, service: .gazette, unit: unit, mounts: mounts)
    }

    /// Of a library below one folder, without a unit.
    static func library() throws -> Premises {
        let settings = try Settings.load(library: "/srv/news", environment: [:], executable: "/usr/bin/gazette")
        return Premises(settings: settings, caller: .ann, service: .ann)
    }
}

extension FolderFacts {
    init(
        _ name: String, _ path: String, _ mode: UInt32? = nil, of owner: Account = .gazette, standard: UInt32? = nil
    ) {
        self.init(name: name, path: path, standardMode: standard, realPath: path)
        ownership = mode.map { Ownership(user: owner.user, group: owner.group, mode: $0) }
        defaultGroupRights = 7
    }
}
