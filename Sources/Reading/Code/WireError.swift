/// What is wrong with bytes that a reader sent: it is not trusted.
package struct WireError: Error, Equatable, CustomStringConvertible {
    package let description: String
    init(_ description: String) { self.description = description }

    static let truncated = WireError("the message ends too early")
}
