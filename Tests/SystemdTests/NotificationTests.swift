import Synchronization
import Testing

@testable import Systemd

@Suite struct NotificationTests {
    @Test(arguments: [
        (Notification.ready(status: "Watching inbox"), "READY=1\nSTATUS=Watching inbox"),
        (.status("3 files waiting"), "STATUS=3 files waiting"),
        (.reloading(monotonicUsec: 42), "RELOADING=1\nMONOTONIC_USEC=42"),
        (.stopping(status: "Finishing"), "STOPPING=1\nSTATUS=Finishing"),
        (.extendTimeout(.milliseconds(1500)), "EXTEND_TIMEOUT_USEC=1500000"),
        (.extendTimeout(.seconds(-1)), "EXTEND_TIMEOUT_USEC=0"),
        (.watchdog, "WATCHDOG=1"),
        (.watchdogTrigger, "WATCHDOG=trigger"),
    ])
    func `a notification is said in the protocol's words`(notification: Notification, message: String) {
        #expect(notification.message == message)
    }

    @Test func `a file's name in the status cannot say READY`() {
        #expect(Notification.status("reading a\nREADY=1").message == "STATUS=reading a\\u{a}READY=1")
    }

    @Test func `the time of a reload is the monotonic clock's`() {
        let sent = Mutex<[String]>([])
        let manager = ServiceManager { message in
            sent.withLock { $0.append(message) }
            return true
        }
        #expect(manager.reloading())
        #expect(manager.reloading())
        let times = sent.withLock { $0 }.compactMap { UInt64($0.split(separator: "=").last ?? "") }
        #expect(times.count == 2)
        #expect(times.first ?? 1 <= times.last ?? 0)
    }

    @Test func `a message that did not arrive is told`() {
        #expect(!ServiceManager { _ in false }.watchdog())
    }

    @Test(arguments: [
        (Duration.seconds(1), Int64(1_000_000)), (.nanoseconds(1999), 1), (.zero, 0),
        (Duration(secondsComponent: .max, attosecondsComponent: 0), Int64.max),
    ])
    func `durations are whole microseconds`(duration: Duration, microseconds: Int64) {
        #expect(duration.microseconds == microseconds)
    }
}

@Suite struct EscapingTests {
    @Test(arguments: [
        ("微软 naïve 😀.txt", "微软 naïve 😀.txt"), ("a\nb\tc", "a\\u{a}b\\u{9}c"), ("\u{1B}[31mred", "\\u{1b}[31mred"),
        ("abc\u{202E}txt.exe", "abc\\u{202e}txt.exe"), ("\u{2028}", "\\u{2028}"), ("\r\n", "\\u{d}\\u{a}"), ("", ""),
    ])
    func `what could forge a line or steer a terminal is shown as its number`(text: String, line: String) {
        #expect(oneLine(text) == line)
    }
}
