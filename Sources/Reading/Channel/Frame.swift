/// A message as it came.
package struct Frame: Sendable {
    package var kind: FrameKind
    package var payload: [UInt8]
    package var descriptor: OpenDescriptor?
}
