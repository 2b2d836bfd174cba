internal import Model

/// Joins that follow from the writings themselves: only where one bearer in the text fits.
extension NameGroups {
    /// The group's first mention, of the kind that the group has by now.
    private func first(_ group: Int) -> NameSpan {
        var span = spans[groups[group].spans[0]]
        (span.kind, span.isGuess) = (groups[root(group)].kind, groups[root(group)].isGuess)
        return span
    }

    /// FF 91 and FF91, 阿纳托利·库切列纳 and 阿纳托利库切列纳.
    mutating func joinSpellings() {
        var known: [UInt32: Int] = [:]
        for group in groups.indices {
            let span = first(group)
            let letters = reading.text.scalars[span.range].filter {
                ![0x20, 0xB7, 0x2022, 0x30FB, 0x2027, 0x2D].contains($0)
            }
            guard letters.count >= 4 || letters.count < span.range.count else { continue }
            let hash = foldedHash(letters[...])
            guard let other = known[hash], root(other) != root(group), isCompatible(first(other), span) else {
                known[hash] = known[hash] ?? group
                continue
            }
            join(span.range, first(other).range, .spelling)
        }
    }

    /// Altman with Sam Altman, 瑞银 with 瑞银集团: where one full name in the text has the part.
    mutating func joinParts(_ parts: NameParts) {
        var owners: [UInt32: [(group: Int, part: NameParts.Part)]] = [:]
        for group in groups.indices {
            for part in parts.parts(of: first(group)) {
                owners[formHash(part.range), default: []].append((group, part))
            }
        }
        for group in groups.indices {
            let span = first(group)
            guard let owned = owners[formHash(span.range)],
                let owner = owned.first(where: { root($0.group) != root(group) })
            else { continue }
            // A known bearer's last name alone is theirs: 拜登 is not 亨特·拜登.
            guard Set(owned.map { root($0.group) }).subtracting([root(group)]).count == 1,
                groups[root(group)].entity == 0 || owner.part.isSafe, isCompatible(owner.group, group, owner.part),
                owner.part.reason != .firstPart || !isMonarch(group),
                owner.part.reason != .shortForm || span.range.count > 3 || span.kind == .place || standsAlone(group)
            else { continue }
            join(span.range, first(owner.group).range, owner.part.reason)
        }
    }

    /// FDIC with Federal Deposit Insurance Corp: three letters and more.
    mutating func joinInitials(_ reader: WritingReader) {
        var owners: [UInt32: [Int]] = [:]
        for group in groups.indices {
            let range = first(group).range
            guard groups[root(group)].kind != .person, let letters = reader.initials(of: range), letters.count >= 3
            else { continue }
            owners[foldedHash(letters[...]), default: []].append(group)
        }
        guard !owners.isEmpty else { return }
        for group in groups.indices {
            let range = first(group).range
            guard range.count >= 3, range.count <= 8, let owned = owners[formHash(range)],
                Set(owned.map(root)).count == 1,
                range.allSatisfy({ reading.text.classes[$0] == .upper })
            else { continue }
            join(range, first(owned[0]).range, .abbreviation)
        }
    }

    /// 昆德拉 is no place beside 米兰·昆德拉, though the dictionary says so.
    private func isCompatible(_ full: Int, _ short: Int, _ part: NameParts.Part) -> Bool {
        let isPerson = part.reason == .lastPart && groups[short].kind == .place && part.range.count >= 3
        return isPerson && groups[short].entity == 0 || isCompatible(first(full), first(short))
    }

    /// Somewhere no noun follows: 笑果 of 笑果工厂 alone says nothing of 笑果文化.
    private func standsAlone(_ group: Int) -> Bool {
        groups[group].spans.contains { index in
            let end = spans[index].range.upperBound
            let next = partitionPoint(reading.tokens.count) { Int(reading.tokens[$0].start) >= end }
            guard next < reading.tokens.count, Int(reading.tokens[next].start) == end else { return true }
            return switch reading.tokens[next].entry.tag {
            case .noun, .properNoun, .organisation, .place, .morpheme: reading.cues[next].contains(.title)
            default: reading.tokens[next].entry.isWord || reading.tokens[next].kind != .han
            }
        }
    }

    /// 伊丽莎白二世 is another 伊丽莎白.
    private func isMonarch(_ group: Int) -> Bool {
        groups[group].spans.contains { index in
            let behind = reading.text.scalars[spans[index].range.upperBound...].prefix(3)
            return behind.dropFirst().contains(0x4E16)
        }
    }

    private func isCompatible(_ left: NameSpan, _ right: NameSpan) -> Bool {
        left.kind == right.kind || left.isGuess || right.isGuess
    }
}
