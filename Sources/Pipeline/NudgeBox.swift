import Spool
import Synchronization

/// Hands the running watch's nudger to those who want the inbox looked at: reload, `gazette add`.
package final class NudgeBox: Sendable {
    private let nudger = Mutex<Nudger?>(nil)

    package init() {}

    func connect(_ nudger: Nudger) { self.nudger.withLock { $0 = nudger } }

    package func lookAgain() { nudger.withLock { $0 }?.lookAgain() }
}
