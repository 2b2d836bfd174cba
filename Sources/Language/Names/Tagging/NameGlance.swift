/// A token as the tagger's features see it: hashes that are put together in pairs and threes.
struct NameGlance {
    /// Beyond the ends of a sentence.
    static let outside = NameGlance()

    /// Of the word; numbers are all one.
    var word: UInt64 = 1
    /// Of the part of speech and length.
    var tag: UInt64 = 2
    /// Of the part of speech, length and cues.
    var cued: UInt64 = 3
    /// Of the first and the last character.
    var first: UInt64 = 4
    var last: UInt64 = 5
    /// Of the last two characters.
    var ending: UInt64 = 6
    /// How far it is to the next word that organisations end with, in the same clause; 0 where none is near.
    var distance: UInt64 = 0
    /// A mark or a function word that stands in no name.
    var isBorder = true

    private init() {}

    @inline(__always)
    init(_ token: Token, _ cue: Cue, _ text: NameText) {
        let (start, end) = (Int(token.start), Int(token.end))
        let isNumber = token.kind == .number
        word = isNumber ? NameGlance.mixed(0x30, 7) : NameGlance.hash(text.scalars, start..<end)
        let shape = UInt64(token.entry.tag.rawValue) | UInt64(min(end - start, 4)) << 8
        let form = shape | UInt64(token.kind.rawValue) << 16 | NameGlance.capitals(token, text) << 24
        tag = NameGlance.mixed(form, 11)
        cued = NameGlance.mixed(form | UInt64(cue.intersection(NameGlance.cues).rawValue) << 32, 13)
        first = NameGlance.mixed(UInt64(text.scalars[start]), 17)
        last = NameGlance.mixed(UInt64(text.scalars[end - 1]), 19)
        ending = end - start < 2 ? last : NameGlance.mixed(UInt64(text.scalars[end - 2]) << 24 ^ last, 23)
        isBorder = NameGlance.isBorder(token, cue, text.scalars[start])
    }

    /// Those that tell what stands beside or inside a name.
    private static let cues: Cue = [
        .speech, .title, .organisation, .place, .surname, .transliteration, .stop, .unit, .notName,
    ]

    /// 2 for OPEC, 1 for Boeing, 0 for all that begins with no capital letter.
    private static func capitals(_ token: Token, _ text: NameText) -> UInt64 {
        guard token.kind == .latin, text.classes[Int(token.start)] == .upper else { return 0 }
        return text.classes[Int(token.end) - 1] == .upper ? 2 : 1
    }

    /// Longer ones are addresses.
    private static let longestLatin = 16

    private static func isBorder(_ token: Token, _ cue: Cue, _ first: UInt32) -> Bool {
        if token.kind == .punctuation { return !joins(first) }
        if token.kind == .latin, token.count > longestLatin { return true }
        guard token.entry.isStop, token.kind == .han, cue.isDisjoint(with: [.surname, .transliteration]) else {
            return false
        }
        return switch token.entry.tag {
        case .particle, .pronoun, .adverb, .preposition: true
        default: false
        }
    }

    /// · • ・ - & and brackets may stand inside a name.
    private static func joins(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xB7, 0x2022, 0x30FB, 0x2027, 0x2D, 0x26, 0x28, 0x29, 0x22, 0x201C, 0x201D: true
        default: false
        }
    }

    @inline(__always)
    private static func hash(_ scalars: UnsafeBufferPointer<UInt32>, _ range: Range<Int>) -> UInt64 {
        var hash: UInt64 = 0x9E37_79B9
        for index in range { hash = (hash ^ UInt64(scalars[index])) &* 0xFF51_AFD7_ED55_8CCD }
        return hash ^ hash >> 32
    }

    @inline(__always)
    static func mixed(_ value: UInt64, _ kind: UInt64) -> UInt64 {
        let product = (value ^ kind << 56) &* 0xC4CE_B9FE_1A85_EC53
        return product ^ product >> 29
    }
}

/// A text's scalars and their classes, where nobody counts references.
struct NameText {
    let scalars: UnsafeBufferPointer<UInt32>
    let classes: UnsafeBufferPointer<CharacterClass>
}
