import Glibc
import Language
import Model
import Testing

struct HostileTests {
    @Test(
        arguments: [
            String(repeating: "字", count: 30_000), String(repeating: "“", count: 20_000),
            String(repeating: "“”", count: 10_000), String(repeating: "（“《", count: 5000),
            String(repeating: "a", count: 50_000), String(repeating: "U.", count: 10_000),
            String(repeating: "。", count: 20_000), String(repeating: "这。", count: 5000),
            String(repeating: "马云说：“好好好好好好好好好。”", count: 1500), String(repeating: "一", count: 20_000),
            String(repeating: "公司", count: 10_000), String(repeating: "阿·", count: 10_000),
            String(repeating: " Abc", count: 8000), String(repeating: "首先。其次。", count: 3000),
            String(repeating: "\u{301}", count: 20_000), String(repeating: "http://", count: 5000),
        ], [1])
    func `long and lopsided texts are read in one go`(text: String, blocks: Int) {
        let analysis = analyser.analysis(of: article([text], title: text))
        #expect(analysis.words.last?.upperBound == article([text]).text.utf8.count)
        #expect(searchTokens(text).allSatisfy { !$0.text.isEmpty })
    }

    @Test func `four times the text takes at most eight times as long`() {
        let unit = "马云说：“我们在北京开会。”《信》里写了12%和Altman，阿尔特曼（Sam Altman）也来了。首先，他走了。其次没有。"
        func cost(_ count: Int) -> Double {
            let article = article([String](repeating: String(repeating: unit, count: count), count: 2))
            return (0..<3).map { _ in threadTime { _ = analyser.analysis(of: article) } }.min() ?? 0
        }
        #expect(cost(160) < cost(40) * 8)
    }

    /// Seconds of processor time of this thread, whatever else the machine does.
    private func threadTime(_ body: () -> Void) -> Double {
        func now() -> Double {
            var time = timespec()
            clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
            return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
        }
        let start = now()
        body()
        return now() - start
    }

    @Test func `an article without text or blocks is read`() {
        let empty = Article(id: ArticleID(rawValue: 1), key: "", format: .text, charset: "UTF-8")
        #expect(analyser.analysis(of: empty).sentences.isEmpty)
        #expect(analyser.analyse(empty).article == empty)
    }

    @Test(arguments: 0..<60) func `any text is analysed with ranges inside it`(seed: Int) {
        let article = article(
            (0..<4).map { randomText(seed: UInt64(seed * 11 + $0), length: 80) }, title: randomText(seed: 5, length: 9))
        let analysis = analyser.analysis(of: article)
        let count = article.text.utf8.count
        #expect(analysis.names.flatMap(\.mentions).allSatisfy { $0.upperBound <= count && !$0.isEmpty })
        #expect(analysis.summary.allSatisfy { $0.sentences.upperBound <= analysis.sentences.count })
        #expect(analysis.quotations.allSatisfy { analysis.sentences[$0.sentence].utf8.contains($0.utf8.lowerBound) })
    }
}
