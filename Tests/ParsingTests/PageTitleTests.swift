import Model
import Parsing
import Testing

/// Titles: what the head declares and what the page shows, weighed.
struct PageTitleTests {
    private static let body = """
        <p>The ferry came back to the bay after three years, and the whole town stood on the quay to see it land.</p>
        <p>By noon the first tickets were sold out, said the harbour master, who had not slept for two nights.</p>
        """

    private func title(head: String, body: String) throws -> String {
        try read("<html><head>\(head)</head><body>\(body)\(PageTitleTests.body)</body></html>").title
    }

    @Test(arguments: [
        ("The Ferry Is Back - Bay News", "<h1>The Ferry Is Back</h1>"),
        ("The Ferry Is Back | Local | Bay News", ""),
        ("Bay News: The Ferry Is Back", "<h1><a href='/'>Bay News</a></h1><h2>The Ferry Is Back</h2>"),
        (
            "Bay News » Archive » The Ferry Is Back",
            "<h1><a href='https://bay.example/'>Bay News</a></h1><h2>The Ferry Is Back</h2>"
        ),
    ])
    func `names of site and section are no part of the title`(declared: String, heading: String) throws {
        #expect(try title(head: "<title>\(declared)</title>", body: heading) == "The Ferry Is Back")
    }

    @Test func `the heading of an article counts more than what its head calls it`() throws {
        let head = """
            <title>Ferry news: back after three years - Bay News</title><meta property="og:type" content="article">
            <meta property="og:title" content="Ferry news: back after three years">
            """
        let found = try title(head: head, body: "<nav><h1>Menu</h1></nav><h1>The Ferry Is Back After Three Years</h1>")
        #expect(found == "The Ferry Is Back After Three Years")
    }

    @Test func `a slogan on a front page is not its title`() throws {
        let head = "<title>Bay Tours</title><meta property='og:title' content='Bay Tours'>"
        #expect(try title(head: head, body: "<h1>Your next journey begins here</h1>") == "Bay Tours")
    }

    @Test(arguments: [
        ("Bay Tours | Journeys by boat and train", "Bay Tours"), ("Bay Tours – Journeys by boat", "Bay Tours"),
        ("Journeys by boat and train", "Journeys by boat and train"),
    ])
    func `a front page goes by the site's name where its head begins with it`(declared: String, name: String) throws {
        let head = """
            <title>\(declared)</title><link rel="canonical" href="https://baytours.example/">
            <meta property="og:site_name" content="Bay Tours">
            """
        #expect(try title(head: head, body: "<h1>We bring you wherever you want</h1>") == name)
    }

    @Test func `a heading loses the series or the site behind a mark where the head leaves it out`() throws {
        let head = "<title>The Ferry Is Back | Bay News</title><meta property='og:title' content='The Ferry Is Back'>"
        #expect(try title(head: head, body: "<h1>The Ferry Is Back | Harbour Diary</h1>") == "The Ferry Is Back")
        #expect(try title(head: head, body: "<h1>The Ferry Is Back: a diary</h1>") == "The Ferry Is Back: a diary")
    }

    @Test func `a head that gives every page the site's name leaves the title to the heading`() throws {
        let found = try title(head: "<title>Baynews</title>", body: "<h1>The Ferry Is Back After Three Years</h1>")
        #expect(found == "The Ferry Is Back After Three Years")
    }

    @Test func `a label inside the heading is left out where the head leaves it out`() throws {
        let head = "<meta property='og:title' content='The Ferry Is Back'>"
        #expect(
            try title(head: head, body: "<h1><span>Local News |</span> The Ferry Is Back</h1>") == "The Ferry Is Back")
    }

    @Test func `only what the page's own title has more is cut off another title`() throws {
        let head = """
            <title>Harbour - Overview | Bay Office of Fish and Ships</title>
            <meta property="og:title" content="Harbour - Overview">
            """
        #expect(try title(head: head, body: "") == "Harbour - Overview")
    }

    @Test func `a hidden heading for screen readers is not the title`() throws {
        let head = "<title>渡轮回到海湾之后_海湾网</title>"
        let found = try title(head: head, body: "<h1 class='visually-hidden'>海湾网</h1><h1>渡轮回到海湾之后</h1>")
        #expect(found == "渡轮回到海湾之后")
    }

    @Test func `the headline of JSON-LD is read though the script is not quite JSON`() throws {
        let script = """
            <script type="application/ld+json">{"@context": "https://schema.org", "@graph": [{"@type": "Organization",
            "name": "Bay News"}, {"@type": "NewsArticle", "headline": "The Ferry Is Back &amp; Full", "note": "two
            lines", "datePublished": "2024-03-05T07:30:00+01:00", "author": [{"@id": "#jane"}],}, {"@type": "Person",
            "@id": "#jane", "name": "Jane Doe"}]</script>
            """
        let page = "<html><head>\(script)</head><body>\(PageTitleTests.body)<i>Words: Jane Doe</i></body></html>"
        let article = try read(page)
        #expect(article.title == "The Ferry Is Back & Full")
        #expect(article.byline == "Jane Doe")
        #expect(article.published?.description == "2024-03-05T07:30:00+01:00")
    }
}
