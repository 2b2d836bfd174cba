/// `"2s"`, `"300ms"`, `"1h 30min"`: whole numbers, each with its unit (ms, s, min, h, d), blanks between allowed.
/// `nil` for anything else, and for what does not fit.
func parseDuration(_ text: String) -> Duration? {
    let milliseconds = ["ms": 1, "s": 1000, "min": 60_000, "h": 3_600_000, "d": 86_400_000]
    return sum(of: text, inUnits: milliseconds).map { .milliseconds($0) }
}

/// `"64MiB"`, `"10 MB"`: bytes; units B, kB, MB, GB (powers of 1000) and KiB, MiB, GiB (of 1024).
func parseSize(_ text: String) -> Int? {
    let units = [
        "B": 1, "kB": 1000, "MB": 1_000_000, "GB": 1_000_000_000, "KiB": 1 << 10, "MiB": 1 << 20, "GiB": 1 << 30,
    ]
    return sum(of: text, inUnits: units)
}

/// `07:00`; two digits each.
func parseTimeOfDay(_ text: String) -> TimeOfDay? {
    let parts = text.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.count == 2 && $0.allSatisfy(isDigit) }),
        let hour = Int(String(parts[0]) ?? ""), let minute = Int(String(parts[1]) ?? "")
    else { return nil }
    return TimeOfDay(hour: hour, minute: minute)
}

private func sum(of text: String, inUnits units: [String: Int]) -> Int? {
    var rest = Substring(text)[...]
    var total = 0
    var isEmpty = true
    while let next = rest.firstIndex(where: { $0 != " " }) {
        let digits = rest[next...].prefix { $0.isASCII && $0.isNumber }
        rest = rest[digits.endIndex...].drop { $0 == " " }
        let unit = rest.prefix { $0.isASCII && $0.isLetter }
        rest = rest[unit.endIndex...]
        guard let number = Int(digits), let factor = units[String(unit)] else { return nil }
        let (product, isTooLarge) = number.multipliedReportingOverflow(by: factor)
        let (sum, overflow) = total.addingReportingOverflow(product)
        guard !isTooLarge, !overflow else { return nil }
        (total, isEmpty) = (sum, false)
    }
    return isEmpty ? nil : total
}

func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
