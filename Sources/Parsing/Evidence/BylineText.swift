import Model

/// The persons that a byline names: `By Jane Doe and John Roe | Nov 3, 2023`, `Von Max Mustermann, 12. Mai`,
/// `文：张三、李四`.
enum BylineText {
    /// What a byline gives.
    struct Found {
        var names: [String] = []
        /// A label (By, Von, Autor:) stands before them.
        var isLabelled = false
        /// The byline says nothing else.
        var isAlone = false
    }

    /// The names that a byline gives; `pieces` are its parts where its elements or bars part it. O(n).
    ///
    /// With `onlyLabelled` names without a label are not looked for.
    static func names(in pieces: [String], onlyLabelled: Bool = false) -> Found {
        var isPending = false
        var plain = Found()
        let parts = pieces.prefix(12).flatMap(withoutTime)
        for part in parts {
            let (rest, isLabelled) = unlabelled(part)
            if rest.isEmpty {
                isPending = isPending || isLabelled
                continue
            }
            if onlyLabelled, !isLabelled, !isPending { continue }
            let found = split(rest)
            if isLabelled || isPending, !found.isEmpty { return Found(names: found, isLabelled: true, isAlone: true) }
            if found.contains(where: { PersonName.likeness($0) == .organisation }) { continue }
            if plain.names.isEmpty { plain = Found(names: found, isAlone: parts.count == 1 && found == [rest]) }
            isPending = false
        }
        let isList = plain.names.count > 1 && plain.names.contains { PersonName.likeness($0) != .name }
        return isList ? Found() : plain
    }

    /// The names of a list, without what describes them; empty where its first part is no name. A structured one has
    /// nothing behind its names.
    static func split(_ list: String, isStructured: Bool = false) -> [String] {
        var names: [String] = []
        for part in parts(of: list).prefix(12) {
            let name = cleaned(part, isStructured: isStructured)
            guard PersonName.likeness(name) != nil, !(names.isEmpty ? false : isDegree(name)) else {
                if names.isEmpty { return [] }
                continue
            }
            if !names.contains(name) { names.append(name) }
        }
        return names
    }

    /// `Written by`, `Verfasst von`, `Escrito por`: the label of a card's author.
    static func isWrittenBy(_ label: String) -> Bool {
        let words = label.lowercased().split(separator: " ").map(String.init)
        return words.count == 2 && verbs.contains(words[0]) && prepositions.contains(words[1]) || label == "作者"
    }

    /// A text that a name follows: `Posted on Monday by`.
    static func endsWithLabel(_ text: String) -> Bool {
        let text = text.trimmed
        guard !text.isEmpty else { return false }
        let start = text.utf8.lastIndex(of: 0x20).map { text.utf8.index(after: $0) } ?? text.startIndex
        let last = text[start...].lowercased()
        return prepositions.contains(last) || last.hasSuffix(":") && isLabel(String(last.dropLast()))
    }

    private static func parts(of list: String) -> [String] {
        if ScriptCounts(list).han > 0 {
            let parts = Names.split(list.replacing("／", with: "、").replacing("/", with: "、"))
            let people = parts.filter { !CreditLine.isOrganisation($0) }
            return people.isEmpty ? parts : people
        }
        var parts: [String] = [""]
        for word in list.replacing(";", with: ",").replacing("&", with: " and ").split(separator: " ") {
            let bare = word.lowercased()
            if ["and", "und", "et", "y", "e", "with", "mit", "/"].contains(bare) {
                parts.append("")
            } else {
                let cut = word.split(separator: ",", omittingEmptySubsequences: false)
                for (index, piece) in cut.enumerated() {
                    if index > 0 { parts.append("") }
                    if !piece.isEmpty { parts[parts.count - 1] += (parts[parts.count - 1].isEmpty ? "" : " ") + piece }
                }
            }
        }
        return parts.filter { !$0.isEmpty }
    }

    /// PhD, MD, RD; initials of the desk.
    private static func isDegree(_ name: String) -> Bool {
        let capitals = name.unicodeScalars.count { $0.properties.isUppercase }
        return !name.utf8.contains(0x20) && name.utf8.count <= 6
            && capitals * 2 >= name.unicodeScalars.count { $0 != "." }
    }

