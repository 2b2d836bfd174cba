import Model

extension Book {
    /// In reading order.
    func pages(_ articles: [AnalysedArticle]) -> [BookPage] {
        let counts = articles.map { ($0.article.id, $0.analysis.sentences.count) }
        let form = OutputForm(
            labels: labels, escaping: .html, links: .book(Dictionary(counts, uniquingKeysWith: { first, _ in first })),
            year: edition.year)
        let stories = edition.stories.enumerated().map { storyView($1, position: $0, form) }
        var edition = editionView(self.edition, form)
        edition.set("stories", stories)
        edition.set("restHref", link: hasRest ? Link(path: "rest.xhtml") : nil)
        var pages = [page("front", title: title, edition)]
        for (story, view) in zip(self.edition.stories, stories) {
            pages.append(page("story", file: bookChapter(ofStory: story.id), title: storyTitle(story), view))
        }
        if hasRest { pages.append(page("rest", title: labels["rest"], edition)) }
        return pages + articles.map(articlePage)
    }

    private func page(_ template: String, file: String? = nil, title: String, _ view: View) -> BookPage {
        let text = templates.pages.fill("book-\(template).xhtml", with: view)
        return BookPage(file: file ?? "\(template).xhtml", title: title, xhtml: Array(text.utf8))
    }

    private func storyView(_ story: EditionStory, position: Int, _ form: OutputForm) -> View {
        let maker = StoryView(story, form)
        var view = maker.view()
        view.set("label", labels.view(escaping: .html))
        view.set("chapterHref", link: bookChapter(ofStory: story.id))
        view.set("opening", story.sentences.prefix(1).map { maker.quote($0) })
        return view
    }

    private func articlePage(_ analysed: AnalysedArticle) -> BookPage {
        let article = analysed.article
        guard let shell = templates.bookShells[edition.labels] else {
            return BookPage(file: bookChapter(of: article.id), title: article.title, xhtml: [], isArticle: true)
        }
        var writer = CopyWriter(article: article, analysis: analysed.analysis, shell: shell)
        writer.marks = cited.marks(in: article.id, analysed.analysis)
        writer.back = (cited.stories[article.id] ?? []).map { position in
            let story = edition.stories[position]
            return (bookChapter(ofStory: story.id), storyTitle(story))
        }
        if writer.back.isEmpty { writer.back = [("rest.xhtml", labels["rest"])] }
        let title = article.title.isEmpty ? labels["untitled"] : article.title
        return BookPage(file: bookChapter(of: article.id), title: title, xhtml: writer.page(), isArticle: true)
    }

    private func storyTitle(_ story: EditionStory) -> String { story.title.isEmpty ? labels["untitled"] : story.title }

    private var hasRest: Bool { !edition.lines.isEmpty || !edition.others.isEmpty || !edition.rejected.isEmpty }
}

private func bookChapter(ofStory id: StoryID) -> String { "story-\(id).xhtml" }
