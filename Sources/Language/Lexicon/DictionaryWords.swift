/// How the dictionary's words are made short units: what is several words costs more than its parts, or is left out.
///
/// Set by hand so that the words of the usual segmentation standards come out best together; see README.
enum DictionaryWords {
    private static let numerals = Set("一二三四五六七八九十两几多数这那每各某".unicodeScalars.map(\.value))
    private static let quantifiers = Set("个种项位名条次批座家件张部支只场份类台辆架艘片块所句首层套笔届期".unicodeScalars.map(\.value))
    private static let degrees = Set("很更较太".unicodeScalars.map(\.value))
    private static let adverbs = Set("就更不".unicodeScalars.map(\.value))
    private static let magnitudes = Set("亿万千百十".unicodeScalars.map(\.value))

    /// 一个, 这种: a numeral or pronoun with a quantifier is two words; 亿美元, 万千瓦: the magnitude belongs to the number.
    static func isCounted(_ scalars: [UInt32], _ tag: Tag) -> Bool {
        guard scalars.count >= 2 else { return false }
        if scalars.count == 2, numerals.contains(scalars[0]), quantifiers.contains(scalars[1]) { return true }
        if tag == .numeral {
            if scalars[0] == 0x4F59 || scalars[0] == 0x591A { return magnitudes.contains(scalars[1]) }
            let isOfNumerals = scalars.dropFirst().allSatisfy { numerals.contains($0) || magnitudes.contains($0) }
            if magnitudes.contains(scalars[0]), scalars[0] != 0x5341 { return !isOfNumerals }
        }
        return magnitudes.contains(scalars[0]) && scalars.last == 0x5143
    }

    /// 很大, 更好, 就是: an adverb of one character with an adjective or with 是 or 能 is two words.
    ///
    /// - Parameter second: what the second character is as a word.
    static func isModified(_ scalars: [UInt32], second: Tag) -> Bool {
        guard scalars.count == 2 else { return false }
        if degrees.contains(scalars[0]) { return second == .adjective }
        return adverbs.contains(scalars[0]) && (scalars[1] == 0x662F || scalars[1] == 0x80FD)
    }

    /// Added to −ln p, in hundredths: long common words are mostly compounds (国有企业), names and idioms are not.
    static func penalty(length: Int, _ tag: Tag, isPhrase: Bool) -> UInt32 {
        if [.person, .foreignPerson, .place].contains(tag) || tag == .idiom && !isPhrase { return 0 }
        return length >= 4 ? isPhrase ? 1000 : 500 : length == 3 && !isPhrase ? 200 : 0
    }
}
