extension Decoded {
    /// UTF-8 in which some bytes are not: what is broken is read as the second-best charset, line by line, so that a
    /// text pasted together from two charsets comes out right. A sequence cut off at the end is left out. O(n).
    static func repaired(_ bytes: [UInt8]) -> Decoded {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + bytes.count / 8)
        bytes.withUnsafeBufferPointer { buffer in
            var start = 0
            while start < buffer.count {
                let end = buffer[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? buffer.count
                appendLine(UnsafeBufferPointer(rebasing: buffer[start..<end]), isLast: end == buffer.count, to: &result)
                start = end
            }
        }
        return Decoded(utf8: result, charset: "UTF-8")
    }

    private static func appendLine(_ line: UnsafeBufferPointer<UInt8>, isLast: Bool, to result: inout [UInt8]) {
        let broken = UTF8Runs.broken(line)
        let damage = broken.reduce(0) { $0 + $1.count }
        if damage * 3 > UTF8Runs.multibyteCount(line), damage > 3 {
            return result += secondBest(Array(line))
        }
        var copied = 0
        for run in broken {
            result += line[copied..<run.lowerBound]
            let isCutOff = isLast && run.upperBound == line.count && line[run.lowerBound] >= 0xC2 && run.count < 4
            if !isCutOff { result += secondBest(Array(line[run])) }
            copied = run.upperBound
        }
        result += line[copied...]
    }

    /// GB18030 where that gives common characters, else windows-1252, which defines every byte but five.
    private static func secondBest(_ bytes: [UInt8]) -> [UInt8] {
        if let chinese = Converter.utf8(bytes, from: "GB18030"), ChineseEvidence.score(utf8: chinese) > 0.15 {
            return chinese
        }
        return Converter.utf8(bytes, from: "windows-1252") ?? Array("\u{FFFD}".utf8)
    }
}
