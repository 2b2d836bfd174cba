package import Model

/// 9 篇 · 5 家来源 · 第 6 天 · 最近 11-22
func storyFacts(_ story: StorySummary, _ labels: Labels, _ zone: Zone, year: String) -> String {
    let days = day(of: story.times.upperBound, in: zone) - day(of: story.times.lowerBound, in: zone) + 1
    let latest = labels.shortTime(String(isoMinute(story.times.upperBound, in: zone).prefix(10)), year: year)
    var facts = [labels.count("story-articles", story.articleCount)]
    if story.sourceCount > 1 { facts.append(labels.count("sources-count", story.sourceCount)) }
    if days > 1 { facts.append(labels.count("day", days)) }
    facts.append(labels.filled("latest-article", ["date": latest]))
    return facts.joined(separator: " \(labels["separator"]) ")
}

/// A storyline in a list. `href` leads to it, where it leads anywhere.
func storyItem(_ story: StorySummary, href: String, _ labels: Labels, _ zone: Zone, year: String) -> View {
    var view = View(escaping: .html)
    view.set("storyTitle", story.title.isEmpty ? labels["untitled"] : story.title)
    view.set("storyHref", link: href)
    view.set("storyIsFollowed", story.isFollowed)
    view.set("storyFacts", storyFacts(story, labels, zone, year: year))
    return view
}

/// `stories/index.html`: those that have a page, followed ones first, then as given.
package func renderStoryList(
    _ stories: [StorySummary], _ setting: PageSetting, with templates: Templates
) -> OutboxFile {
    let frame = PageFrame(setting, root: "../", templates)
    let shown = stories.filter(\.hasPage)
    let ordered = shown.filter(\.isFollowed) + shown.filter { !$0.isFollowed }
    var view = frame.view(title: frame.labels["storylines"])
    view.set("hasStories", !ordered.isEmpty)
    view.set(
        "storyList",
        ordered.map {
            storyItem(
                $0, href: "\($0.slug).html", frame.labels, setting.zone, year: frame.year)
        })
    return ("stories/index.html", frame.page("stories.html", view))
}
