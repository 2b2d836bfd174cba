extension HTMLTree {
    /// The tree of a page in UTF-8. Elements deeper than the limit stand beside each other at that depth; what follows
    /// the limit of nodes is not read. O(n) times at most the depth.
    init(parsing page: [UInt8], limits: Reader.Limits) {
        self = Cleaned.text(page).withUnsafeBufferPointer { source in
            var reader = MarkupReader(source, limits: limits)
            reader.run()
            return reader.builder.finish(scripts: reader.scripts)
        }
    }
}
