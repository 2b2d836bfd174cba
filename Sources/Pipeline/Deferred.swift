import Model
import Synchronization

/// Values that an edition may ask for: each is worked out once, when it first does so, on whichever thread.
///
/// Who composes an edition cannot fail; what fails here gives an empty value there, and `check` throws it afterwards.
final class Deferrals: Sendable {
    private let failure = Mutex<(any Error)?>(nil)
    /// Called whenever a value was worked out.
    private let step: @Sendable () -> Void

    init(step: @escaping @Sendable () -> Void) { self.step = step }

    func later<Value: Sendable>(or empty: Value, _ work: @escaping @Sendable () throws -> Value) -> WorkedOut<Value> {
        let kept = Kept<Value>()
        return .later {
            kept.value.withLock { value in
                if let value { return value }
                let result: Value
                do { result = try work() } catch {
                    self.failure.withLock { $0 = $0 ?? error }
                    result = empty
                }
                value = result
                self.step()
                return result
            }
        }
    }

    /// Throws the first of what has failed.
    func check() throws {
        if let error = failure.withLock({ $0 }) { throw error }
    }

    private final class Kept<Value: Sendable>: Sendable {
        let value = Mutex<Value?>(nil)
    }
}
