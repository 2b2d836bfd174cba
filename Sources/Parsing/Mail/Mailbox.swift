import Model

/// A file of many mails, each below a line `From …` (mboxo, mboxrd, mboxcl).
struct Mailbox {
    private let bytes: UnsafeRawBufferPointer

    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    /// Hands over each mail, without its `From ` line, its quoted lines as they were sent; `take` may end it. O(n).
    func read(_ take: (Int, UnsafeRawBufferPointer) -> Bool) {
        var (start, number) = (0, 0)
        while start < bytes.count {
            let body = nextLine(start)
            let end = nextMessage(from: body)
            number += 1
            let message = unquoted(body..<end)
            guard message.withUnsafeBytes({ take(number, $0) }) else { return }
            start = end
        }
    }

    private func nextLine(_ index: Int) -> Int {
        bytes[index...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
    }

    /// The next `From ` line behind an empty one.
    private func nextMessage(from start: Int) -> Int {
        var line = start
        var isBehindEmpty = false
        while line < bytes.count {
            if isBehindEmpty, MailboxLine.isFrom(bytes, at: line) { return line }
            let next = nextLine(line)
            isBehindEmpty = bytes[line] == 0x0A || (bytes[line] == 0x0D && next == line + 2)
            line = next
        }
        return bytes.count
    }

    /// `>From ` is `From `, `>>From ` is `>From `; the empty line at the end belongs to the mailbox.
    private func unquoted(_ range: Range<Int>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(range.count)
        var line = range.lowerBound
        while line < range.upperBound {
            let end = min(nextLine(line), range.upperBound)
            var start = line
            if bytes[line] == UInt8(ascii: ">") {
                let rest = bytes[line..<end].drop { $0 == UInt8(ascii: ">") }
                if rest.starts(with: "From ".utf8) { start += 1 }
            }
            result += bytes[start..<end]
            line = end
        }
        if result.suffix(2).elementsEqual([0x0A, 0x0A]) { result.removeLast() }
        return result
    }
}

/// The line above a mail in a mailbox.
enum MailboxLine {
    /// `From jane@paper.example Tue Nov 21 18:47:05 2023`, `From - …`, `From MAILER-DAEMON …`: a time of day or a year
    /// stands in it.
    static func isFrom(_ bytes: UnsafeRawBufferPointer, at start: Int) -> Bool {
        guard bytes[start...].starts(with: "From ".utf8) else { return false }
        let line = bytes[start...].prefix(300).prefix { $0 != 0x0A }
        let words = line.split { $0 == 0x20 || $0 == 0x0D }
        let hasClock = words.contains { word in
            word.count { $0 == UInt8(ascii: ":") } >= 1 && word.allSatisfy { (0x30...0x3A).contains($0) }
        }
        let hasYear = words.contains { $0.count == 4 && $0.allSatisfy { (0x30...0x39).contains($0) } }
        return words.count >= 4 && (hasClock || hasYear)
    }
}
