internal import Model

/// Tells whether an English word for what is to come means it where it stands. O(1).
struct EnglishOutlook {
    let reading: Reading

    /// - Parameter clause: the tokens of the sentence.
    func sign(at index: Int, in clause: Range<Int>) -> OutlookSign? {
        guard let cue = reading.cues[index].outlook, !asks(index, clause) else { return nil }
        let one = index..<index + 1
        switch cue {
        case .certain: return isVerb(index, clause) ? modal(index, clause, .certain) : nil
        case .denied: return OutlookSign(tokens: one, kind: .expectation, certainty: .denied)
        case .possible: return possible(index, clause)
        case .maybe:
            return hash(index) == Word.could ? could(index, clause) : modal(index, clause, .likely, isWeak: true)
        case .plan:
            guard hash(index + 1, clause) == Word.to else { return nil }
            return OutlookSign(tokens: one, kind: .plan, certainty: .likely, isHeld: true)
        case .likely: return likely(index, clause, .likely)
        case .unlikely: return likely(index, clause, .unlikely)
        case .aimed: return aimed(index, clause)
        default: return nil
        }
    }

    /// Behind whether it is asked.
    private func asks(_ index: Int, _ clause: Range<Int>) -> Bool {
        clause.clamped(to: max(0, index - 12)..<index).contains { reading.cues[$0].outlook == .asking }
    }

    // MARK: will, may, would

    /// What somebody was able to do is past; could lead, could cost is not.
    private func could(_ index: Int, _ clause: Range<Int>) -> OutlookSign? {
        guard var sign = modal(index, clause, .possible, isWeak: true) else { return nil }
        let verb = hash(sign.tokens.upperBound, clause)
        if sign.certainty == .denied || !Word.effects.contains(verb) { sign.need = .time }
        return sign
    }

    /// Not have: what was or would have been.
    private func modal(
        _ index: Int, _ clause: Range<Int>, _ certainty: Expectation.Certainty, isWeak: Bool = false
    ) -> OutlookSign? {
        var next = index + 1
        let isNot = hash(next, clause) == Word.not
        if isNot { next += 1 }
        guard isLower(next, clause), !isWeak || hash(next, clause) != Word.have else { return nil }
        let sure: Expectation.Certainty = isNot ? .denied : certainty
        return OutlookSign(
            tokens: index..<next, kind: .expectation, certainty: sure, need: isWeak ? .timeHolderOrCondition : .nothing)
    }

    /// No noun (his will, the will of), no name.
    private func isVerb(_ index: Int, _ clause: Range<Int>) -> Bool {
        guard hash(index) == Word.will else { return true }
        guard reading.text.classes[Int(reading.tokens[index].start)] == .lower || index == clause.lowerBound else {
            return false
        }
        guard index > clause.lowerBound else { return isLower(index + 1, clause) }
        return !Word.determiners.contains(hash(index - 1)) && hash(index + 1, clause) != Word.of
    }

    /// May is a month where it is written large.
    private func possible(_ index: Int, _ clause: Range<Int>) -> OutlookSign? {
        guard reading.text.classes[Int(reading.tokens[index].start)] == .lower else { return nil }
        let isModal = [Word.may, Word.might].contains(hash(index))
        guard isModal else {
            return OutlookSign(tokens: index..<index + 1, kind: .expectation, certainty: .possible, need: .time)
        }
        let after = hash(index + 1, clause) == Word.not ? index + 2 : index + 1
        return hash(after, clause) == Word.have ? nil : modal(index, clause, .possible)
    }

    // MARK: expected, likely, going to

