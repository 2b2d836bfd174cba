import Model
import Testing

@Suite struct ForumTests {
    @Test func `the posts of a thread are its text, in order, without ranks, buttons and signatures`() throws {
        let posts = [
            ("林一", "2024-03-05 07:30", "请问新港口的渡轮几点开？我在网上只找到去年的时刻表，不知道还算不算数。"),
            ("周三", "2024-03-05 08:02", "早上六点半第一班，之后每小时一班，周末会加开两班。"),
            ("陈四", "2024-03-05 09:11", "谢谢！"),
            ("林一", "2024-03-05 10:45", "多谢两位，我明天早上就去试试看，回来告诉大家。"),
        ]
        let article = try read(thread(posts))
        #expect(article.kind == .forum)
        #expect(article.title == "渡轮几点开")
        #expect(article.texts { $0 == .paragraph } == posts.map(\.2))
    }

    private func thread(_ posts: [(String, String, String)]) -> String {
        let shown = posts.enumerated().map { number, post in
            """
            <div id="post\(number + 11)" class="post \(number % 2 == 0 ? "odd" : "even")"><div class="postprofile"><a href="/user/\(number)">\(post.0)</a>
            <div class="rank">老船员</div><div>帖子：1\(number)2</div></div><div class="postbody"><p class="author">发表于 \(post.1)</p>
            <div class="content"><p>\(post.2)</p></div><div class="signature">签名：海内存知己，天涯若比邻，\(post.0)敬上。</div>
            <ul class="buttons"><li><a href="#r">回复</a></li><li><a href="#q">引用</a></li></ul></div></div>
            """
        }
        return """
            <html><head><title>渡轮几点开 - 海边论坛</title><link rel="canonical" href="https://bbs.example.org/thread-7-1-1.html"></head>
            <body><div class="nav"><a href="/">首页</a><a href="/f">版块</a></div><h1>渡轮几点开</h1>
            \(shown.joined())<div class="footer">海边论坛 版权所有，未经许可不得转载，违者必究。</div></body></html>
            """
    }

    @Test func `a quote of an earlier post stays a quote`() throws {
        let article = try read(
            thread([
                ("林一", "2024-03-05 07:30", "请问新港口的渡轮几点开？我在网上只找到去年的时刻表。"),
                ("周三", "2024-03-05 08:02", "早上六点半第一班，之后每小时一班，周末会加开两班。"),
                ("陈四", "2024-03-05 09:11", "</p><blockquote>早上六点半第一班</blockquote><p>现在改成七点了，码头上贴着新的告示。"),
            ]))
        #expect(article.texts { $0 == .quote } == ["早上六点半第一班"])
        #expect(article.text.hasSuffix("现在改成七点了，码头上贴着新的告示。"))
    }

    @Test func `a question and its answers are a thread, without the remarks below them`() throws {
        let answers = [
            "Use a bowline; it holds and comes loose again.", "A cleat hitch is quicker, and every harbour has cleats.",
        ]
        let cells = answers.enumerated().map { number, text in
            """
            <div class="answer" id="answer-\(number)"><div class="votecell">\(number + 3)</div><div class="prose"><p>\(text)</p></div>
            <div class="user-details"><a href="/users/\(number)">Sailor \(number)</a> answered <time datetime="2024-03-06">Mar 6</time></div>
            <div class="comments"><div class="comment">Nice one, thank you, works for me. <a href="/users/9">Ann</a> <time>Mar 7, 2024</time></div></div></div>
            """
        }
        let article = try read(
            """
            <html><head><title>How do I moor a boat? - Knots</title><meta property="og:title" content="How do I moor a boat?">
            <script type="application/ld+json">{"@context":"https://schema.org","@type":"QAPage","mainEntity":{"@type":"Question"}}</script></head>
            <body><h1>How do I moor a boat?</h1><div class="question" id="question-1"><div class="prose">
            <p>I have a small boat and a long pier, and it drifts away every night, whatever I do.</p></div>
            <div class="user-details"><a href="/users/7">Lin</a> asked <time datetime="2024-03-05">Mar 5</time></div></div>\(cells.joined())</body></html>
            """)
        #expect(article.kind == .forum)
        #expect(article.title == "How do I moor a boat?")
        #expect(
            article.text.split(separator: "\n").map(String.init) == [
                "I have a small boat and a long pier, and it drifts away every night, whatever I do."
            ] + answers)
    }

    @Test func `an article with readers' comments below it is an article, and they are no part of it`() throws {
        let paragraph =
            "<p>The ferry came back to the bay after three years, and the town came out to see it, with flags and drums.</p>"
        let comments = (1...6).map {
            "<li class=\"comment\" id=\"comment-\($0)\"><a class=\"author\" href=\"/u/\($0)\">Reader \($0)</a> <time>March \($0), 2024</time><p>I was there as well, number \($0), and it was cold.</p></li>"
        }
        let article = try read(
            """
            <html><head><title>The ferry is back</title><meta property="og:type" content="article"></head><body><article>
            <h1>The ferry is back</h1>\(String(repeating: paragraph, count: 5))</article><ol class="comments">\(comments.joined())</ol></body></html>
            """)
        #expect(article.kind == .article)
        #expect(!article.text.contains("number 3"))
    }

    @Test func `a thread that a script would have shown is read from what stands in for it`() throws {
        let posts = (1...3).map {
            """
            <div class="topic-body crawler-post"><div class="crawler-post-meta"><span class="creator"><a href="/u/\($0)">sailor\($0)</a></span>
            <time datetime="2024-03-0\($0)T07:30:00Z">March \($0), 2024, 7:30am</time></div>
            <div class="post"><p>Post number \($0) tells how the harbour looked that day, in a sentence or two, and the next one goes on from there.</p></div></div>
            """
        }
        let article = try read(
            """
            <html><head><title>The harbour - Sea Forum</title><meta name="generator" content="Discourse 3"></head>
            <body><section id="main"></section><noscript><h1>The harbour</h1>\(posts.joined())</noscript></body></html>
            """)
        #expect(article.kind == .forum)
        #expect(article.texts { $0 == .paragraph }.count == 3)
        #expect(article.text.hasPrefix("Post number 1 tells"))
    }
}
