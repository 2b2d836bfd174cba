import Language
import Model
import Testing

/// Of articles of Tuesday, 2023-11-21.
struct DateTests {
    /// `text=date[..end]`, one for each date.
    private func dates(_ text: String, published: String? = "2023-11-21") -> [String] {
        let article = article([text], published: published)
        return analyser.analysis(of: article).dates.map { mention in
            "\(article.text[utf8: mention.utf8])=\(mention.date)\(mention.end.map { "..\($0)" } ?? "")"
        }
    }

    @Test(arguments: [
        ("工厂去年11月开工。", ["去年11月=2022-11"]), ("上周五签约。", ["上周五=2023-11-17"]), ("本月初签约。", ["本月初=2023-11"]),
        ("前天下雨，昨晚放晴。", ["前天=2023-11-19", "昨晚=2023-11-20"]), ("今年以来下了九场雨。", ["今年以来=2023..2023-11-21"]),
        ("第三季度盈利。", ["第三季度=2023-07..2023-09"]), ("2023财年盈利。", ["2023财年=2023"]),
        ("展览11月17日至20日举行。", ["11月17日至20日=2023-11-17..2023-11-20"]),
        ("展览12月28日—1月3日举行。", ["12月28日—1月3日=2023-12-28..2024-01-03"]), ("他三天前来过。", ["三天前=2023-11-18"]),
        ("新馆两周后将开门。", ["两周后=2023-12-04..2023-12-10"]), ("工程明年年底完成。", ["明年年底=2024-12"]),
        ("2019-2023年修了九条路。", ["2019-2023年=2019..2023"]), ("1-9月产量增加。", ["1-9月=2023-01..2023-09"]),
        ("今年前10个月产量增加。", ["今年前10个月=2023-01..2023-10"]), ("近三年产量增加。", ["近三年=2020..2023"]),
        ("产量在11月中旬增加。", ["11月中旬=2023-11-11..2023-11-20"]), ("2月下旬放假。", ["2月下旬=2023-02-21..2023-02-28"]),
        ("上周一至周三停电。", ["上周一至周三=2023-11-13..2023-11-15"]), ("上周末停电。", ["上周末=2023-11-18..2023-11-19"]),
        ("2020年至今没有停电。", ["2020年至今=2020..2023-11-21"]), ("上世纪90年代常常停电。", ["90年代=1990..1999"]),
        ("2023 年 11 月 2 日停电。", ["2023 年 11 月 2 日=2023-11-02"]), ("今天（20日）停电。", ["今天=2023-11-20", "20日=2023-11-20"]),
        ("10月28日停电，29日来电。", ["10月28日=2023-10-28", "29日=2023-10-29"]), ("20日停电。", ["20日=2023-11-20"]),
        ("2018年6月开工，9月停工。", ["2018年6月=2018-06", "9月=2018-09"]), ("公司周四将公布结果。", ["周四=2023-11-23"]),
        ("公司周四公布了结果。", ["周四=2023-11-16"]), ("上半年盈利。", ["上半年=2023-01..2023-06"]), ("年底前完成。", ["年底=2023-12"]),
        ("过去一周很冷。", ["过去一周=2023-11-14..2023-11-21"]), ("2024Q1发货。", ["2024Q1=2024-01..2024-03"]),
    ]) func `Chinese dates are read from the day of publication and the dates before them`(
        text: String, expected: [String]
    ) {
        #expect(dates(text) == expected)
    }

