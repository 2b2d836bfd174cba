/// What the dictionary knows of a word, in the 28 bits of a trie node.
struct WordEntry {
    static let noCost: UInt32 = 0x7FF
    /// The node of a beginning that is no word.
    static let blank = WordEntry(cost: noCost, tag: .other, idf: 0, isStop: false).bits

    var bits: UInt32

    init(bits: UInt32) { self.bits = bits }

    init(cost: UInt32, tag: Tag, idf: UInt32, isStop: Bool) {
        bits = min(cost, 0x7FF) << 17 | UInt32(tag.rawValue) << 11 | min(idf, 0x3FF) << 1 | (isStop ? 1 : 0)
    }

    /// −ln p in hundredths; `noCost` where it is no word.
    @inline(__always) var cost: UInt32 { bits >> 17 }
    @inline(__always) var isWord: Bool { cost != WordEntry.noCost }
    @inline(__always) var tag: Tag { Tag(rawValue: UInt8(bits >> 11 & 0x3F)) ?? .other }
    /// In 64ths; 0 where unknown.
    @inline(__always) var idf: UInt32 { bits >> 1 & 0x3FF }
    @inline(__always) var isStop: Bool { bits & 1 == 1 }
}

/// Parts of speech, as far as we use them, after the tags of the ICTCLAS set that jieba's dictionary has.
enum Tag: UInt8, Sendable {
    case other, noun, person, foreignPerson, place, organisation, properNoun, verb, verbalNoun, adjective, adverb
    case numeral, quantifier, time, pronoun, preposition, conjunction, particle, localiser, abbreviation, idiom
    case morpheme, distinguishing

    init(_ tag: some Sequence<UInt8>) {
        let text = String(decoding: Array(tag), as: UTF8.self)
        self = Tag.exact[text] ?? text.unicodeScalars.first.flatMap { Tag.initial[$0] } ?? .other
    }

    private static let exact: [String: Tag] = [
        "nr": .person, "nrt": .foreignPerson, "nrfg": .person, "ns": .place, "nt": .organisation, "nz": .properNoun,
        "vn": .verbalNoun, "an": .noun, "ad": .adverb, "vd": .adverb, "ng": .morpheme, "vg": .morpheme,
        "ag": .morpheme, "zg": .morpheme, "g": .morpheme,
    ]
    private static let initial: [Unicode.Scalar: Tag] = [
        "n": .noun, "v": .verb, "a": .adjective, "d": .adverb, "m": .numeral, "q": .quantifier, "t": .time,
        "r": .pronoun, "p": .preposition, "c": .conjunction, "u": .particle, "y": .particle, "f": .localiser,
        "s": .localiser, "j": .abbreviation, "i": .idiom, "l": .idiom, "z": .adjective, "b": .distinguishing,
    ]
}
