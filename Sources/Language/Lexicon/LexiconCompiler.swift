internal import Glibc
internal import Model

/// Turns the sources into the sections of a `LexiconFile`.
struct LexiconCompiler {
    private let characters: CharacterTableBuilder
    private var words: TrieBuilder
    private var names: TrieBuilder
    private var cues = TrieBuilder(words: 8192)
    private var entities: [UInt64] = [0]
    private var forms = FormTableBuilder()
    private let nameWeights: [UInt8]

    init(_ sources: LexiconSources) throws(LexiconError) {
        characters = CharacterTableBuilder(simplified: try LexiconCompiler.simplified(sources.folds))
        words = TrieBuilder(words: sources.dictionary.count { $0 == 0x0A } + 4096, blank: WordEntry.blank)
        names = TrieBuilder(words: sources.names.count / 4 + 64)
        nameWeights = sources.nameWeights
        try addWords(sources.dictionary)
        try addTags(sources.wordTags)
        try addFrequencies(sources.idf)
        try addNames(sources.names)
        try addCues(sources.cues)
    }

    func file() throws(LexiconError) -> [UInt8] {
        LexiconFile.bytes([
            .words: try words.table(), .names: try names.table(), .cues: try cues.table(),
            .pageIndex: LexiconCompiler.packed(characters.pageIndex, each: 4) { UInt64($0) },
            .pages: LexiconCompiler.packed(characters.pages, each: 2) { UInt64($0) }, .entities: entities,
            .forms: forms.table, .nameWeights: LexiconCompiler.packed(nameWeights, each: 8) { UInt64($0) },
        ])
    }

    private static func simplified(_ bytes: [UInt8]) throws(LexiconError) -> [UInt32: UInt32] {
        var pairs: [UInt32: UInt32] = [:]
        try forEachLine(of: bytes, separator: 0x09) { fields throws(LexiconError) in
            guard fields.count >= 2, let from = scalars(fields[0]).first,
                let to = scalars(fields[1]).first, scalars(fields[0]).count == 1
            else { return }
            pairs[from] = to
        }
        return pairs
    }

    private static func scalars(_ bytes: ArraySlice<UInt8>) -> [UInt32] {
        String(decoding: bytes, as: UTF8.self).unicodeScalars.map(\.value)
    }

    private func folded(_ bytes: ArraySlice<UInt8>) -> [UInt32] {
        bytes.withUnsafeBufferPointer { buffer in
            var result: [UInt32] = []
            var index = 0
            while index < buffer.count {
                let (scalar, width) = decodeScalar(buffer, at: index)
                result.append(characters.folded(scalar))
                index += width
            }
            return result
        }
    }

    /// Two writings that fold alike are one word, as frequent as the more frequent of them.
    private mutating func addWords(_ dictionary: [UInt8]) throws(LexiconError) {
        var (total, characters): (Int, [UInt32: Tag]) = (0, [:])
        try forEachLine(of: dictionary, separator: 0x20) { fields throws(LexiconError) in
            if fields.count >= 2 { total += LexiconCompiler.number(fields[1]) }
            if fields.count >= 3, let one = folded(fields[0]).first, fields[0].count <= 4, folded(fields[0]).count == 1
            {
                characters[one] = Tag(fields[2])
            }
        }
        let logTotal = log(Double(max(total, 2)))
        try forEachLine(of: dictionary, separator: 0x20) { fields throws(LexiconError) in
            guard fields.count >= 2, let node = try words.node(folded(fields[0])[...]) else { return }
            let tag = fields.count > 2 ? Tag(fields[2]) : .other
            let scalars = folded(fields[0])
            var cost = UInt32((logTotal - log(Double(max(1, LexiconCompiler.number(fields[1]))))) * 100)
            let second = scalars.dropFirst().first.flatMap { characters[$0] } ?? .other
            guard !DictionaryWords.isCounted(scalars, tag), !DictionaryWords.isModified(scalars, second: second) else {
                return
            }
            cost += DictionaryWords.penalty(length: scalars.count, tag, isPhrase: fields.last == [0x6C])
            guard cost < WordEntry(bits: words.value(node)).cost else { return }
            words.set(node, WordEntry(cost: min(cost, WordEntry.noCost - 1), tag: tag, idf: 0, isStop: false).bits)
        }
    }