    @Test(arguments: [
        ("It came last Friday.", ["last Friday=2023-11-17"]), ("It comes on Nov. 27 again.", ["Nov. 27=2023-11-27"]),
        ("It came three days ago.", ["three days ago=2023-11-18"]),
        ("It grew in Q3 2024.", ["Q3 2024=2024-07..2024-09"]),
        ("It may come next year.", ["next year=2024"]), ("It comes by the end of 2026.", ["end of 2026=2026-12"]),
        ("She said Monday that it will come.", ["Monday=2023-11-20"]),
        ("The court will rule on Thursday.", ["Thursday=2023-11-23"]),
        ("It runs Nov. 17-20, 2023.", ["Nov. 17-20, 2023=2023-11-17..2023-11-20"]),
        ("It ran on 3-5 March.", ["3-5 March=2023-03-03..2023-03-05"]),
        ("It fell in October.", ["October=2023-10"]), ("It fell last December.", ["last December=2022-12"]),
        ("It fell in 2019 and rose.", ["2019=2019"]), ("It fell between 2019 and 2021.", ["2019 and 2021=2019..2021"]),
        ("It rose in the third quarter of 2022.", ["third quarter of 2022=2022-07..2022-09"]),
        ("It rose in the past three years.", ["past three years=2020..2023"]),
        ("A week ago it rose.", ["A week ago=2023-11-13..2023-11-19"]),
        ("It is planned for Friday.", ["Friday=2023-11-24"]),
    ]) func `English dates are read from the day of publication`(text: String, expected: [String]) {
        #expect(dates(text) == expected)
    }

    @Test(arguments: [
        "3月龄的小猫", "地铁1号线", "24日线", "版本17.1.2", "比分3-2", "地址192.168.1.1", "《1984年》", "每周五停电", "周一至周五停电", "日前停电",
        "一个周六的下午", "1000年前", "5日内", "来华14日前完成", "连续3日", "第3日", "经历了近八年", "几年前", "农历八月十五", "付了100日元", "这年底", "的三天前",
        "停电三天后他来了",
        "In 2000 cases it may fail.", "He may march on.", "iOS 17.1 and 3-2",
    ]) func `what only looks like a date, or is not clear, is none`(text: String) {
        #expect(dates(text) == [])
    }

    @Test func `without a day of publication nothing is guessed`() {
        #expect(dates("去年、上周五、周五、第三季度、三天前、年底、11月3日、20日。", published: nil) == [])
        #expect(dates("last year, Friday, in October, Nov. 3", published: nil) == [])
        #expect(
            dates("2020年1月2日和3日，in 2019 it", published: nil) == ["2020年1月2日=2020-01-02", "3日=2020-01-03", "2019=2019"])
    }

    @Test func `part of a name is no date`() {
        #expect(dates("据第一财经报道，三一重工昨天停产。") == ["昨天=2023-11-20"])
    }

    @Test(arguments: ["2023", "1日", "11月", "一", "第", "上周", "20-", "去年", "近", "2023年", "last ", "May ", "ago ", "20日至"])
    func `long runs of what dates are made of are read in one go`(unit: String) {
        let article = article([String(repeating: unit, count: 5000)])
        let count = article.text.utf8.count
        #expect(analyser.analysis(of: article).dates.allSatisfy { $0.utf8.upperBound <= count && !$0.utf8.isEmpty })
    }

    @Test(arguments: 0..<60) func `dates and amounts lie in order on borders of the text's scalars`(seed: Int) {
        let pieces = [
            "2023年", "11月", "20日", "至", "上周五", "三天前", "1.5", "亿元", "约", "$", "近", "Q3 2024", " ", "「", "😀", "é",
            "last May", "三",
        ]
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
        let text = (0..<40).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return pieces[Int(state >> 33) % pieces.count]
        }.joined()
        let analysis = analyser.analysis(of: article([text]))
        for ranges in [analysis.dates.map(\.utf8), analysis.amounts.map(\.utf8)] {
            var end = 0
            for range in ranges {
                #expect(range.lowerBound >= end && !range.isEmpty)
                #expect(String(validating: Array(text.utf8)[range], as: UTF8.self) != nil)
                end = range.upperBound
            }
        }
        #expect(
            !analysis.amounts.contains { amount in analysis.dates.contains { $0.utf8.overlaps(amount.utf8) } })
    }
}
