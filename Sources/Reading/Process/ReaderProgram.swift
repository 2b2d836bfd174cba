import Glibc

/// The program `gazette-reader`, and what each of its processes is told at its start.
package struct ReaderProgram: Sendable {
    package var path: String
    /// IANA names of the zones for times that name none: in Chinese texts, in all others.
    package var chineseZone: String
    package var otherZone: String
    /// Of a file that is one article, in bytes.
    package var fileSize: Int
    /// How long a file may go without another article; then its reader is ended.
    package var patience: Duration

    package init(path: String, chineseZone: String, otherZone: String, fileSize: Int, patience: Duration) {
        (self.path, self.chineseZone, self.otherZone) = (path, chineseZone, otherZone)
        (self.fileSize, self.patience) = (fileSize, patience)
    }

    /// Where the program lies, for one whose own path is `executable`: beside it, or in `../libexec/gazette`.
    package static func path(beside executable: String) throws(ReaderUnavailable) -> String {
        let folder = executable.lastIndex(of: "/").map { String(executable[..<$0]) } ?? ""
        let candidates = [folder + "/gazette-reader", folder + "/../libexec/gazette/gazette-reader"]
        guard let path = candidates.first(where: { access($0, X_OK) == 0 }) else {
            throw ReaderUnavailable("gazette-reader is neither in \(folder) nor in \(folder)/../libexec/gazette")
        }
        return path
    }

    var arguments: [String] {
        ["read", chineseZone, otherZone, String(fileSize), String(max(1, patience.components.seconds))]
    }
}
