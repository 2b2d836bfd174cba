import Foundation

/// A program of this package, run to its end.
package struct Program: Sendable {
    package struct Outcome: Sendable {
        package var status: Int32
        package var output: String
        package var errors: String

        /// The standard output's lines.
        package var lines: [String] { output.split(separator: "\n").map(String.init) }
    }

    package let path: String

    /// The built product of that name, which stands beside the tests.
    package init(_ name: String) {
        let tests = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().path
        let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? tests
        path = URL(filePath: bundle).resolvingSymlinksInPath().deletingLastPathComponent().appending(path: name).path
    }

    package func run(_ arguments: String...) throws -> Outcome { try run(arguments) }

    /// Both streams go through files, so that neither can fill up and block.
    /// - Parameter environment: added to the tests' own.
    package func run(_ arguments: [String], environment: [String: String] = [:]) throws -> Outcome {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { _ = try? FileManager.default.removeItem(at: folder) }
        let (output, errors) = (folder.appending(path: "out"), folder.appending(path: "err"))
        for file in [output, errors] { _ = FileManager.default.createFile(atPath: file.path, contents: nil) }
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
        process.waitUntilExit()
        return Outcome(
            status: process.terminationStatus, output: try String(contentsOf: output, encoding: .utf8),
            errors: try String(contentsOf: errors, encoding: .utf8))
    }
}
