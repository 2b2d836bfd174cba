extension Inbox {
    /// Puts a copy of a file in the inbox as a drop would, whole at once; its path there. A name that is taken gets ~ and 8 hex digits of its hash.
    package func drop(contentsOf file: String, collection: String = "") throws(SurroundingsError) -> RelativePath {
        .root
    }
}