    /// tag, tab, words with a space between: what the dictionary takes for names and are none, and the other way round.
    private mutating func addTags(_ table: [UInt8]) throws(LexiconError) {
        try forEachLine(of: table, separator: 0x09) { fields throws(LexiconError) in
            guard fields.count == 2 else { return }
            let tag = Tag(fields[0])
            for word in fields[1].split(separator: 0x20) {
                guard let node = words.existing(folded(word)) else { continue }
                let old = WordEntry(bits: words.value(node))
                guard old.isWord else { continue }
                words.set(node, WordEntry(cost: old.cost, tag: tag, idf: old.idf, isStop: old.isStop).bits)
            }
        }
    }

    /// Of the idf table only what the dictionary has: the rest is never cut.
    private mutating func addFrequencies(_ idf: [UInt8]) throws(LexiconError) {
        try forEachLine(of: idf, separator: 0x20) { fields throws(LexiconError) in
            guard fields.count == 2, let node = words.existing(folded(fields[0])) else { return }
            let old = WordEntry(bits: words.value(node))
            let value = UInt32(max(0, min(1023, LexiconCompiler.decimal(fields[1]) * 64)))
            words.set(node, WordEntry(cost: old.cost, tag: old.tag, idf: value, isStop: old.isStop).bits)
        }
    }

    /// kind, tab, the name, tab, other names with `|` between them.
    private mutating func addNames(_ table: [UInt8]) throws(LexiconError) {
        try forEachLine(of: table, separator: 0x09) { fields throws(LexiconError) in
            let kind = fields.first.map { String(decoding: $0, as: UTF8.self) } ?? ""
            guard fields.count >= 2, let kind = Name.Kind(rawValue: kind) else {
                throw .malformed(path: "names.tsv", reason: "“\(kind)” is no kind of name with a name behind it")
            }
            let all = [fields[1]] + (fields.count > 2 ? fields[2].split(separator: UInt8(ascii: "|")) : [])
            for name in all {
                let capital = name.first.map { (0x41...0x5A).contains($0) } ?? false
                guard let node = try names.node(folded(name)[...]) else { continue }
                names.set(node, UInt32(entities.count) << 1 | (capital ? 1 : 0))
            }
            entities.append(Entity(kind: kind, hash: foldedHash(folded(fields[1])[...])).bits)
            forms.add(all)
        }
    }

    /// kind, tab, words with a space between; a word of several has `_` for its spaces.
    private mutating func addCues(_ table: [UInt8]) throws(LexiconError) {
        try forEachLine(of: table, separator: 0x09) { fields throws(LexiconError) in
            let name = fields.first.map { String(decoding: $0, as: UTF8.self) } ?? ""
            guard fields.count == 2, let cue = Cue.kind(name) else {
                throw .malformed(path: "cues.tsv", reason: "“\(name)” is no kind of cue with words behind it")
            }
            for word in fields[1].split(separator: 0x20) {
                let scalars = folded(word).map { $0 == 0x5F ? 0x20 : $0 }
                guard let node = try cues.node(scalars[...]) else { continue }
                cues.set(node, cues.value(node) | cue.rawValue)
                if cue == .stop { try addStop(scalars) }
            }
        }
    }

    private mutating func addStop(_ scalars: [UInt32]) throws(LexiconError) {
        guard let node = try words.node(scalars[...]) else { return }
        words.set(node, words.value(node) | 1)
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int {
        digits.prefix(12).reduce(0) { (0x30...0x39).contains($1) ? $0 * 10 + Int($1 - 0x30) : $0 }
    }

    private static func decimal(_ digits: ArraySlice<UInt8>) -> Double {
        Double(String(decoding: digits, as: UTF8.self)) ?? 0
    }

    private static func packed<Element>(_ elements: [Element], each: Int, _ value: (Element) -> UInt64) -> [UInt64] {
        stride(from: 0, to: elements.count, by: each).map { start in
            (start..<min(start + each, elements.count)).reversed().reduce(0) {
                $0 << UInt64(64 / each) | value(elements[$1])
            }
        }
    }
}

extension Lexicon {
    /// The bytes of a `lexicon.bin`. The same sources give the same bytes.
    package static func compile(_ sources: LexiconSources) throws(LexiconError) -> [UInt8] {
        try LexiconCompiler(sources).file()
    }
}
