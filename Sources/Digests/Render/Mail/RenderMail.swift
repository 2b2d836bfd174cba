import FoundationEssentials
package import Model

/// An edition in plain text, for a terminal or a program; its links begin with `base`, or are paths below the outbox.
package func renderText(_ edition: Edition, base: String, with templates: Templates) -> String {
    let labels = templates.pages.labels(edition.labels)
    let form = OutputForm(labels: labels, escaping: .plain, links: .fromOutbox(base: base), year: edition.year)
    return templates.pages.fill("edition.txt", with: editionView(edition, form))
}

/// An edition as a message in plain text (RFC 5322, 2045, 2047), for those who pipe it on. It names nobody it is sent to;
/// its time is the end of the edition's period. Lines flow (RFC 3676); what their links begin with is `base`, or they are
/// paths below the outbox.
func renderMail(_ edition: Edition, base: String, with templates: Templates) throws -> [UInt8] {
    let labels = templates.pages.labels(edition.labels)
    let text = flowed(renderText(edition, base: base, with: templates))
    let (name, body) = transferEncoded(text)
    let title = editionTitle(edition, labels)
    let identifier = try contentUUID(of: edition).prefix(18)
    let fields = [
        ("From", "\(encodedWords(labels["name"])) <gazette@localhost>"),
        ("Date", mailDate(edition.moment)),
        ("Subject", encodedWords(title)),
        ("Message-ID", "<\(escapedLink(edition.name)).\(identifier)@\(ownDomain)>"),
        ("List-Id", "\(encodedWords(seriesTitle(edition.series, labels))) <\(escapedLink(edition.kind)).\(ownDomain)>"),
        ("Auto-Submitted", "auto-generated"),
        ("Content-Language", labels["lang"]),
        ("MIME-Version", "1.0"),
        ("Content-Type", "text/plain; charset=UTF-8; format=flowed; delsp=yes"),
        ("Content-Transfer-Encoding", name),
    ]
    return Array(fields.map { "\($0): \($1)\r\n" }.joined().utf8) + Array("\r\n".utf8) + body
}

/// `Sun, 22 Nov 2026 07:00:00 +0800`
private func mailDate(_ moment: EditionMoment) -> String {
    let civil = CivilTime(secondsSinceEpoch: moment.instant + Int64(moment.offset))
    let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let minutes = abs(moment.offset) / 60
    return "\(days[civil.weekday - 1]), \(civil.day) \(months[civil.month - 1]) \(padded(civil.year, 4)) "
        + "\(padded(civil.hour)):\(padded(civil.minute)):\(padded(civil.second)) "
        + "\(moment.offset < 0 ? "-" : "+")\(padded(minutes / 60))\(padded(minutes % 60))"
}

/// Words as a header field takes them: as they are where they are of plain letters, else in RFC 2047's encoding, in words
/// of at most 75 characters that a line feed parts.
func encodedWords(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
        switch byte {
        case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, UInt8(ascii: " "), UInt8(ascii: "-"): true
        default: false
        }
    }
    if isPlain, text.utf8.count <= 60 { return text }
    var pieces: [[UInt8]] = [[]]
    for scalar in text.unicodeScalars {
        let bytes = Array(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        let room = pieces.count == 1 ? 36 : 45  // behind the field's name there is less
        if pieces[pieces.count - 1].count + bytes.count > room { pieces.append([]) }
        pieces[pieces.count - 1] += bytes
    }
    return pieces.map { "=?UTF-8?B?\(Data($0).base64EncodedString())?=" }.joined(separator: "\r\n ")
}
