import CProcess
import Glibc

/// Starts a program as the leader of a process group, with no signal blocked or ignored, and nothing of our environment or
/// open files but `files`, which become its descriptors 0, 1, 2…; `nil` is `/dev/null`.
func spawn(_ program: String, _ arguments: [String], files: [Int32?]) throws(ReaderUnavailable) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // Descriptors below `files.count` could be overwritten before they are passed on; ours never are: 0, 1 and 2 are open.
    for (number, file) in files.enumerated() {
        if let file {
            posix_spawn_file_actions_adddup2(&actions, file, Int32(number))
        } else {
            posix_spawn_file_actions_addopen(&actions, Int32(number), "/dev/null", O_RDWR, 0)
        }
    }
    posix_spawn_file_actions_addclosefrom_np(&actions, Int32(files.count))
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    setUp(&attributes)
    let words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) }
    let environment = ["PATH=/usr/local/bin:/usr/bin:/bin", "LC_ALL=C.UTF-8", "SWIFT_BACKTRACE=enable=no"]
    let variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup($0) }
    defer { for text in words + variables { free(text) } }
    var id: pid_t = 0
    let failure = posix_spawn(&id, program, &actions, &attributes, words + [nil], variables + [nil])
    guard failure == 0 else { throw ReaderUnavailable("\(program): \(String(cString: strerror(failure)))") }
    return id
}

private func setUp(_ attributes: inout posix_spawnattr_t) {
    var (all, none) = (sigset_t(), sigset_t())
    sigfillset(&all)
    sigemptyset(&none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setpgroup(&attributes, 0)
    let flags = POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP
    posix_spawnattr_setflags(&attributes, Int16(flags))
}
