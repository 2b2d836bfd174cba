/// One thing that `gazette doctor` looked at.
package struct Finding: Sendable, Equatable {
    package enum Level: Int, Sendable, Comparable {
        case good
        /// Worth knowing; nothing has to be done.
        case note
        /// It works, but not as it should, or not for long.
        case warning
        case broken

        package static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
    }

    package var subject: String
    package var level: Level
    /// What was found.
    package var fact: String
    /// What to do about it.
    package var advice: String?
    /// A line for bash that does it.
    package var command: String?

    init(_ subject: String, _ level: Level, _ fact: String, advice: String? = nil, command: String? = nil) {
        (self.subject, self.level, self.fact, self.advice, self.command) = (subject, level, fact, advice, command)
    }
}

/// The exit status of `gazette doctor`: 1 where something is broken, 2 where there are warnings, else 0.
package func exitStatus(of findings: [Finding]) -> Int32 {
    switch findings.map(\.level).max() ?? .good {
    case .good, .note: 0
    case .warning: 2
    case .broken: 1
    }
}
