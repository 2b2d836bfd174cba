import Model

/// Makes an edition ready for its template.
func editionView(_ edition: Edition, _ form: OutputForm) -> View {
    let labels = form.labels
    var view = form.view()
    view.set("label", labels.view(escaping: form.escaping))
    setHeading(of: edition, labels: labels, in: &view)
    view.set("isQuiet", edition.stories.isEmpty && edition.lines.isEmpty && edition.overdue == nil)
    let stories = edition.stories.map { StoryView($0, form).view() }
    view.set("stories", stories)
    view.set("hasStories", !stories.isEmpty)
    view.set("hasContents", stories.count > 1)
    let overdue = (edition.overdue ?? []).map { overdueView($0, form) }
    view.set("overdue", overdue)
    view.set("has-overdue", !overdue.isEmpty)
    let lines = edition.lines.enumerated().map { position, line in
        let isFirst = position == 0 || edition.lines[position - 1].story != line.story
        return lineView(line, number: position + 1, isFirst: isFirst, form)
    }
    view.set("lines", lines)
    view.set("hasLines", !edition.lines.isEmpty)
    view.set("quietStories", (edition.quiet ?? []).map { quietView($0, form) })
    view.set("hasQuiet", edition.quiet != nil)
    view.set("moreWords", edition.more > 0 ? labels.count("more", edition.more) : "")
    view.set("otherKinds", otherKindViews(edition, form))
    view.set("hasOthers", !edition.others.isEmpty)
    view.set("rejectedFiles", edition.rejected.map { rejectedView($0, form.escaping) })
    view.set("hasRejected", !edition.rejected.isEmpty)
    return view
}

private func quietView(_ quiet: EditionQuiet, _ form: OutputForm) -> View {
    let labels = form.labels
    var view = form.view()
    view.set("quietTitle", quiet.title.isEmpty ? labels["untitled"] : quiet.title)
    view.set("quietHref", link: quiet.edition.flatMap { form.links.story(quiet.story, in: $0) })
    view.set("quietEdition", quiet.edition.map { String($0.prefix(10)) } ?? "")
    view.set("quietWhy", quiet.articleCount > 0 ? labels["only-repeats"] : "")
    return view
}

private func setHeading(of edition: Edition, labels: Labels, in view: inout View) {
    let kind = seriesTitle(edition.series, labels)
    let date = labels.longDate(edition.date)
    view.set("editionKind", kind)
    view.set("editionHref", link: edition.name)
    view.set("editionISO", edition.date)
    view.set("dateWords", date)
    view.set("yamlName", markup: yamlQuoted(edition.name))
    view.set("yamlKind", markup: escapedLink(edition.kind))
    view.set("yamlTitle", markup: yamlQuoted(editionTitle(edition, labels)))
    view.set("readingTime", labels.count("reading-time", edition.minutes))
    view.set("countWords", countWords(edition.counts, labels).joined(separator: " \(labels["separator"]) "))
    view.set("periodWords", labels.filled("period", ["from": blanked(edition.from), "to": blanked(edition.to)]))
    view.set("zoneName", edition.zone)
    let unverified = edition.counts.unverified
    view.set("forgottenWords", edition.counts.forgotten.map { labels.count("forgotten", $0) } ?? "")
    view.set("unverifiedWords", unverified > 0 ? labels.count("unverified", unverified) : "")
}

private func otherKindViews(_ edition: Edition, _ form: OutputForm) -> [View] {
    edition.others.map(\.kind).uniqued().map { kind in
        let pages = edition.others.filter { $0.kind == kind }
        var group = form.view()
        group.set("otherKind", form.labels["kind-of-\(kind)"])
        group.set("otherPages", pages.map { sourceView($0, form) })
        return group
    }
}

private func rejectedView(_ file: RejectedFile, _ escaping: Escaping) -> View {
    var view = View(escaping: escaping)
    view.set("fileName", file.name)
    view.set("fileReason", file.reason)
    view.set("fileAdvice", file.advice)
    return view
}

private func lineView(_ line: EditionLine, number: Int, isFirst: Bool, _ form: OutputForm) -> View {
    let labels = form.labels
    var view = sourceView(line.source, form)
    view.set("lineID", isFirst ? "story-\(line.story)" : "line-\(number)")
    view.set("lineNumber", String(number))
    view.set("lineWords", line.sentence?.text ?? "")
    let marks = quotationMarks(around: line.sentence?.text ?? "", labels)
    view.set("lineOpen", marks.open)
    view.set("lineClose", marks.close)
    view.set("lineHref", link: form.links.article(line.source.article, sentence: line.sentence?.sentence ?? 0))
    view.set("lineHint", sourceHint(line.source, form))
    view.set("lineCount", line.articleCount > 1 ? labels.count("story-articles", line.articleCount) : "")
    return view
}

/// A double-quoted YAML scalar; what JSON writes is one.
func yamlQuoted(_ text: String) -> String {
    var json = JSONWriter()
    json.value(text)
    return json.text
}

/// 每日简报; where it has neither a title of its own nor a name that says it, the name and how often it comes: chips 每周简报.
func seriesTitle(_ series: EditionSeries, _ labels: Labels) -> String {
    if let title = series.title { return title }
    if labels.has("kind-\(series.name)") { return labels["kind-\(series.name)"] }
    let kind = labels[series.cadence.map { "kind-\($0.rawValue)" } ?? "kind-other"]
    return series.name.isEmpty ? kind : "\(series.name) \(kind)"
}

/// Counts in words; those of nothing are left out.
func countWords(_ counts: Edition.Counts, _ labels: Labels) -> [String] {
    let all = [
        ("articles", counts.articles), ("continued", counts.continued), ("new-stories", counts.newStories),
        ("reposts", counts.reposts), ("revised", counts.revised), ("archive", counts.archive),
        ("others", counts.others), ("rejected", counts.rejected),
        ("muted", counts.muted ?? 0),
    ]
    return all.filter { $0.1 > 0 }.map { labels.count($0.0, $0.1) }
}

/// `2023-11-21T18:47+08:00` as `2023-11-21 18:47`.
func blanked(_ iso: String) -> String {
    iso.utf8.count >= 16 ? "\(iso.prefix(10)) \(iso.dropFirst(11).prefix(5))" : iso
}
