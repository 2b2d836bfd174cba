package import Model

/// `archive/index.html`: a calendar of the days that have articles, newest month first.
///
/// - Parameter days: dates with their counts of articles, each once, oldest first.
package func renderArchive(
    days: [(date: String, count: Int)], _ setting: PageSetting, with templates: Templates
) -> OutboxFile {
    let frame = PageFrame(setting, root: "../", templates)
    var view = frame.view(title: frame.labels["archive-title"])
    let top = days.map(\.count).max() ?? 1
    var months: [(month: String, days: [(date: String, count: Int)])] = []
    for day in days {
        if months.last?.month != String(day.date.prefix(7)) { months.append((String(day.date.prefix(7)), [])) }
        months[months.count - 1].days.append(day)
    }
    view.set("months", months.reversed().map { monthView($0.month, $0.days, top: top, frame.labels) })
    view.set("hasMonths", !months.isEmpty)
    return ("archive/index.html", frame.page("archive.html", view))
}

private func monthView(_ month: String, _ days: [(date: String, count: Int)], top: Int, _ labels: Labels) -> View {
    var view = View(escaping: .html)
    view.set("monthISO", month)
    view.set("monthWords", monthWords(month, labels))
    view.set("days", days.map { dayView($0.date, $0.count, top: top, labels) })
    return view
}

private func monthWords(_ month: String, _ labels: Labels) -> String {
    let parts = month.split(separator: "-").map { Int($0) ?? 0 }
    guard parts.count == 2 else { return month }
    return labels.filled(
        "months-list",
        ["year": String(parts[0]), "m": String(parts[1]), "monthname": labels["month-\(parts[1])"]])
}

private func dayView(_ date: String, _ count: Int, top: Int, _ labels: Labels) -> View {
    var view = View(escaping: .html)
    let words = "\(labels.longDate(date)) \(labels["separator"]) \(labels.count("story-articles", count))"
    view.set("dayHref", link: "\(date).html")
    view.set("dayLabel", words)
    view.set("dayNumber", String(Int(date.suffix(2)) ?? 0))
    view.set("dayShade", count * 4 > top * 3 ? "d4" : count * 2 > top ? "d3" : count * 4 > top ? "d2" : "d1")
    let parts = date.split(separator: "-").map { Int($0) ?? -1 }
    let weekday = parts.count == 3 ? CivilTime(year: parts[0], month: parts[1], day: parts[2])?.weekday : nil
    view.set("dayColumn", weekday.map(String.init) ?? "")
    return view
}

/// `archive/2026-11-22.html`: that day's editions and articles, reposts folded.
///
/// - Parameters:
///   - articles: of the day, in canonical order.
///   - count: how many there are with those that are not given.
package func renderArchiveDay(
    _ date: String, articles: [ArticleListing], count: Int, editions: [EditionSummary], _ setting: PageSetting,
    with templates: Templates
) -> OutboxFile {
    let frame = PageFrame(setting, root: "../", templates)
    let labels = frame.labels
    var view = frame.view(title: labels.longDate(date))
    view.set("dayISO", date)
    view.set("dayWords", labels.longDate(date))
    view.set("monthISO", String(date.prefix(7)))
    view.set("editions", editions.map { editionSummaryView($0, labels, root: frame.root) })
    view.set("hasEditions", !editions.isEmpty)
    view.set("hasArticles", !articles.isEmpty)
    view.set("articles", folded(articles).reversed().map { frame.item($0.article, folding: $0.copies) })
    let more = count - articles.count
    view.set("moreWords", more > 0 ? labels.count("more-articles", more) : "")
    return (archiveDayPath(date), frame.page("day.html", view))
}

/// Below the outbox: `archive/2026-11-22.html`.
package func archiveDayPath(_ date: String) -> String { "archive/\(date).html" }
