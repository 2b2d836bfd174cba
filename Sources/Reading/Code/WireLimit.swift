/// What bounds a value beside the size of its message, in bytes.
enum WireLimit {
    /// Of names that the program gives.
    static let name = 255
    /// Of a path, a place, a line of evidence.
    static let line = 1 << 20
    /// Of a message; a text larger than that is too much for one article.
    static let message = 128 << 20
}
