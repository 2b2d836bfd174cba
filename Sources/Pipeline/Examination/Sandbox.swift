/// What of the shipped units' sandbox counts, as `systemctl show` prints it; a test holds it against the units.
enum Sandbox {
    /// A property, the values that are as good as the shipped one, which is the first, and what is lost with others.
    struct Rule: Sendable {
        var property: String
        /// As it is called in a unit.
        var key: String
        var good: [String]
        var level: Finding.Level
        var loss: String
    }

    static func rules(isUser: Bool) -> [Rule] {
        isUser ? common.filter { $0.key != "UMask" } + [rule("UMask", ["0077"], .warning, openFiles)] : common + system
    }

    /// Without one of these the service cannot work.
    static let neededCalls = [
        "openat", "renameat2", "inotify_add_watch", "flock", "execve", "clone", "prctl", "seccomp", "sendmsg",
    ]
    /// No filter of ours lets them pass.
    static let forbiddenCalls = [
        "mount", "ptrace", "reboot", "init_module", "bpf", "setuid", "chroot", "clock_settime",
    ]

    private static let openFiles = "what it writes is open for more, or fewer, than its group"
    private static let common: [Rule] = [
        rule("NoNewPrivileges", ["yes"], .warning, "a file that takes over the service may gain privileges"),
        rule("RestrictAddressFamilies", ["AF_UNIX", "none"], .warning, "it may reach the network"),
        rule("MemoryDenyWriteExecute", ["yes"], .warning, "a file that takes it over may run code of its own"),
        rule("RestrictNamespaces", ["yes"], .warning, "it may make namespaces"),
        rule("RestrictSUIDSGID", ["yes"], .warning, "what it makes may run as somebody else"),
        rule("LockPersonality", ["yes"], .warning, "it may change how the kernel runs it"),
        rule("UMask", ["0027"], .warning, openFiles),
        rule("WatchdogSec", ["1min"], .warning, "a standstill may not be seen", property: "WatchdogUSec"),
        rule("Type", ["notify"], .broken, "systemd does not learn when it is ready"),
        rule(
            "LogRateLimitIntervalSec", ["0"], .warning, "messages are dropped when many files come",
            property: "LogRateLimitIntervalUSec"),
    ]
    private static let system: [Rule] = [
        rule("ProtectSystem", ["strict"], .warning, "it may write where it has nothing to do"),
        rule("ProtectHome", ["yes", "tmpfs"], .warning, "it sees people's homes"),
        rule("PrivateNetwork", ["yes"], .warning, "it has a network"),
        rule("PrivateTmp", ["yes"], .warning, "it shares /tmp with others"),
        rule("PrivateDevices", ["yes"], .warning, "it sees the machine's devices"),
        rule("PrivateUsers", ["yes"], .warning, "it sees the machine's users"),
        rule("ProtectProc", ["invisible"], .warning, "it sees others' processes"),
        rule("ProtectKernelTunables", ["yes"], .warning, "the kernel's switches are in reach"),
        rule("ProtectKernelModules", ["yes"], .warning, "the kernel's modules are in reach"),
        rule("ProtectKernelLogs", ["yes"], .warning, "the kernel's messages are in reach"),
        rule("ProtectControlGroups", ["yes"], .warning, "control groups are in reach"),
        rule("ProtectHostname", ["yes"], .warning, "the machine's name is in reach"),
        rule("ProtectClock", ["yes"], .warning, "the clock is in reach"),
        rule("CapabilityBoundingSet", [""], .warning, "it may have privileges"),
        rule("AmbientCapabilities", [""], .warning, "it has privileges"),
        rule("DevicePolicy", ["closed"], .warning, "devices are in reach"),
    ]

    private static func rule(
        _ key: String, _ good: [String], _ level: Finding.Level, _ loss: String, property: String? = nil
    ) -> Rule {
        Rule(property: property ?? key, key: key, good: good, level: level, loss: loss)
    }
}
