import Model
import Parsing
import Testing

struct PageCreditsTests {
    @Test func `credits in one line are told apart by their labels`() throws {
        let article = try read(
            """
            <html><head><title>港口的早晨</title></head><body><h1>港口的早晨</h1>
            <div><span>2026-11-18 09:12</span> <span>来源：海湾网</span> <span>记者 林若川</span> <span>阅读 3.2万</span></div>
            <p>港口的早晨从一声汽笛开始，渔船一艘一艘地回来，码头上挤满了等鱼的人。</p>
            <p>到了八点，市场就空了，只剩下几只海鸥还在水边走来走去，等着明天。</p></body></html>
            """)
        #expect(article.publication == "海湾网")
        #expect(article.byline == "林若川")
    }

    @Test func `a newspaper that the page's title ends with is the publication`() throws {
        let article = try read(
            """
            <html><head><title>港口的早晨从一声汽笛开始_海湾晚报</title></head><body><h1>港口的早晨从一声汽笛开始</h1>
            <p>渔船一艘一艘地回来，码头上挤满了等鱼的人，一直等到太阳升起来。</p>
            <p>到了八点，市场就空了，只剩下几只海鸥还在水边走来走去，等着明天。</p></body></html>
            """)
        #expect(article.publication == "海湾晚报")
    }
}
