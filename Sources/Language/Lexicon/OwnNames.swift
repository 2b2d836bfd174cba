internal import Model

/// What people have added to the gazetteer: `names.local.tsv` in the data directory, lines as in `Data/names.tsv` (kind,
/// tab, name, tab, other names with `|` between). A line that has a name of the gazetteer adds its others to that one.
struct OwnNames: Sendable {
    /// The file's name in the data directory.
    static let fileName = "names.local.tsv"
    static let mostLines = 20_000
    static let mostBytes = 4 << 20
    private static let longest = 60

    /// Folded names; the values are as those of the gazetteer, entities counted on behind its own.
    let names: Trie
    let problems: [NameTableProblem]
    private let entries: Entries
    /// What the trie lies in.
    private let mapped: MappedBytes

    /// What the lines say.
    fileprivate struct Entries {
        /// The first own entity.
        var first: Int
        var entities: [Entity] = []
        /// Of each own entity.
        var forms: [[String]] = []
        /// Further ones of an entity of the gazetteer.
        var further: [Int: [String]] = [:]
    }

    /// An entity's own one, if it is one of these.
    func entity(_ index: Int) -> Entity? {
        entries.entities.indices.contains(index - entries.first) ? entries.entities[index - entries.first] : nil
    }

    /// The names of an own entity, or what is added to one of the gazetteer.
    func forms(of entity: Int) -> [String] {
        let own = entity - entries.first
        return entries.forms.indices.contains(own) ? entries.forms[own] : entries.further[entity] ?? []
    }

    /// Lines that are wrong are left out, and named. O(size).
    init(_ bytes: [UInt8], path: String, beside lexicon: Lexicon) throws(LexiconError) {
        var entries = Entries(first: lexicon.entityCount)
        var problems: [NameTableProblem] = []
        var builder = TrieBuilder(words: min(bytes.count, OwnNames.mostBytes) + 16)
        let lines = bytes.prefix(OwnNames.mostBytes).split(separator: 0x0A, omittingEmptySubsequences: false)
        for (number, line) in zip(1..., lines.prefix(OwnNames.mostLines)) {
            do {
                guard let row = try OwnNames.row(line) else { continue }
                try entries.add(row, to: &builder, lexicon)
            } catch {
                problems.append(NameTableProblem(path: path, line: number, reason: error.reason))
            }
        }
        if bytes.count > OwnNames.mostBytes || lines.count > OwnNames.mostLines + 1 {
            problems.append(NameTableProblem(path: path, line: OwnNames.mostLines, reason: "the table is too long"))
        }
        (self.entries, self.problems) = (entries, problems)
        let table = try builder.table().withUnsafeBytes(Array.init)
        mapped = try MappedBytes(copying: table, named: path)
        names = Trie(address: mapped.address, length: table.count)
    }

    fileprivate struct Row {
        var kind: Name.Kind
        var names: [String]
    }

    fileprivate struct LineError: Error { var reason: String }

    /// nil for an empty line or a comment.
    private static func row(_ line: ArraySlice<UInt8>) throws(LineError) -> Row? {
        guard let text = String(validating: line, as: UTF8.self) else { throw LineError(reason: "it is no UTF-8") }
        let fields = text.split(separator: "\t").map { trimmed($0) }
        guard let kind = fields.first, !kind.isEmpty, !kind.hasPrefix("#") else { return nil }
        guard let kind = Name.Kind(rawValue: kind) else {
            throw LineError(
                reason: "“\(kind)” is no kind; write person, organisation, place, product or work, and a tab")
        }
        guard fields.count == 2 || fields.count == 3 else {
            throw LineError(reason: "write kind, tab, name, tab, other names with | between")
        }
        let names = fields.dropFirst().flatMap { $0.split(separator: "|") }.map { trimmed($0) }.filter { !$0.isEmpty }
        guard !names.isEmpty else { throw LineError(reason: "there is no name behind the kind") }
        for name in names where !(2...longest).contains(name.unicodeScalars.count) {
            throw LineError(reason: "“\(name)” has \(name.unicodeScalars.count) characters; a name has 2 to \(longest)")
        }
        return Row(kind: kind, names: names)
    }

    private static func trimmed(_ text: Substring) -> String {
        let blank: (Unicode.Scalar) -> Bool = { $0 == " " || $0 == "\r" || $0 == "\u{3000}" }
        let scalars = text.unicodeScalars.drop(while: blank)
        return String(String.UnicodeScalarView(scalars.reversed().drop(while: blank).reversed()))
    }

}

extension OwnNames.Entries {
    fileprivate mutating func add(_ row: OwnNames.Row, to builder: inout TrieBuilder, _ lexicon: Lexicon)
        throws(OwnNames.LineError)
    {
        let keys = row.names.map { $0.unicodeScalars.map { lexicon.characters.folded($0.value) } }
        let known = Set(keys.map(lexicon.entity(named:)).filter { $0 > 0 }).sorted()
        guard known.count <= 1 else {
            let names = known.compactMap { lexicon.forms(of: $0).first }.joined(separator: " and ")
            throw OwnNames.LineError(reason: "it would make one of \(names), which the gazetteer tells apart")
        }
        let entity = known.first ?? first + entities.count
        if known.isEmpty {
            entities.append(Entity(kind: row.kind, hash: foldedHash(keys[0][...])))
            forms.append(row.names)
        } else {
            further[entity, default: []] += zip(row.names, keys).filter { lexicon.entity(named: $1) == 0 }.map(\.0)
        }
        for (name, key) in zip(row.names, keys) {
            let isCapital = name.utf8.first.map { (0x41...0x5A).contains($0) } ?? false
            do {
                guard let node = try builder.node(key[...]) else { continue }
                builder.set(node, UInt32(entity) << 1 | (isCapital ? 1 : 0))
            } catch {
                throw OwnNames.LineError(reason: "there are too many names")
            }
        }
    }
}

/// A line of a table of names that was left out, and why.
package struct NameTableProblem: Sendable, Equatable, CustomStringConvertible {
    package var path: String
    /// From 1.
    package var line: Int
    package var reason: String

    package var description: String { "\(path):\(line): \(reason); the line is left out" }
}
