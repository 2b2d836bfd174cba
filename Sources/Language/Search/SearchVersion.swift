extension Analyser {
    /// Tells apart two ways to cut the same text into search tokens: other words, other folds, other code. Where it differs,
    /// what was indexed before must be cut anew. O(size of the lexicon), a few milliseconds.
    package var searchVersion: UInt64 {
        var hash = cutting
        func mix(_ value: UInt32) {
            hash = (hash ^ UInt64(value)) &* 0xFF51_AFD7_ED55_8CCD
            hash ^= hash >> 32
        }
        var node = 0
        while node < lexicon.words.count {
            mix(lexicon.words.value(node))
            node += 1
        }
        var scalar: UInt32 = 0
        // Above the third plane nothing is folded.
        while scalar < 0x40000 {
            mix(lexicon.characters.entry(scalar))
            scalar += 1
        }
        return hash
    }
}

/// Raised whenever `SearchCutter` cuts the same text with the same lexicon otherwise than before.
private let cutting: UInt64 = 1
