internal import Model

extension NameFinder {
    /// The gazetteer's names: the longest that begins with a word and ends with one.
    mutating func findKnown() {
        var index = 0
        while index < tokens.count {
            if tokens[index].isWord, let (end, value) = known(at: index), end.token > index {
                let entity = Int(value >> 1)
                let range = index..<end.token
                let scalars = Int(tokens[index].start)..<end.scalar
                replace(range, with: NameSpan(range: scalars, kind: lexicon.entity(entity).kind, entity: entity))
                index = range.upperBound
            } else {
                index += 1
            }
        }
    }

    /// The end of the longest known name at a token, and its value; of two as long that of the gazetteer.
    private func known(at index: Int) -> (end: (token: Int, scalar: Int), value: UInt32)? {
        let found = known(at: index, in: lexicon.names)
        guard let own = lexicon.own, let other = known(at: index, in: own.names) else { return found }
        return other.end.scalar > found?.end.scalar ?? 0 ? other : found
    }

    private func known(at index: Int, in names: Trie) -> (end: (token: Int, scalar: Int), value: UInt32)? {
        let start = Int(tokens[index].start)
        var (node, next, token) = (names.root, start, index)
        var found: (end: (token: Int, scalar: Int), value: UInt32)?
        while next < text.count, let child = names.step(node, text.scalars[next]) {
            (node, next) = (child, next + 1)
            while token < tokens.count, tokens[token].start < next { token += 1 }
            let value = names.value(node)
            guard value != 0, isWhole(token - 1, end: next, length: next - start) else { continue }
            guard value & 1 == 0 || text.classes[start] == .upper, !isSmallWord(index, end: next) else { continue }
            found = ((token, next), value)
        }
        return found
    }

    /// Who is not WHO: one of the small words, not in capitals.
    private func isSmallWord(_ index: Int, end: Int) -> Bool {
        let token = tokens[index]
        guard token.kind == .latin, Int(token.end) == end, cues[index].contains(.stop), token.count > 1 else {
            return false
        }
        return text.classes[Int(token.start) + 1] != .upper
    }

    /// Whether a name may end at a scalar: with a word, or inside a Chinese one if it is long.
    private func isWhole(_ token: Int, end: Int, length: Int) -> Bool {
        if tokens[token].end == end { return true }
        return tokens[token].kind == .han && length >= 3
    }

    /// 《…》
    mutating func findWorks() {
        let longest = 40
        for index in tokens.indices where scalar(index) == 0x300A {
            guard let closer = pairs.closer(of: Int(tokens[index].start)), closer - Int(tokens[index].start) <= longest
            else { continue }
            let scalars = Int(tokens[index].end)..<closer
            var end = index + 1
            while end < tokens.count, tokens[end].end <= closer { end += 1 }
            // A newspaper in its brackets stays an organisation.
            guard end > index + 1, span(at: index + 1)?.range != scalars else { continue }
            replace(index + 1..<end, with: NameSpan(range: scalars, kind: .work))
        }
    }

    /// What the dictionary calls the name of a place, an organisation or a foreigner.
    mutating func findDictionaryNames() {
        for index in tokens.indices where !isTaken(index) && tokens[index].kind == .han && tokens[index].count >= 2 {
            guard !cues[index].contains(.notName) else { continue }
            switch tokens[index].entry.tag {
            case .place: add(index..<placeEnd(index), .place)
            case .organisation: add(index..<index + 1, .organisation)
            case .foreignPerson where tokens[index].count >= 3: add(index..<index + 1, .person)
            default: continue
            }
        }
    }

    /// 杭州 市, 加州 大学…: a place takes the kind of place behind it.
    private func placeEnd(_ index: Int) -> Int {
        guard index + 1 < tokens.count, adjoins(index + 1), !isTaken(index + 1), cues[index + 1].contains(.place),
            tokens[index + 1].count <= 3
        else { return index + 1 }
        return index + 2
    }
}
