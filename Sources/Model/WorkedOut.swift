/// A value that is there, or that is worked out when somebody asks for it: of a day's articles an edition needs few whole.
package enum WorkedOut<Value: Sendable>: Sendable {
    case already(Value)
    /// Always the same value, however often it is asked for.
    case later(@Sendable () -> Value)

    package var value: Value {
        switch self {
        case .already(let value): value
        case .later(let work): work()
        }
    }
}
