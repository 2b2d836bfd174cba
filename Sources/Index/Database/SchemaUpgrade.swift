import Glibc
import GRDB

/// A library that an older program made, on its way to this one's schema.
package struct SchemaUpgrade: Sendable, Equatable {
    package var from: Int
    package var to: Int
    /// Where the database is kept as it was: `gazette.sqlite.schema-11`.
    package var backup: String
}

extension SchemaUpgrade {
    /// `nil` for a new database, for one in memory and for one that is up to date.
    static func due(for database: any DatabaseReader, at path: String) throws -> SchemaUpgrade? {
        let migrator = migrator()
        let found = try database.read { try migrator.appliedIdentifiers($0) }.compactMap(Int.init).max()
        let known = migrator.migrations.count
        guard let found, found < known, path != ":memory:" else { return nil }
        return SchemaUpgrade(from: found, to: known, backup: "\(path).schema-\(found)")
    }

    /// Copies the database, whole or not at all, on the disk when the call returns; the copies of earlier upgrades go. O(its
    /// size), and as much free space.
    func backUp(_ database: any DatabaseWriter) throws {
        let part = backup + ".part"
        unlink(part)
        try database.writeWithoutTransaction { try $0.execute(sql: "VACUUM INTO ?", arguments: [part]) }
        try synchronise(part)
        guard rename(part, backup) == 0 else { throw unavailable("rename", backup) }
        for number in 1..<from { unlink(backup.dropLast(String(from).count) + String(number)) }
        try synchronise(String(backup.prefix(upTo: backup.lastIndex(of: "/") ?? backup.startIndex)) + "/")
    }

    private func synchronise(_ path: String) throws {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        defer { close(descriptor) }
        guard descriptor >= 0, fsync(descriptor) == 0 else { throw unavailable("fsync", path) }
    }

    private func unavailable(_ call: String, _ path: String) -> IndexError {
        .unavailable(code: errno, message: "\(call) \(path): \(String(cString: strerror(errno)))")
    }
}
