import Model

/// The end of an edition's period: its time.
struct EditionMoment: Equatable {
    /// Seconds since the epoch.
    var instant: Int64
    /// Seconds east of UTC where it was written.
    var offset: Int
}

extension Edition {
    /// `to` as an instant; the beginning of its date where `to` is no time.
    var moment: EditionMoment { parsed(to) ?? parsed(date) ?? EditionMoment(instant: 0, offset: 0) }

    /// `2026`
    var year: String { String(date.prefix(4)) }
}

/// `2026-11-22T07:00+08:00`, with seconds or without, `Z` for UTC; or a date alone.
private func parsed(_ iso: String) -> EditionMoment? {
    let numbers = iso.utf8.split { !(0x30...0x39).contains($0) }.map { Int(String(decoding: $0, as: UTF8.self)) ?? -1 }
    guard numbers.count >= 3 else { return nil }
    let zone = iso.utf8.dropFirst(16).drop { $0 == UInt8(ascii: ":") || (0x30...0x39).contains($0) }
    let sign = zone.first.map { $0 == UInt8(ascii: "-") ? -1 : 1 } ?? 1
    let parts = zone.dropFirst().split(separator: UInt8(ascii: ":")).map {
        Int(String(decoding: $0, as: UTF8.self)) ?? 0
    }
    let offset = parts.count == 2 ? sign * (parts[0] * 3600 + parts[1] * 60) : 0
    let time = iso.utf8.count >= 16 && numbers.count >= 5 ? (numbers[3], numbers[4]) : (0, 0)
    guard abs(offset) <= 86_400,
        let civil = CivilTime(
            year: numbers[0], month: numbers[1], day: numbers[2], hour: time.0, minute: time.1)
    else { return nil }
    return EditionMoment(instant: civil.secondsSinceEpoch - Int64(offset), offset: offset)
}

/// `2026-11-21T23:00:00Z`, of a time in UTC.
func isoSecond(_ civil: CivilTime) -> String { PublishedTime(civil: civil, precision: .second, offset: 0).description }

/// 每日简报 · 2026年11月22日 星期日
func editionTitle(_ edition: Edition, _ labels: Labels) -> String {
    "\(seriesTitle(edition.series, labels)) \(labels["separator"]) \(labels.longDate(edition.date))"
}
