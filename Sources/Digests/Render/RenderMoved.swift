package import Model

/// `stories/SLUG.html` of a storyline that is part of another one now: it leads to that one's page.
///
package func renderMoved(
    _ former: (slug: String, title: String), to story: (slug: String, title: String), labels language: EditionLabels,
    with templates: Templates
) -> OutboxFile {
    let labels = templates.pages.labels(language)
    var view = View(escaping: .html)
    view.set("label", labels.view(escaping: .html))
    view.set("style", markup: templates.pages.style("article"))
    view.set("formerTitle", former.title.isEmpty ? labels["untitled"] : former.title)
    view.set("storyTitle", story.title.isEmpty ? labels["untitled"] : story.title)
    view.set("storyHref", link: "\(story.slug).html")
    return (storyPagePath(former.slug), Array(templates.pages.fill("moved.html", with: view).utf8))
}
