/// Why nothing more comes from the other side.
package enum ChannelError: Error, Equatable {
    /// It ended.
    case closed
    /// Nothing came for as long as was waited.
    case timeout
    /// It does not keep to the rules.
    case garbled(WireError)
    /// A message larger than allowed.
    case tooLarge
}