    /// Up to a word that no name goes on with, without marks around it.
    private static func cleaned(_ part: String, isStructured: Bool) -> String {
        var words: [Substring] = []
        let all = part.split(separator: " ")
        let roles = all.count > 2 ? all.prefix { professions.contains($0.lowercased()) }.count : 0
        for word in all.dropFirst(roles) {
            let bare = word.last == ":" ? word.dropLast() : word
            let isEnd = !words.isEmpty && !isStructured && stops.contains(bare.lowercased())
            if isEnd || word.first == "(" && !words.isEmpty && part.hasSuffix(")") || word == "-" || word == "–" {
                break
            }
            words.append(word)
        }
        let joined = words.joined(separator: " ").unicodeScalars
        let marks = ":：,;|/·•-–—*~\"'“”„!?>«»<".unicodeScalars
        let head = joined.drop { marks.contains($0) || $0.isSpace }
        guard let last = head.lastIndex(where: { !marks.contains($0) && !$0.isSpace }) else { return "" }
        let name = String(head[...last])
        let isWord = isLabel(name) || verbs.contains(name.lowercased()) || endsWithLabel(name)
        return isWord ? "" : name
    }

    /// What somebody is, where it stands before a name.
    private static let professions: Set<String> = [
        "rechtsanwalt", "rechtsanwältin", "redakteur", "redakteurin", "autor", "autorin", "gastautor", "gastautorin",
        "journalist", "journalistin", "reporter", "correspondent", "columnist", "attorney", "periodista", "journaliste",
    ]

    private static let stops: Set<String> = [
        "on", "in", "for", "stand", "at", "am", "um", "vom", "le", "el", "is", "ist", "aus", "last", "updated",
        "published",
        "posted",
        "from", "via", "über", "about", "zuletzt", "im", "für", "bei", "der", "editor", "writer", "reporter", "staff",
        "contributor", "correspondent", "redakteur", "redakteurin", "says", "min", "minute", "minutes", "•", "·",
    ]

    /// What stands before and behind the time in a piece.
    private static func withoutTime(_ piece: String) -> [String] {
        guard let time = TimeFinder.first(in: piece) else { return [piece] }
        let parts = [0..<time.utf8.lowerBound, time.utf8.upperBound..<piece.utf8.count]
        return parts.map { String(piece[utf8: $0].trimmed) }.filter { !$0.isEmpty }
    }

    /// What stands behind a label at the beginning, or behind the last `by` of a longer line.
    private static func unlabelled(_ piece: String) -> (rest: String, isLabelled: Bool) {
        var words = piece.split(separator: " ")
        guard let first = words.first else { return ("", false) }
        if let colon = piece.unicodeScalars.firstIndex(where: { $0 == ":" || $0 == "：" }),
            piece[..<colon].utf8.count <= 24, isLabel(String(piece[..<colon]))
        {
            return (String(piece[piece.unicodeScalars.index(after: colon)...].trimmed), true)
        }
        if let label = words.prefix(8).lastIndex(where: { prepositions.contains($0.lowercased()) }), label < 8 {
            let before = words[..<label].map { $0.lowercased() }
            if before.isEmpty || before.contains(where: { verbs.contains($0) }) {
                words.removeFirst(label + 1)
                return (words.joined(separator: " "), true)
            }
        }
        if isLabel(String(first)) { return (words.dropFirst().joined(separator: " "), true) }
        return (piece, false)
    }

    private static func isLabel(_ word: String) -> Bool {
        if case .author? = CreditLabel(word) { return true }
        return authorLabels.contains(word.lowercased())
    }

    private static let authorLabels: Set<String> = [
        "autor", "autorin", "autoren", "auteur", "auteurs", "autore", "autores", "text", "texte", "texto", "story",
        "words",
        "autor/in", "autor*in", "autor:in", "verfasser", "redakteur", "writer", "reporter", "posted", "erstellt",
    ]
    private static let prepositions: Set<String> = [
        "by", "von", "vom", "par", "por", "di", "door", "av", "af", "przez",
    ]
    private static let verbs: Set<String> = [
        "written", "posted", "published", "story", "article", "artikel", "beitrag", "geschrieben", "erstellt",
        "verfasst",
        "veröffentlicht", "posts", "started", "reported", "created", "authored", "report", "analysis", "escrito",
        "publicado",
        "écrit", "publié", "scritto", "text", "words", "interview", "kommentar", "eingestellt", "gepostet",
        "gespeichert", "reviewed",
        "blog",
    ]
}
