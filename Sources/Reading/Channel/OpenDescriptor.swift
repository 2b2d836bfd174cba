import Glibc

/// An open file, closed with its last owner.
package final class OpenDescriptor: Sendable {
    package let raw: Int32

    /// Takes over the number.
    package init(raw: Int32) { self.raw = raw }

    deinit { close(raw) }
}
