import Model

/// Tells the language of a text by its scripts, and Latin languages by their commonest words.
enum LanguageEvidence {
    /// `und` where nothing tells. Looks at the first 12,000 bytes of UTF-8.
    static func language(of utf8: some Collection<UInt8>) -> LanguageTag {
        let sample = String(decoding: utf8.prefix(12_000), as: UTF8.self)
        let counts = ScriptCounts(sample)
        let han = counts.han
        if counts.kana >= 3, counts.kana * 12 > han { return LanguageTag("ja") }
        if counts.hangul > han, counts.hangul * 3 > counts.latin { return LanguageTag("ko") }
        if han > 0, han * 5 >= counts.latin { return .chinese }
        if let other = counts.other.max(by: { $0.count < $1.count }), other.count > counts.latin {
            return LanguageTag(other.language)
        }
        return counts.latin > 0 ? latinLanguage(of: sample) : .undetermined
    }

    /// The commonest words of a language, each telling enough of it.
    private static let words: [(language: String, words: [String])] = [
        ("en", ["the", "of", "and", "to", "is", "that", "for", "it", "with", "was", "are", "this", "you", "by", "an"]),
        ("de", ["der", "die", "und", "das", "ist", "nicht", "ein", "eine", "mit", "auf", "den", "von", "für", "zu"]),
        ("fr", ["le", "les", "et", "des", "est", "une", "dans", "que", "pour", "du", "qui", "sur", "pas", "au"]),
        ("es", ["el", "los", "las", "y", "del", "que", "una", "por", "con", "para", "es", "se", "más", "como"]),
        ("it", ["il", "di", "che", "gli", "della", "è", "non", "per", "sono", "con", "una", "del", "nel", "anche"]),
        ("pt", ["o", "os", "não", "uma", "do", "da", "em", "para", "que", "com", "são", "mais", "dos", "ao"]),
        ("nl", ["het", "een", "van", "niet", "is", "op", "zijn", "voor", "met", "ook", "aan", "dat", "wordt", "naar"]),
    ]

    private static func latinLanguage(of sample: String) -> LanguageTag {
        var hits = [Int](repeating: 0, count: words.count)
        var word = PackedName()
        for scalar in sample.unicodeScalars.prefix(6000) {
            switch scalar {
            case "a"..."z", "A"..."Z": word.append(UInt8(scalar.value))
            case "à"..."ÿ":
                word.append(0xC3)
                word.append(UInt8(scalar.value - 0x40))
            default:
                count(word, in: &hits)
                word = PackedName()
            }
        }
        count(word, in: &hits)
        guard let most = hits.max(), most > 0, let index = hits.firstIndex(of: most) else { return .undetermined }
        return LanguageTag(words[index].language)
    }

    private static func count(_ word: PackedName, in hits: inout [Int]) {
        guard word.count > 0, word.count < 8, let languages = languages[word] else { return }
        for index in words.indices where languages >> index & 1 != 0 { hits[index] += 1 }
    }

    /// For each word the languages that have it, a bit each.
    private static let languages: NameTable<UInt8> = {
        var languages: [String: UInt8] = [:]
        for (index, list) in words.enumerated() {
            for word in list.words { languages[word, default: 0] |= 1 << index }
        }
        return NameTable(languages.sorted { $0.key < $1.key })
    }()
}

/// How many scalars of each script a text has.
struct ScriptCounts {
    private(set) var han = 0
    private(set) var kana = 0
    private(set) var hangul = 0
    private(set) var latin = 0
    /// Scripts that stand for one language here.
    var other: [(language: String, count: Int)] {
        [("ru", russian), ("el", greek), ("ar", arabic), ("he", hebrew), ("th", thai), ("hi", hindi)]
    }

    private var (russian, greek, arabic, hebrew, thai, hindi) = (0, 0, 0, 0, 0, 0)

    init(_ text: String) {
        for scalar in text.unicodeScalars { count(scalar.value) }
    }

    private mutating func count(_ scalar: UInt32) {
        switch scalar {
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F: latin += 1
        case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF: han += 1
        case 0x3041...0x30FA, 0x30FD...0x30FF: kana += 1
        case 0xAC00...0xD7AF: hangul += 1
        case 0x0400...0x052F: russian += 1
        case 0x0370...0x03FF: greek += 1
        case 0x0600...0x06FF: arabic += 1
        case 0x0590...0x05FF: hebrew += 1
        case 0x0E00...0x0E7F: thai += 1
        case 0x0900...0x097F: hindi += 1
        default: break
        }
    }
}
