import FoundationEssentials
import Glibc

/// What a program said that was asked about the machine.
struct CommandOutcome: Sendable {
    /// -1 where a signal ended it.
    let status: Int
    /// Of its standard output, at most 1 MiB.
    let output: String
}

/// Runs a program of `$PATH`; `nil` where there is none, or where it takes longer than `limit`: then it is ended.
func outcome(of program: String, _ arguments: [String], within limit: Duration = .seconds(4)) -> CommandOutcome? {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(ends[0]) }
    let child = spawn(program, arguments, output: ends[1])
    close(ends[1])
    guard let child else { return nil }
    let deadline = ContinuousClock.now + limit
    let output = readAll(ends[0], before: deadline)
    guard let output, let status = wait(for: child, before: deadline) else {
        kill(-child, SIGKILL)
        // One that hangs in the kernel is left to it.
        _ = wait(for: child, before: .now + .milliseconds(200))
        return nil
    }
    return CommandOutcome(
        status: status & 0x7F == 0 ? Int(status >> 8 & 0xFF) : -1, output: String(decoding: output, as: UTF8.self))
}

private func spawn(_ program: String, _ arguments: [String], output: Int32) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    var environment = ProcessInfo.processInfo.environment
    environment.merge(["LC_ALL": "C.UTF-8", "SYSTEMD_PAGER": "", "SYSTEMD_COLORS": "0"]) { _, new in new }
    let words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) }
    let variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup("\($0.key)=\($0.value)") }
    defer { for text in words + variables { free(text) } }
    var child: pid_t = 0
    return posix_spawnp(&child, program, &actions, &attributes, words + [nil], variables + [nil]) == 0 ? child : nil
}

/// `nil` when the other end is still open then.
private func readAll(_ descriptor: Int32, before deadline: ContinuousClock.Instant) -> [UInt8]? {
    var (bytes, buffer): ([UInt8], [UInt8]) = ([], Array(repeating: 0, count: 1 << 16))
    while bytes.count < 1 << 20 {
        let left = max(deadline - .now, .zero).components
        let patience = Int32(left.seconds * 1000 + left.attoseconds / 1_000_000_000_000_000)
        var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        let ready = poll(&request, 1, patience)
        if ready < 0, errno == EINTR { continue }
        guard ready > 0 else { return nil }
        let count = read(descriptor, &buffer, buffer.count)
        guard count > 0 else { return bytes }
        bytes += buffer[..<count]
    }
    return bytes
}

private func wait(for child: pid_t, before deadline: ContinuousClock.Instant) -> Int32? {
    var status: Int32 = 0
    while true {
        let ended = waitpid(child, &status, WNOHANG)
        if ended == child { return status }
        guard ended == 0 || errno == EINTR, .now < deadline else { return nil }
        usleep(2000)
    }
}
