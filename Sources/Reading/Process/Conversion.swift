import CProcess
import Glibc

/// Turns a PDF into text with its places, by poppler's `pdftotext`, which `gazette-reader convert` locks in and becomes.
struct Conversion {
    /// What the converter may write, in bytes.
    package static let outputSize = 64 << 20

    private let program: ReaderProgram

    init(_ program: ReaderProgram) { self.program = program }

    /// Blocks until the converter ends, or is ended after the reader's own patience.
    func run(_ input: OpenDescriptor) throws(ReaderUnavailable) -> ConversionOutcome {
        let output = try OpenDescriptor.inMemory()
        _ = lseek(input.raw, 0, SEEK_SET)
        let arguments = ["convert", String(Self.outputSize), String(max(1, program.patience.components.seconds))]
        let child = try ChildProcess(program.path, arguments, files: [input.raw, output.raw, nil])
        guard let status = child.wait(for: program.patience) else { return .tooSlow }
        lseek(output.raw, 0, SEEK_SET)
        return ConversionOutcome(status: status, output)
    }
}

extension ConversionOutcome {
    fileprivate init(status: Int32, _ output: OpenDescriptor) {
        switch (gz_signal(status), gz_exit_status(status)) {
        case (0, 0), (SIGXFSZ, _): self = .done(output)
        case (0, missingConverterStatus): self = .missing
        case (0, let code): self = .failed(status: Int(code))
        case (SIGXCPU, _): self = .tooSlow
        case (let signal, _): self = .crashed(signal: Int(signal))
        }
    }
}

/// The exit status of `gazette-reader convert` where there is no `pdftotext`.
package let missingConverterStatus: Int32 = 127
