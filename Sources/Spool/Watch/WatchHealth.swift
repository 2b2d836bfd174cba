/// Whether changes are noticed by themselves.
package enum WatchHealth: Hashable, Sendable, CustomStringConvertible {
    case watching
    /// Some folders send no events, or watches ran out: they are looked at from time to time. The reason in one line, with the sysctl to raise.
    case polling(reason: String)
    /// The inbox is not there or cannot be opened; tried each second.
    case gone(SurroundingsError)

    package var description: String {
        switch self {
        case .watching: "watching"
        case .polling(let reason): "polling: \(reason)"
        case .gone(let error): error.description
        }
    }
}
