/// Why the database cannot do what was asked. Errors of closures handed in pass through unchanged.
package enum IndexError: Error, Equatable {
    /// The file is damaged or no database: move it aside and rebuild.
    case corrupt(String)
    /// A newer program wrote it.
    case newerSchema(found: Int, known: Int)
    /// There is none, and it was opened read-only.
    case missing(path: String)
    /// Disk full, read-only, input/output error, no permission, locked for too long: the surroundings'. `code` is SQLite's
    /// extended result code.
    case unavailable(code: Int32, message: String)
    /// Ours: a rule of the schema broken, a statement that SQLite refuses.
    case internalError(code: Int32, message: String)
    /// An id's prefix that several articles share, or fewer than 4 hexadecimal digits.
    case ambiguousReference(String)

    /// No other start of the same program can mend that.
    package var isOfNewerProgram: Bool {
        if case .newerSchema = self { true } else { false }
    }
}
