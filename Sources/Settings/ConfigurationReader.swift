import TOMLKit

/// Reads `gazette.toml`: every problem of the file is found in one go.
struct ConfigurationReader {
    private let file: String
    private let keys: Keys
    private let positions: KeyPositions
    private var problems: [ConfigurationError.Problem] = []

    /// - Parameters:
    ///   - file: its name, for the messages.
    ///   - zoneExists: whether the machine knows a time zone of that name.
    static func read(
        _ text: String, file: String, zoneExists: @escaping (String) -> Bool
    ) throws(ConfigurationError) -> (Configuration, KeyPositions) {
        let table: TOMLTable
        do {
            table = try TOMLTable(string: text)
        } catch let error as TOMLParseError {
            throw ConfigurationError(
                file, line: error.source.begin.line, column: error.source.begin.column,
                "this is not TOML: \(error.description)")
        } catch {
            throw ConfigurationError(file, "this is not TOML: \(error)")
        }
        var reader = ConfigurationReader(file: file, keys: Keys(zoneExists: zoneExists), positions: KeyPositions(text))
        let configuration = reader.configuration(table)
        guard reader.problems.isEmpty else { throw ConfigurationError(problems: reader.sortedProblems) }
        return (configuration, reader.positions)
    }

    private init(file: String, keys: Keys, positions: KeyPositions) {
        (self.file, self.keys, self.positions) = (file, keys, positions)
    }

    private mutating func configuration(_ table: TOMLTable) -> Configuration {
        var configuration = Configuration()
        for name in table.keys {
            if name == "edition" {
                configuration.editions = editions(table[name]?.table)
            } else if let section = keys.sections.first(where: { $0.name == name }) {
                read(table[name]?.table, section.keys, into: &configuration, at: [name])
            } else {
                note([name], unknownSection(name, isTable: table[name]?.table != nil))
            }
        }
        return configuration
    }

    private mutating func editions(_ table: TOMLTable?) -> [EditionSchedule] {
        guard let table, !table.isEmpty else {
            note(["edition"], "an edition is a section with a name of its own, such as [edition.daily]")
            return []
        }
        return table.keys.sorted().map { name in
            var edition = EditionSchedule(name: name)
            if !isEditionName(name) {
                note(["edition", name], "bad name '\(name)' of an edition: it takes 1 to 40 of a–z, 0–9 and '-'")
            }
            read(table[name]?.table, keys.edition, into: &edition, at: ["edition", name])
            return edition
        }
    }

    private mutating func read<Target>(
        _ table: TOMLTable?, _ keys: [Key<Target>], into target: inout Target, at section: [String]
    ) {
        guard let table else {
            let name = section.joined(separator: ".")
            return note(section, "'\(name)' is a section, [\(name)]")
        }
        for name in table.keys {
            guard let key = keys.first(where: { $0.name == name }), let value = table[name]?.tomlValue else {
                note(section + [name], unknownKey(name, in: section, among: keys.map(\.name)))
                continue
            }
            do {
                try key.read(&target, value)
            } catch {
                note(section + [name], badValue(value, of: name, in: section, error))
            }
        }
    }

    private mutating func note(_ path: [String], _ message: String) {
        let place = positions.place(of: path)
        problems.append(.init(file: file, line: place?.line, column: place?.column, message: message))
    }

    private var sortedProblems: [ConfigurationError.Problem] {
        problems.sorted { ($0.line ?? 0, $0.column ?? 0) < ($1.line ?? 0, $1.column ?? 0) }
    }
}

// MARK: Messages

extension ConfigurationReader {
    private func unknownKey(_ name: String, in section: [String], among known: [String]) -> String {
        let title = "[\(section.joined(separator: "."))]"
        if let near = nearest(to: name, among: known) {
            return "unknown key '\(name)' in \(title); did you mean '\(near)'?"
        }
        if let home = home(of: name) { return "unknown key '\(name)' in \(title); it belongs in [\(home)]" }
        return "unknown key '\(name)' in \(title); its keys are \(known.joined(separator: ", "))"
    }

    private func unknownSection(_ name: String, isTable: Bool) -> String {
        let known = keys.sections.map(\.name) + ["edition"]
        if !isTable, let home = home(of: name) {
            return "the key '\(name)' stands outside of any section; it belongs in [\(home)]"
        }
        let kind = isTable ? "section [\(name)]" : "key '\(name)' outside of any section"
        if let near = nearest(to: name, among: known) { return "unknown \(kind); did you mean [\(near)]?" }
        return "unknown \(kind); the sections are \(known.map { "[\($0)]" }.joined(separator: ", "))"
    }

    private func badValue(_ value: TOMLValue, of name: String, in section: [String], _ error: BadValue) -> String {
        let shown = String(value.debugDescription.prefix(60))
        return "bad value \(shown) for '\(name)' in [\(section.joined(separator: "."))]: it takes \(error.wanted)"
    }

    private func home(of key: String) -> String? {
        if keys.edition.contains(where: { $0.name == key && key != "timezone" }) { return "edition.daily" }
        return keys.sections.first { $0.keys.contains { $0.name == key && key != "path" } }?.name
    }
}

extension ConfigurationError {
    init(_ file: String, line: Int? = nil, column: Int? = nil, _ message: String) {
        problems = [Problem(file: file, line: line, column: column, message: message)]
    }
}

private func isEditionName(_ name: String) -> Bool {
    (1...40).contains(name.utf8.count)
        && name.utf8.allSatisfy {
            isDigit($0) || ($0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z")) || $0 == UInt8(ascii: "-")
        }
}
