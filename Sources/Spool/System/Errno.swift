import Glibc

/// The code of a system call that was refused.
struct Errno: Error, Hashable {
    let code: Int32

    init(_ code: Int32) { self.code = code }

    /// Of the call just made.
    static var last: Errno { Errno(errno) }

    static let exists = Errno(EEXIST)
    static let notFound = Errno(ENOENT)
    static let invalid = Errno(EINVAL)
    static let tooMany = Errno(EMLINK)
    static let noMemory = Errno(ENOMEM)
    static let otherDevice = Errno(EXDEV)

    /// What a name that is no longer there, or is something else now, answers.
    var isAbsence: Bool { [ENOENT, ENOTDIR, ELOOP, ESTALE, ENXIO, EISDIR].contains(code) }
    var isDenial: Bool { [EACCES, EPERM].contains(code) }
}

/// Runs a call until no signal interrupts it; throws for -1.
func call(_ body: () -> Int32) throws(Errno) -> Int32 {
    while true {
        let result = body()
        if result >= 0 { return result }
        if errno != EINTR { throw Errno.last }
    }
}

/// A name for C: the bytes with a NUL behind them.
func cName(_ bytes: some Sequence<UInt8>) -> [CChar] { bytes.map(CChar.init(bitPattern:)) + [0] }
