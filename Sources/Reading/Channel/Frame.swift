/// A message as it came.
package struct Frame {
    package var kind: FrameKind
    package var payload: [UInt8]
    package var descriptor: OpenDescriptor?
}
