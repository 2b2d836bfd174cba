import Language
import Model
import Testing

struct ValueTests {
    @Test(arguments: [
        ("2023年11月21日发布", "2023年11月21日", "2023-11-21"), ("二〇二三年五月发布", "二〇二三年五月", "2023-05"),
        ("11月20日发布", "11月20日", "2023-11-20"), ("12月5日发布", "12月5日", "2023-12-05"),
        ("去年发布", "去年", "2022"), ("去年3月发布", "去年3月", "2022-03"), ("昨天发布", "昨天", "2023-11-20"),
        ("上周五发布", "上周五", "2023-11-17"), ("下个月发布", "下个月", "2023-12"), ("见2023-02-03的报告", "2023-02-03", "2023-02-03"),
        ("on Nov. 3, 2021 it", "Nov. 3, 2021", "2021-11-03"), ("on 4 July it", "4 July", "2023-07-04"),
        ("came yesterday again", "yesterday", "2023-11-20"), ("in last year again", "last year", "2022"),
    ]) func `dates are read from the day of publication`(text: String, mention: String, date: String) {
        let article = article([text])
        let dates = analyser.analysis(of: article).dates
        #expect(dates.map { String(article.text[utf8: $0.utf8]) } == [mention])
        #expect(dates.map(\.date) == [date])
    }

    @Test func `without a day of publication only full dates are known`() {
        let dates = analyser.analysis(of: article(["昨天和11月3日不清楚，2020年1月2日清楚。"], published: nil)).dates
        #expect(dates.map(\.date) == ["2020-01-02"])
    }

    @Test(arguments: ["2023年13月1日", "2023年2月30日", "0年1月"]) func `a day that never was is no date`(text: String) {
        #expect(analyser.analysis(of: article([text])).dates.allSatisfy { $0.date == "2023" })
    }

    @Test(arguments: [
        ("投资130亿美元。", ["130亿美元"]), ("raised $1.5 billion today", ["$1.5 billion"]), ("占12%左右", ["12%左右"]),
        ("共3万人", ["3万人"]), ("一共7个", ["7个"]), ("付了500元", ["500元"]),
    ]) func `amounts are numbers with what they count`(text: String, expected: [String]) {
        let article = article([text])
        #expect(analyser.analysis(of: article).amounts.map { String(article.text[utf8: $0.utf8]) } == expected)
    }

    @Test(
        arguments: [
            ("纳德拉表示：“我们会继续合作下去的。”", "纳德拉"), ("“我们会继续合作下去的，”马斯克说。", "马斯克"),
            ("“我们会继续合作下去的。”", nil), ("\"We will keep working on it,\" Nadella said.", "Nadella"),
            ("马斯克称「這件事情還沒有結束呢」。", "马斯克"),
        ] as [(String, String?)]) func `a quotation has its speaker from its frame`(text: String, speaker: String?)
    {
        let article = article([text])
        let quotations = analyser.analysis(of: article).quotations
        #expect(quotations.count == 1)
        #expect(quotations.first?.speaker.map { String(article.text[utf8: $0]) } == speaker)
        #expect(quotations.first?.sentence == 0)
    }

    @Test func `a word in quotation marks is no quotation`() {
        #expect(analyser.analysis(of: article(["这是一个“黑箱”。"])).quotations.isEmpty)
    }
}
