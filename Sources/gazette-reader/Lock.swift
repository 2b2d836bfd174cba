import CSeccomp
import Glibc
import Reading

/// Memory of a reader, of its own and with the mapped file: a page of a million elements takes half of it.
private let (readerMemory, readerAddresses): (UInt, UInt) = (1536 << 20, 4 << 30)
/// Of a converter.
private let (converterMemory, converterAddresses): (UInt, UInt) = (1 << 30, 2 << 30)

/// From here on this process can read what it is handed, write to its socket, and end.
func lockReader(seconds: UInt, fileSize: UInt) throws(LockFailure) {
    beEndedFirst()
    try lock(memory: readerMemory, addresses: readerAddresses, fileSize: fileSize)
    try Resource.openFiles.bound(to: 16)
    endQuietlyWithoutMemory()
    try SystemCallFilter.reader().load()
}

/// From here on this process, and what it becomes, can read files and write to those that are open.
func lockConverter(outputSize: UInt, seconds: UInt) throws(LockFailure) {
    try lock(memory: converterMemory, addresses: converterAddresses, fileSize: outputSize)
    try Resource.openFiles.bound(to: 64)
    try Resource.processorTime.bound(to: seconds + 2)
    try SystemCallFilter.converter().load()
}

private func lock(memory: UInt, addresses: UInt, fileSize: UInt) throws(LockFailure) {
    try Resource.coreFile.bound(to: 0)
    try Resource.processes.bound(to: 0)
    try Resource.memory.bound(to: memory)
    try Resource.addresses.bound(to: addresses)
    try Resource.fileSize.bound(to: fileSize)
    try control(PR_SET_PDEATHSIG, UInt(SIGKILL), "PR_SET_PDEATHSIG")
    try control(PR_SET_DUMPABLE, 0, "PR_SET_DUMPABLE")
    try control(PR_SET_NO_NEW_PRIVS, 1, "PR_SET_NO_NEW_PRIVS")
}

private func control(_ option: Int32, _ value: UInt, _ name: String) throws(LockFailure) {
    guard gz_prctl(option, value) == 0 else { throw LockFailure(call: name, code: errno) }
}

/// Whoever is refused memory ends with a status that says so, not by the trap that comes of it.
private func endQuietlyWithoutMemory() {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { _ in if errno == ENOMEM { _exit(outOfMemoryStatus) } }
    action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND))
    for signal in [SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS] { sigaction(signal, &action, nil) }
}

/// When the kernel runs out of memory, it is us whom it ends, not the daemon. Where it cannot be asked, it decides itself.
private func beEndedFirst() {
    let file = open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC)
    guard file >= 0 else { return }
    _ = write(file, "1000", 4)
    close(file)
}
