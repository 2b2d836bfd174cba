import Model
import Parsing
import Testing

@Suite struct MarkupTests {
    private static let text = "老码头在清晨最热闹，渔船靠岸，买鱼的人从半山上走下来，讨价还价，一直到八点才散去。"

    @Test(arguments: [
        "<nav><div><ul><li><a href=x>首页</a></ul></nav><p>\(text)</p>",
        "<div><button>菜单</div><p>\(text)</p>",
        "<form><div></form><p>\(text)</p>",
        "<!-- 没有结尾 ><p>\(text)</p>",
        "<a name=top><p>\(text)</p>",
        "<a href=x><div>图</a></div><p>\(text)</p>",
        "<p title=\"没有结尾><p>\(text)</p>",
        "<svg><path></svg><p>\(text)</p><style>p { }",
        "<p>\(text)</p></body></html><script>var x = '</p>'",
    ])
    func `what is left open hides no text`(body: String) throws {
        #expect(try read("<html><head><title>港口</title></head><body>\(body)").text == MarkupTests.text)
    }

    @Test(arguments: [
        ("<p>甲&amp;乙&nbsp;丙&#8212;丁&#x4E2D;</p>", "甲&乙 丙—丁中"),
        ("<p>甲 & 乙 &unknown; &copy 丙 &#151;</p>", "甲 & 乙 &unknown; © 丙 —"),
        ("<p>1 < 2 <3</p>", "1 < 2 <3"),
        ("<p>甲&#xD800;&#99999999;乙</p>", "甲 乙"),
    ])
    func `references to characters are read as browsers do`(body: String, text: String) throws {
        #expect(try read("<html><body>\(body)</body></html>").text == text)
    }

    @Test func `paragraphs, items and cells end where the next begins`() throws {
        let article = try read(
            """
            <html><body><p>一月的船只，来自南方。<p>二月的船只，来自北方。<ul><li>苹果，一箱。<li>梨，两箱。</ul>\
            <table><tr><td>月份<td>船只<tr><td>三月<td>八十</table></body></html>
            """)
        #expect(article.texts { $0 == .paragraph } == ["一月的船只，来自南方。", "二月的船只，来自北方。"])
        #expect(article.texts { $0 == .listItem } == ["苹果，一箱。", "梨，两箱。"])
        #expect(article.texts { $0 == .tableRow } == ["月份 | 船只", "三月 | 八十"])
    }
}
