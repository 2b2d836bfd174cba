import Settings
import Glibc

/// What the machine knows of the time.
struct ClockFacts: Sendable {
    /// Seconds since the epoch.
    var now: Int64
    /// Of the newest article's receipt, or of what editions have closed.
    var newest: Int64?
    /// `nil` where nobody says.
    var isSynchronised: Bool?
    /// Its clock is another machine's, to be set there.
    var isContainer = false
}

extension ClockFacts {
    init(newest: Int64?) {
        let answer = outcome(of: "timedatectl", ["show", "--property=NTPSynchronized", "--value"], within: .seconds(3))
        let isSynchronised = answer.flatMap { $0.status == 0 ? $0.output.hasPrefix("yes") : nil }
        self.init(
            now: Int64(time(nil)), newest: newest, isSynchronised: isSynchronised,
            isContainer: access("/run/systemd/container", F_OK) == 0 || access("/.dockerenv", F_OK) == 0)
    }
}

extension Premises {
    func clockFinding(_ clock: ClockFacts) -> Finding {
        let mend = mending.asRoot("timedatectl set-ntp true")
        // Before this program was written.
        if clock.now < 1_764_000_000 {
            return Finding(
                "clock", .broken, "it stands at \(clock.now) s, years ago: articles and editions get wrong days",
                advice: "Set it from the network", command: mend)
        }
        if let newest = clock.newest, newest > clock.now + 300 {
            return Finding(
                "clock", .warning, "it is \((newest - clock.now) / 60) minutes behind the newest receipt or edition",
                advice: "Set it from the network; editions wait until it has caught up", command: mend)
        }
        if clock.isSynchronised == false, !clock.isContainer {
            return Finding("clock", .warning, "it is not set from the network", advice: "Let it", command: mend)
        }
        return Finding("clock", .good, clock.isSynchronised == true ? "set from the network" : "plausible")
    }

    /// - Parameter isKnown: whether a time zone can be had.
    func zoneFindings(hasDatabase: Bool, isKnown: (String) -> Bool) -> [Finding] {
        var zones = Set(settings.configuration.editions.map(\.timezone))
        zones.formUnion([settings.zoneNames.chinese, settings.zoneNames.other])
        var findings = zones.sorted().filter { !isKnown($0) }.map { zone in
            Finding(
                "zone", .broken, "the time zone '\(zone)' of the settings is unknown here", advice: "Write another",
                command: editing(nil))
        }
        if !hasDatabase {
            findings.append(
                Finding(
                    "zone", .warning, "/usr/share/zoneinfo is not there: names of time zones cannot be checked",
                    advice: "Install it", command: mending.asRoot("apt-get install --yes tzdata")))
        }
        return findings.isEmpty ? [Finding("zone", .good, zones.sorted().joined(separator: ", "))] : findings
    }
}
