import Glibc
import Index

/// Runs `body`; where it finds the database damaged, the next start looks at all of it before it trusts it again.
package func suspecting<Result>(
    _ database: String, _ body: () async throws -> Result
) async throws -> Result {
    do {
        return try await body()
    } catch let error as IndexError {
        if case .corrupt = error { try makeMark(suspicionMark(database)) }
        throw error
    }
}

func isSuspect(_ database: String) -> Bool { access(suspicionMark(database), F_OK) == 0 }

func clearSuspicion(_ database: String) { unlink(suspicionMark(database)) }

private func suspicionMark(_ database: String) -> String { "\(database).suspect" }
