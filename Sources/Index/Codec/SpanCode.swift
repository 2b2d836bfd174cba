import Model

/// Blocks as deltas: gap, length, kind.
func encode(_ blocks: [Block]) -> [UInt8] {
    var writer = ByteWriter()
    var end = 0
    writer.count(blocks.count)
    for block in blocks {
        writer.signed(block.utf8.lowerBound - end)
        writer.count(block.utf8.count)
        writer.byte(code(of: block.kind))
        end = block.utf8.upperBound
    }
    return writer.bytes
}

func decodeBlocks(_ bytes: [UInt8]) throws -> [Block] {
    var reader = ByteReader(bytes)
    var end = 0
    return try (0..<reader.count()).map { _ in
        let range = try decodeRange(&reader, after: end)
        end = range.upperBound
        return Block(try kind(of: reader.byte()), range)
    }
}

/// Sentences as deltas: gap, length, block, then kind, outlook and what it leans on in one number.
func encode(_ sentences: [Sentence]) -> [UInt8] {
    var writer = ByteWriter()
    var (end, block) = (0, 0)
    writer.count(sentences.count)
    for sentence in sentences {
        writer.signed(sentence.utf8.lowerBound - end)
        writer.count(sentence.utf8.count)
        writer.signed(sentence.block - block)
        let kind = sentence.kind == .statement ? 0 : sentence.kind == .question ? 1 : 2
        let leaning = sentence.leansOn.map { $0 + 1 } ?? 0
        writer.count(kind | (sentence.looksAhead ? 4 : 0) | leaning << 3)
        (end, block) = (sentence.utf8.upperBound, sentence.block)
    }
    return writer.bytes
}

func decodeSentences(_ bytes: [UInt8]) throws -> [Sentence] {
    var reader = ByteReader(bytes)
    var (end, block) = (0, 0)
    return try (0..<reader.count()).map { _ in
        let range = try decodeRange(&reader, after: end)
        block += try reader.signed()
        end = range.upperBound
        var sentence = Sentence(utf8: range, block: block)
        let flags = try reader.integer()
        sentence.kind = flags & 3 == 0 ? .statement : flags & 3 == 1 ? .question : .heading
        sentence.looksAhead = flags & 4 != 0
        sentence.leansOn = flags >> 3 > 0 ? flags >> 3 - 1 : nil
        return sentence
    }
}

private func decodeRange(_ reader: inout ByteReader, after end: Int) throws -> Range<Int> {
    let (gap, length) = (try reader.signed(), try reader.integer())
    let (start, startOverflows) = end.addingReportingOverflow(gap)
    let (newEnd, endOverflows) = start.addingReportingOverflow(length)
    guard !startOverflows, !endOverflows, start >= 0, length >= 0 else { throw IndexError.corrupt("a range outside") }
    return start..<newEnd
}

private func code(of kind: Block.Kind) -> UInt8 {
    switch kind {
    case .paragraph: 0
    case .heading(let level): UInt8(max(1, min(level, 6)))
    case .listItem: 7
    case .quote: 8
    case .code: 9
    case .tableRow: 10
    case .caption: 11
    }
}

private func kind(of code: UInt8) throws -> Block.Kind {
    switch code {
    case 0: .paragraph
    case 1...6: .heading(level: Int(code))
    case 7: .listItem
    case 8: .quote
    case 9: .code
    case 10: .tableRow
    case 11: .caption
    default: throw IndexError.corrupt("a block of kind \(code)")
    }
}
