import Model
import Parsing
import Testing

/// Authors: who is named, and who is not.
struct PageAuthorsTests {
    private func byline(_ shown: String, head: String = "", foot: String = "") throws -> String {
        let page = """
            <html><head><title>The Ferry Is Back | Bay News</title><meta property="og:site_name" content="Bay News">\(head)
            </head><body><h1>The Ferry Is Back</h1>\(shown)
            <p>The ferry came back to the bay after three years, and the whole town stood on the quay to see it land.</p>
            <p>By noon the first tickets were sold out, said the harbour master, who had not slept for two nights.</p>
            \(foot)</body></html>
            """
        return try read(page).byline
    }

    @Test(arguments: [
        "<p class='byline'>By Jane Doe | Nov 21, 2023 | 5 comments</p>",
        "<span class='author'><a href='/authors/jane-doe'>Jane Doe</a></span><span>Staff Writer</span>",
        "<div class='meta'>Posted on <time>2023-11-21</time> by <a rel='author' href='/x'>Jane Doe</a></div>",
        "<p class='post-author'>Von Jane Doe, 21. November 2023 um 8 Uhr</p>",
        "<span itemprop='author' itemscope>by <b itemprop='name'>Jane Doe</b>, harbour desk</span>",
        "<p class='author'>Rechtsanwältin Jane Doe</p>", "<p class='author'>Jane Doe Stand: 21. November 2023</p>",
        "<div class='author-box'><div>Written by</div><div>Jane Doe</div><div>Reporter</div></div>",
    ])
    func `a byline's name stands without what is around it`(shown: String) throws {
        #expect(try byline(shown) == "Jane Doe")
    }

    @Test func `a label near the title names the author though no element does`() throws {
        #expect(try byline("<li><i></i> <span>von Jane Doe</span></li>") == "Jane Doe")
        #expect(try byline("<div><span>| By </span><span>Jane Doe</span> | 3 min</div>") == "Jane Doe")
    }

    @Test func `a handle in the metadata is no name`() throws {
        #expect(try byline("<p>janedoe77</p>", head: "<meta name='author' content='janedoe77'>") == "")
    }

    @Test func `two authors are two`() throws {
        #expect(try byline("<p class='byline'>By Jane Doe and John Roe, PhD</p>") == "Jane Doe, John Roe")
        let links = "<p><a rel='author'>Jane Doe</a>, <a rel='author'>John Roe</a></p>"
        #expect(try byline(links) == "Jane Doe, John Roe")
    }

    @Test(arguments: [
        "<meta name='author' content='Bay News'>", "<meta name='author' content='admin'>",
        "<meta name='author' content='Bay Media GmbH'>", "<meta name='author' content='https://bay.example/jane'>",
        "<meta name='author' content='Bay Ministry of Fish and Ships'>",
        "<meta name='author' content='info@bay.example'>",
    ])
    func `a site, an organisation or a placeholder is no author`(head: String) throws {
        #expect(try byline("", head: head) == "")
    }

    @Test func `who saved the page but is not named on it is no author`() throws {
        let head = "<meta name='author' content='Jane Doe'>"
        #expect(try byline("", head: head) == "")
        #expect(try byline("<p>Words: Jane Doe</p>", head: head) == "Jane Doe")
    }

    @Test func `readers who comment and authors of other articles are not the author`() throws {
        let foot = """
            <div class="related"><a class="author" href="/authors/max-poe">Max Poe</a></div>
            <div id="comments"><span class="comment-author">Nancy Noe</span></div>
            <form class="login"><label class="username">Username</label></form>
            """
        #expect(try byline("", foot: foot) == "")
    }

    @Test func `a person of JSON-LD is the author, and the longer list of names where one continues the other`() throws
    {
        let head = """
            <script type="application/ld+json">{"@type": "NewsArticle", "headline": "The Ferry Is Back",
            "author": {"@type": "Person", "name": "Jane Doe"}, "publisher": {"name": "Bay News"}}</script>
            """
        #expect(try byline("<p class='byline'>By Jane Doe and John Roe</p>", head: head) == "Jane Doe, John Roe")
        #expect(try byline("<p>Words: Jane Doe</p>", head: head) == "Jane Doe")
    }

    private func chineseByline(_ shown: String, body: String = "", site: String = "海边新闻") throws -> String {
        let page = """
            <html><head><title>渡船回到海湾_\(site)</title></head><body><h1>渡船回到海湾</h1>\(shown)<div class="content">\(body)
            <p>三年之后，渡船又回到了海湾，全城的人都站在码头上，看着它慢慢靠岸，孩子们挥着手里的旗子。</p>
            <p>到了中午，第一批船票已经卖完，港务主任说，他已经两个晚上没有睡觉，但是今天很值得。</p></div></body></html>
            """
        return try read(page).byline
    }

    @Test(arguments: [
        ("<p>作者：林海文 2023-11-21</p>", "林海文"), ("<p>2023-11-21 文/王文</p>", "王文"),
        ("<p>【文/海边新闻网专栏作者 王文】</p>", "王文"), ("<p>2023-11-21 作者：海岸人文</p>", "海岸人文"),
        ("<p>记者 林一 王二 摄影报道 2023-11-21</p>", "林一、王二"),
    ])
    func `a name keeps its last character, and a role with an organisation is no name`(shown: String, name: String)
        throws
    {
        #expect(try chineseByline(shown) == name)
    }

    @Test(arguments: [
        "<span class='author'>星期四</span>", "<span class='author'>週一</span>", "<span class='author'>发稿时间</span>",
        "<span class='author'>字体缩小</span>", "<span class='author'>Thursday</span>",
    ])
    func `days and labels are no authors`(shown: String) throws {
        #expect(try chineseByline(shown) == "")
    }

    @Test func `who publishes the site is not the author, unlike who writes it`() throws {
        let head = "<meta name='author' content='海边'>"
        #expect(try chineseByline(head, site: "海边新闻") == "")
        #expect(try chineseByline("<meta name='author' content='林海文'>", site: "林海文的日记") == "林海文")
    }

    @Test func `an organisation before a bar is no name`() throws {
        #expect(try chineseByline("<div class='author'>海岸快訊／林海佳 2023年11月21日</div>") == "林海佳")
    }

    @Test(arguments: ["<p><b>海边新闻记者 林一 王二</b></p>", "<p>（评论员 林一 王二）渡船又来了。</p>"])
    func `a line of its own or brackets name who reports`(body: String) throws {
        #expect(try chineseByline("", body: body) == "林一、王二")
    }
}
