import Index
import Logging
import Model
import Spool

/// Below the state folder: a line for each decision, in the order made.
private let decisionsFile = "decisions.jsonl"

/// The decisions that the state folder keeps, and the lines of its file that are none.
struct KeptDecisions: Sendable {
    /// In the order of their numbers; of two with one number, the first.
    var decisions: [StoryDecision] = []
    /// Number of the line, counted from 1, and what is wrong with it.
    var broken: [(line: Int, reason: String)] = []

    init(_ bytes: [UInt8]) {
        var met: Set<Int> = []
        for (position, line) in bytes.split(separator: UInt8(ascii: "\n")).enumerated() {
            do {
                let decision = try StoryDecision(line: String(decoding: line, as: UTF8.self))
                guard met.insert(decision.number).inserted else {
                    broken.append((position + 1, "the number \(decision.number) is taken"))
                    continue
                }
                decisions.append(decision)
            } catch {
                broken.append((position + 1, "\(error)"))
            }
        }
        decisions.sort { $0.number < $1.number }
    }
}

extension Librarian {
    /// What the state folder keeps; lines that are no decisions are named and passed over.
    nonisolated func keptDecisions() throws -> [StoryDecision] {
        let kept = KeptDecisions(try folders.state.read(decisionsFile) ?? [])
        for (line, reason) in kept.broken.prefix(20) {
            let place = "\(folders.state.folder)/\(decisionsFile), line \(line)"
            log(
                .decisionsLeftOut, .warning, "\(place): \(reason)",
                [EventField.path: .string(place), EventField.reason: .string(reason)])
        }
        return kept.decisions
    }

    /// Writes a decision behind the others, on the disk when the call returns; lines that are none stay as they are.
    func keep(_ decisions: [StoryDecision]) throws {
        guard !decisions.isEmpty else { return }
        var bytes = try folders.state.read(decisionsFile) ?? []
        if let last = bytes.last, last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
        for decision in decisions { bytes += Array((decision.line + "\n").utf8) }
        _ = try folders.state.publish(bytes, at: decisionsFile)
    }

    /// Storylines have other names for good; lines that are no decisions stay as they are.
    func renameInDecisions(_ renamings: [Removal.Renaming]) throws {
        let lineFeed = UInt8(ascii: "\n")
        let former = try folders.state.read(decisionsFile) ?? []
        let lines = former.split(separator: lineFeed, omittingEmptySubsequences: false).map { line in
            guard var decision = try? StoryDecision(line: String(decoding: line, as: UTF8.self)) else {
                return Array(line)
            }
            for position in decision.names.indices {
                guard let renaming = renamings.first(where: { $0.story == decision.names[position].story }) else {
                    continue
                }
                (decision.names[position].slug, decision.names[position].title) = (renaming.slug, renaming.title)
            }
            return decision.names.isEmpty ? Array(line) : Array(decision.line.utf8)
        }
        let bytes = Array(lines.joined(separator: [lineFeed]))
        if bytes != former { _ = try folders.state.publish(bytes, at: decisionsFile) }
    }

    /// Makes database and state folder agree: what one of them lacks, a kill or somebody's hand has taken.
    func recallDecisions() throws {
        let (kept, known) = (try keptDecisions(), try index.decisions())
        let (keptNumbers, knownNumbers) = (Set(kept.map(\.number)), Set(known.map(\.number)))
        try keep(known.filter { !keptNumbers.contains($0.number) }.map(named))
        for decision in kept where !knownNumbers.contains(decision.number) { try carryOut(decision) }
    }
}
