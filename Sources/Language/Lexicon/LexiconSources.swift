/// What a lexicon is compiled from: the bytes of UTF-8 text files.
package struct LexiconSources: Sendable {
    /// A line a word: word, frequency, part of speech, with a space between (jieba's `dict.txt`).
    package var dictionary: [UInt8]
    /// A line a word: word, inverse document frequency (jieba's `idf.txt`).
    package var idf: [UInt8] = []
    /// A line a character: traditional, tab, simplified first of perhaps several (`opencc_dict`'s text form).
    package var folds: [UInt8] = []
    /// `Data/names.tsv`.
    package var names: [UInt8] = []
    /// `Data/cues.tsv`.
    package var cues: [UInt8] = []
    /// `Data/word-tags.tsv`.
    package var wordTags: [UInt8] = []
    /// `Data/name-weights.bin`; without it names are found by rules alone.
    package var nameWeights: [UInt8] = []

    package init(dictionary: [UInt8]) { self.dictionary = dictionary }
}
