import Glibc
import Model
import Reading

extension Line {
    /// The text of a PDF with its places, from whoever asks us to read: they run the converter.
    func convert(_ pdf: UnsafeRawBufferPointer) throws(ParsingError) -> [UInt8] {
        let kind = "a PDF"
        switch try ask(pdf) {
        case .done(let output): return try bytes(of: output)
        case .missing: throw .needs(kind, package: "poppler-utils")
        case .failed(let status): throw .damaged(kind, detail: "pdftotext cannot read it (exit status \(status))")
        case .crashed(let signal): throw .damaged(kind, detail: "pdftotext crashes on it (signal \(signal))")
        case .tooSlow: throw .damaged(kind, detail: "pdftotext takes too long over it")
        case .refused: throw .damaged(kind, detail: "it was not converted")
        }
    }

    private func ask(_ pdf: UnsafeRawBufferPointer) throws(ParsingError) -> ConversionOutcome {
        do {
            let file = try OpenDescriptor.inMemory()
            guard write(file.raw, pdf.baseAddress, pdf.count) == pdf.count else { return .refused }
            let answer = try talk { (channel) throws(ChannelError) in
                try channel.send(.convert, with: file.raw)
                return try channel.receive(limit: 1 << 20)
            }
            // Anything else is a `stop`, and nobody waits for the text.
            return answer.kind == .converted ? try ConversionOutcome(answer) : .refused
        } catch {
            throw .damaged("a PDF", detail: "it could not be converted: \(error)")
        }
    }

    private func bytes(of output: OpenDescriptor) throws(ParsingError) -> [UInt8] {
        let content = MappedFile(output, size: Int(clamping: lseek(output.raw, 0, SEEK_END)))
        return Array(content.bytes)
    }
}
