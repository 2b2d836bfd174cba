import Model

extension Labels {
    /// `2023-11-22` in words: 2023年11月22日 星期三. What is no date comes back as it is.
    func longDate(_ iso: String) -> String {
        guard let date = civil(iso) else { return iso }
        return filled("date-long", values(date))
    }

    /// `2023-11-21T18:47+08:00` as 11-21 18:47, with the year where it is not `year`.
    func shortTime(_ iso: String, year: String) -> String {
        guard let date = civil(iso) else { return iso }
        let day = filled(iso.hasPrefix(year) ? "date-short" : "date-year", values(date))
        let time = iso.utf8.count >= 16 ? " " + String(iso.dropFirst(11).prefix(5)) : ""
        return day + time
    }

    private func civil(_ iso: String) -> CivilTime? {
        let parts = iso.utf8.prefix(10).split(separator: UInt8(ascii: "-")).map { Int(Substring($0)) ?? -1 }
        return parts.count == 3 ? CivilTime(year: parts[0], month: parts[1], day: parts[2]) : nil
    }

    private func values(_ date: CivilTime) -> [String: String] {
        let month = self["month-\(date.month)"]
        return [
            "year": padded(date.year, 4), "month": padded(date.month), "day": padded(date.day),
            "m": String(date.month), "d": String(date.day), "weekday": self["weekday-\(date.weekday)"],
            "monthname": month, "mon": String(month.prefix(3)),
        ]
    }
}
