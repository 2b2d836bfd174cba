import FoundationEssentials
import Glibc
import Settings

/// The settings of this run.
func loadSettings(file: String?, library: String?) throws(ConfigurationError) -> Settings {
    try Settings.load(
        file: file, library: library, environment: ProcessInfo.processInfo.environment, executable: executablePath())
}

/// On the standard error stream.
func printError(_ text: String) {
    let line = Array((text + "\n").utf8)
    _ = line.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
}
