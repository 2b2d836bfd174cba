import Glibc
import Model
import Spool
import Synchronization

/// Remembers on disk which files are in hand, so that a crash is laid to them: the third one condemns a file, until another
/// version of the program comes.
///
/// Only a crash or a standstill counts, as the unit tells by the file `crashed`; no kill, stop or power cut.
package final class InHand: Sendable {
    private static let fatalDeaths = 3
    /// 16 digits and a line feed.
    private static let slotSize = 17

    /// Slot after slot: the id of a file that is in hand, or blanks.
    private let descriptor: Int32
    private let free: Mutex<[Int]>
    /// Of this version of the program.
    private let deaths: [FileID: Int]

    /// Lays a crash since the last start to the files that were in hand then. `state` is the state folder.
    package init(state: String) throws {
        let (path, crashed) = (state + "/in-hand", state + "/crashed")
        if access(crashed, F_OK) == 0 {
            let victims = try read(path).filter { FileID($0) != nil }
            try append(victims.map { "\($0) \(programVersion)\n" }.joined(), to: state + "/deaths")
            unlink(crashed)
        }
        var deaths: [FileID: Int] = [:]
        for line in try read(state + "/deaths") {
            let words = line.split(separator: " ").map(String.init)
            guard words.count == 2, words[1] == programVersion, let file = FileID(words[0]) else { continue }
            deaths[file, default: 0] += 1
        }
        self.deaths = deaths
        descriptor = open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o640)
        guard descriptor >= 0 else { throw SurroundingsError(errno, "open", path) }
        free = Mutex(Array((0..<64).reversed()))
    }

    deinit { close(descriptor) }

    /// Whether the service has died on this file as often as it may.
    func isCondemned(_ file: FileID) -> Bool { deaths[file, default: 0] >= Self.fatalDeaths }

    /// Runs `body` with the file in hand.
    func holding<Result>(_ file: FileID, _ body: () async throws -> Result) async throws -> Result {
        guard let slot = free.withLock({ $0.popLast() }) else { return try await body() }
        write(file.description, slot)
        defer {
            write(String(repeating: " ", count: 16), slot)
            free.withLock { $0.append(slot) }
        }
        return try await body()
    }

    private func write(_ text: String, _ slot: Int) {
        let line = Array((text + "\n").utf8)
        _ = line.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, off_t(slot * Self.slotSize)) }
    }
}

/// The lines of a small file; none where it is not there.
private func read(_ path: String) throws -> [String] {
    guard access(path, F_OK) == 0 else { return [] }
    guard let file = fopen(path, "re") else { throw SurroundingsError(errno, "open", path) }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = fread(&bytes, 1, bytes.count, file)
    return bytes[..<count].split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
}

private func append(_ text: String, to path: String) throws {
    guard let file = fopen(path, "ae") else { throw SurroundingsError(errno, "open", path) }
    fputs(text, file)
    guard fclose(file) == 0 else { throw SurroundingsError(errno, "write", path) }
}
