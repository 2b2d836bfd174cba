import Model
@testable import Parsing
import Testing

/// Times of publication: which of a page's many dates is the article's.
struct PageTimesTests {
    private func published(_ shown: String, head: String = "", foot: String = "") throws -> String? {
        let page = """
            <html><head><title>The Ferry Is Back</title>\(head)</head><body><h1>The Ferry Is Back</h1>\(shown)
            <p>The ferry came back to the bay after three years, and the whole town stood on the quay to see it land.</p>
            <p>By noon the first tickets were sold out, said the harbour master, who had not slept for two nights.</p>
            \(foot)</body></html>
            """
        return try read(page).published?.description
    }

    @Test func `a time that a script writes where it stands is read, an archive's address is not`() throws {
        #expect(try published("<p><script>showDate('2023/11/21 18:47:00')</script></p>") == "2023-11-21T18:47:00Z")
        #expect(
            try published("<script>wrap('https://archive.example/2023/11/21/1847/', '20231121184700');</script>") == nil
        )
    }

    @Test(arguments: [
        ("<div class='node__meta'><span class='post-created'>21.11.23</span> / 0 comments</div>", "2023-11-21"),
        ("<abbr class='published' title='2023-11-21T17:06:45+0000'>Tuesday</abbr>", "2023-11-21T17:06:45Z"),
        ("<p>Posted <span class='ago'>2023-11-21 21:30</span> | 5 readers</p>", "2023-11-21T21:30Z"),
        (
            "<span property='schema:dateCreated' content='2023-11-21T12:45:46+01:00'></span>",
            "2023-11-21T12:45:46+01:00"
        ),
        ("<p>Veröffentlicht am 21. November 2023 um 7:30 Uhr</p>", "2023-11-21T07:30Z"),
        ("<time datetime='2023-11-22' class='updated'></time><time datetime='2023-11-21'></time>", "2023-11-21"),
    ])
    func `a time is read where a page shows it`(shown: String, expected: String) throws {
        #expect(try published(shown) == expected)
    }

    @Test func `times of comments, of other articles and of copyright are not the article's`() throws {
        let foot = """
            <ul class="related"><li><time datetime="2023-11-20"></time>Another article</li></ul>
            <div id="comments"><div><span class="date">2023-11-22 08:00</span> Nice!</div></div>
            <footer><span class="date">01.01.2019</span> © 2010-2023 Bay News</footer>
            """
        #expect(try published("", foot: foot) == nil)
    }

    @Test func `the day that most places name is the day`() throws {
        let head = """
            <script type="application/ld+json">{"@type": "Article", "datePublished": "2022-01-04T08:00:00+00:00"}</script>
            <meta property="article:published_time" content="2022-12-15T09:13:00"><meta name="date" content="2022-12-15">
            """
        #expect(try published("<span class='date'>15.12.2022</span>", head: head) == "2022-12-15T09:13:00Z")
    }

    @Test func `a time in UTC is given in the zone that the page shows it in`() throws {
        let head = """
            <script type="application/ld+json">{"@type": "Article", "datePublished": "2023-11-20T22:04:00Z"}</script>
            """
        #expect(try published("<p class='date'>21. November 2023 00:04</p>", head: head) == "2023-11-21T00:04:00+02:00")
        let element = "<time datetime='2023-11-20T17:04:00-05:00'>Nov 20</time>"
        #expect(try published(element, head: head) == "2023-11-20T17:04:00-05:00")
        #expect(try published("<p class='date'>21 November 2023</p>", head: head) == "2023-11-21")
    }

    @Test func `two numbers that may be month or day are read as the head reads them`() throws {
        let head = "<meta property='article:published_time' content='2023-10-06'>"
        #expect(try published("<p class='date'>06/10/2023 11:21</p>", head: head) == "2023-10-06T11:21Z")
    }

    @Test func `an address tells the day where nothing else does, and a change counts only alone`() throws {
        let address = "<link rel='canonical' href='https://bay.example/news/2023/11/21/ferry.html'>"
        #expect(try published("", head: address) == "2023-11-21")
        let changed = "<p>This page was last edited on 22 November 2023, at 09:00</p>"
        #expect(try published(changed, head: address) == "2023-11-21")
        #expect(try published("", foot: changed) == "2023-11-22T09:00Z")
    }

    @Test func `evidence names what each field was taken from`() throws {
        let page = """
            <html><head><title>The Ferry Is Back - Bay News</title><meta property="og:site_name" content="Bay News"></head>
            <body><h1 class="top">The Ferry Is Back</h1><p class="byline">By Jane Doe</p><time datetime="2023-11-21"></time>
            <p>The ferry came back to the bay after three years, and the whole town stood on the quay to see it.</p></body>
            """
        let evidence = try #require(readItems(Array(page.utf8)).first).evidence
        let chosen = evidence.filter(\.isChosen)
        #expect(chosen.contains(ReadingEvidence(.title, "The Ferry Is Back", from: "h1.top")))
        #expect(chosen.contains(ReadingEvidence(.byline, "Jane Doe", from: "p.byline")))
        #expect(chosen.contains(ReadingEvidence(.publication, "Bay News", from: "meta[og:site_name]")))
        #expect(chosen.contains(ReadingEvidence(.published, "2023-11-21", from: "time")))
        #expect(evidence.contains(ReadingEvidence(.title, "The Ferry Is Back", from: "title", isChosen: false)))
    }
}

@Test(arguments: [
    ("昨天 18:47", "2023-11-20T18:47Z"), ("发布于 3小时前", "2023-11-20"), ("11-21 18:47", "2022-11-21T18:47Z"),
    ("11月20日", "2023-11-20"), ("前天", "2023-11-19"), ("2 days ago", "2023-11-19"),
])
func `a time without its day or year is seen from when the page was saved`(text: String, expected: String) throws {
    let base = try #require(TimeFinder.first(in: "2023-11-21 02:00")).civil
    let shifted = text == "11-21 18:47" ? try #require(TimeFinder.first(in: "2023-11-20 02:00")).civil : base
    #expect(RelativeTime.found(in: text, base: shifted)?.published(in: .utc).description == expected)
}

@Test func `a page that says only yesterday has a time where a program says when it was saved`() throws {
    let page = """
        <html><!-- Page saved with SingleFile
         url: https://bay.example/ferry
         saved date: Tue Nov 21 2023 10:00:00 GMT+0800 (China Standard Time)
        --><head><title>渡轮回到海湾之后</title></head><body><h1>渡轮回到海湾之后</h1><span>昨天 18:47</span>
        <p>渡轮在停航三年之后回到了海湾，码头上站满了等它靠岸的人，一直等到天黑。</p></body></html>
        """
    #expect(try read(page).published?.description == "2023-11-20T18:47+08:00")
    #expect(try read(page.replacing("saved date", with: "seen")).published == nil)
}
