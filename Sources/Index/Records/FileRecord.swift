import Model

/// How far the daemon is with a file.
package enum FileStep: Sendable, Equatable {
    /// All of its articles are committed; its original still stands in the inbox.
    case read(articles: Int)
    /// As `read`, and the original stands where it stays: the path in the archive, or its own in a keep-inbox.
    case filed(articles: Int, at: String)
    /// A deadly one ended the process that read it; the same version of the program is not to try again.
    case rejected(reason: String, isDeadly: Bool = false)
}

/// The ledger's line of one file, by content.
package struct FileRecord: Sendable, Equatable {
    package var file: IncomingFile
    package var step: FileStep
    /// The version of the program that took the step.
    package var program: String

    package init(_ file: IncomingFile, _ step: FileStep, program: String) {
        (self.file, self.step, self.program) = (file, step, program)
    }
}
