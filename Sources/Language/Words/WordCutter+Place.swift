extension WordCutter {
    /// What is known of the place before a scalar of a run.
    struct Place {
        /// The least cost to reach it, the start of the word that reaches it so, and that word.
        var cost = Int32.max
        var origin: Int32 = 0
        var entry = WordEntry(bits: WordEntry.blank)
        /// Where the piece that begins here ends; 0 inside one.
        var pieceEnd: Int32 = 0
        /// The dictionary's nodes of the scalar here, and of it and the next; −1 where there are none.
        var nodes: (one: Int32, two: Int32) = (-1, -1)
    }
}
