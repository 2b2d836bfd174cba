import FoundationEssentials
import Testing

/// Compares bytes with `Fixtures/<name>`; with `RECORD=1` in the environment writes them there instead.
func expectGolden(_ bytes: [UInt8], _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/\(name)")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
        return
    }
    let expected = [UInt8](try Data(contentsOf: url))
    let difference =
        zip(bytes, expected).enumerated().first { $0.element.0 != $0.element.1 }?.offset
        ?? min(bytes.count, expected.count)
    let near = String(decoding: bytes[max(0, difference - 60)..<min(bytes.count, difference + 60)], as: UTF8.self)
    let isEqual = bytes == expected  // apart, or a failure would print both
    #expect(isEqual, "\(name) differs at byte \(difference): …\(near)…", sourceLocation: sourceLocation)
}

/// `Sources/Digests/Data`
let dataDirectory = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Sources/Digests/Data").path(percentEncoded: false)
