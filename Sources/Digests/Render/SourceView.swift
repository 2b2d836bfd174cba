import Model

/// An article in a list of sources.
func sourceView(_ source: EditionSource, _ form: OutputForm) -> View {
    let labels = form.labels
    var view = form.view()
    view.set("sourceHref", link: form.links.article(source.article))
    view.set("sourceTitle", source.title.isEmpty ? labels["untitled"] : source.title)
    view.set("sourceLang", source.language)
    let people = [source.byline, source.publication].filter { !$0.isEmpty }.uniqued()
    view.set("sourceBy", people.joined(separator: " / "))
    view.set("sourceTime", labels.shortTime(source.time, year: form.year))
    view.set("sourceISO", source.time)
    view.set("sourceMarks", source.marks.map { labels["mark-\($0.rawValue)"] }.joined(separator: labels["comma"]))
    view.set("sourcePath", source.path)
    return view
}

/// What the pointer shows at a citation: title, publisher, time.
func sourceHint(_ source: EditionSource, _ form: OutputForm) -> String {
    let publisher = source.publication.isEmpty ? source.byline : source.publication
    return [source.title, publisher, form.labels.shortTime(source.time, year: form.year)].filter { !$0.isEmpty }
        .joined(separator: " \(form.labels["separator"]) ")
}