    private func likely(_ index: Int, _ clause: Range<Int>, _ certainty: Expectation.Certainty) -> OutlookSign? {
        let (before, after) = (hash(index - 1, clause), hash(index + 1, clause))
        // than expected, as expected, can expect; the most likely
        if Word.unmeant.contains(before) || before == Word.to && certainty == .likely { return nil }
        if before == Word.most,
            Word.determiners.contains(hash(index - 2, clause)) || hash(index - 2, clause) == Word.second
        {
            return nil
        }
        let isHeld = Word.believes.contains(hash(index))
        let isOpen = [Word.to, Word.that, Word.be].contains(after)
        let isVerb = isHeld && before != 0 && isLower(index + 1, clause) && !Word.prepositions.contains(after)
        guard isOpen || isVerb || Word.modals.contains(before) else { return nil }
        if isHeld, Word.determiners.contains(before) { return nil }
        return OutlookSign(tokens: index..<index + 1, kind: .expectation, certainty: certainty, isHeld: isHeld)
    }

    /// is going to, are set to, is due to: with a verb behind it.
    private func aimed(_ index: Int, _ clause: Range<Int>) -> OutlookSign? {
        guard hash(index + 1, clause) == Word.to, isLower(index + 2, clause),
            !Word.places.contains(hash(index + 2, clause)), isPredicate(index, clause)
        else { return nil }
        let isPlan = hash(index) == Word.scheduled || hash(index) == Word.slated || hash(index) == Word.due
        if hash(index) == Word.due, hash(index + 2, clause) != Word.be, !hasAuxiliary(index, clause) { return nil }
        return OutlookSign(tokens: index..<index + 2, kind: isPlan ? .plan : .expectation, certainty: .certain)
    }

    /// going needs is or are; “set to” may stand alone.
    private func isPredicate(_ index: Int, _ clause: Range<Int>) -> Bool {
        hash(index) != Word.going && hash(index) != Word.bound || hasAuxiliary(index, clause)
    }

    private func hasAuxiliary(_ index: Int, _ clause: Range<Int>) -> Bool {
        clause.clamped(to: max(0, index - 3)..<index).contains { token in
            if Word.auxiliaries.contains(hash(token)) { return true }
            // he's, they're
            let scalars = reading.text.scalars[reading.tokens[token].range]
            return scalars.contains(0x27) || scalars.contains(0x2019)
        }
    }

    // MARK: Words

    private func isLower(_ index: Int, _ clause: Range<Int>) -> Bool {
        index < clause.upperBound && reading.tokens[index].kind == .latin
            && reading.text.classes[Int(reading.tokens[index].start)] == .lower
    }

    private func hash(_ index: Int, _ clause: Range<Int>) -> UInt32 { clause.contains(index) ? hash(index) : 0 }

    private func hash(_ index: Int) -> UInt32 {
        guard reading.tokens[index].count <= 12 else { return 0 }
        return foldedHash(reading.text.scalars[reading.tokens[index].range])
    }

    private enum Word {
        static let will = termHash("will".utf8), of = termHash("of".utf8), have = termHash("have".utf8)
        static let not = termHash("not".utf8), may = termHash("may".utf8), might = termHash("might".utf8)
        static let could = termHash("could".utf8), to = termHash("to".utf8), that = termHash("that".utf8)
        static let be = termHash("be".utf8), most = termHash("most".utf8), second = termHash("second".utf8)
        static let going = termHash("going".utf8), due = termHash("due".utf8)
        static let bound = termHash("bound".utf8)
        static let scheduled = termHash("scheduled".utf8), slated = termHash("slated".utf8)
        static let determiners = set("the a an his her their my our your its free good political this that these those")
        static let places = determiners.union(
            set("school work university college bed church jail prison hospital anywhere somewhere court war"))
        static let unmeant = set("than as cannot can could")
        static let prepositions = set("for of in by from on at and with or about")
        static let effects = set(
            "be lead become cost mean take face help cause affect rise fall hit reach result trigger damage put begin start lose"
        )
        static let modals = set("will would most very is are more")
        static let auxiliaries = set("is are am be being now not")
        static let believes = set("expects expect expecting forecasts forecast predicts predict predicted anticipates")

        private static func set(_ words: String) -> Set<UInt32> {
            Set(words.split(separator: " ").map { termHash($0.utf8) })
        }
    }
}
