/// Tells mails and mailboxes from their bytes.
enum MailEvidence {
    /// Header fields up to an empty line, among them some that only mails have. Looks at the first 64 KiB.
    static func isMessage(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard let names = headerNames(bytes) else { return false }
        let isMail = ["mime-version", "message-id", "received", "return-path", "delivered-to"].contains(
            where: names.contains)
        return isMail && ["content-type", "received", "from", "subject", "date"].contains(where: names.contains)
    }

    /// A `From ` line with a mail behind it. Looks at the first 64 KiB.
    static func isMailbox(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard MailboxLine.isFrom(bytes, at: 0), let end = bytes.firstIndex(of: 0x0A) else { return false }
        return headerNames(UnsafeRawBufferPointer(rebasing: bytes[(end + 1)...]))?.isEmpty == false
    }

    /// The names of the fields at the head, in lower case; `nil` where something else stands among them.
    private static func headerNames(_ bytes: UnsafeRawBufferPointer) -> Set<String>? {
        guard let first = bytes.first, (0x41...0x5A).contains(first & 0xDF) else { return nil }
        var names: Set<String> = []
        for line in bytes.prefix(65_536).split(separator: 0x0A, maxSplits: 300, omittingEmptySubsequences: false) {
            if line.isEmpty || line.elementsEqual([0x0D]) { break }
            if line.first == 0x20 || line.first == 0x09 { continue }
            let name = line.prefix { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: ":") }
            guard name.count < 80, name.endIndex < line.endIndex, bytes[name.endIndex] == UInt8(ascii: ":") else {
                return line.endIndex >= min(bytes.count, 65_536) ? names : nil
            }
            names.insert(String(decoding: name, as: UTF8.self).lowercased())
        }
        return names
    }
}
