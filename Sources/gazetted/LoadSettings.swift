import FoundationEssentials
import Glibc
import Settings

/// The settings of this run.
func loadSettings(file: String?, library: String?) throws(ConfigurationError) -> Settings {
    try Settings.load(
        file: file, library: library, environment: ProcessInfo.processInfo.environment, executable: executablePath())
}

/// Of the running program; empty where `/proc` is not there.
private func executablePath() -> String {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    return String(decoding: buffer.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
}

/// On the standard error stream.
func printError(_ text: String) {
    let line = Array((text + "\n").utf8)
    _ = line.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
}
