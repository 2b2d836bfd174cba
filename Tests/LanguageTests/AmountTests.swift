import Language
import Model
import Testing

struct AmountTests {
    /// `text=value[..upper] unit[ bound]`, one for each amount.
    private func amounts(_ text: String) -> [String] {
        let article = article([text])
        return analyser.analysis(of: article).amounts.map { amount in
            let upper = amount.upper.map { "..\($0)" } ?? ""
            let bound = amount.bound == .exact ? "" : " \(amount.bound.rawValue)"
            return "\(article.text[utf8: amount.utf8])=\(amount.value)\(upper) \(amount.unit)\(bound)"
        }
    }

    @Test(arguments: [
        ("公司投资130亿美元建厂。", ["130亿美元=13000000000 USD"]), ("共有3.5万人到场。", ["3.5万人=35000 人"]),
        ("销量同比增长12.3%。", ["12.3%=12.3 %"]), ("预算近百亿元。", ["近百亿元=10000000000 CNY atMost"]),
        ("吸引上亿元投资。", ["上亿元=100000000 CNY atLeast"]), ("门票收入二十三万五千元。", ["二十三万五千元=235000 CNY"]),
        ("十余家企业签约。", ["十余家=10 家 atLeast"]), ("预计需要15至20亿元。", ["15至20亿元=1500000000..2000000000 CNY"]),
        ("票价8000至1万元。", ["8000至1万元=8000..10000 CNY"]), ("降幅在10%-15%之间。", ["10%-15%=10..15 %"]),
        ("百分之三十五的居民同意。", ["百分之三十五=35 %"]), ("三成五的居民同意。", ["三成五=35 %"]), ("产量翻了两番，收入翻一番。", ["翻一番=2 倍"]),
        ("融资2亿3000万元。", ["2亿3000万元=230000000 CNY"]), ("来了三四百人。", ["三四百人=300..400 人"]),
        ("损失数十亿美元。", ["数十亿美元=2000000000..9000000000 USD about"]), ("修了两年半。", ["两年半=2.5 年"]),
        ("约7000万元人民币。", ["约7000万元人民币=70000000 CNY about"]), ("不少于5 家公司。", ["不少于5 家=5 家 atLeast"]),
        ("投入130 亿日元左右。", ["130 亿日元左右=13000000000 JPY about"]), ("装机3万千瓦。", ["3万千瓦=30000 千瓦"]),
        ("共三点五万亿元。", ["三点五万亿元=3500000000000 CNY"]),
        ("售价HK$2亿，另付US$30。", ["HK$2亿=200000000 HKD", "US$30=30 USD"]), ("人民币汇率跌120个基点。", ["120个基点=120 个基点"]),
    ]) func `Chinese amounts are multiplied out, with their units`(text: String, expected: [String]) {
        #expect(amounts(text) == expected)
    }

    @Test(arguments: [
        ("It cost 1.2 trillion yuan.", ["1.2 trillion yuan=1200000000000 CNY"]),
        ("It raised $2.5bn and £30m.", ["$2.5bn=2500000000 USD", "£30m=30000000 GBP"]),
        ("It paid US$1 million.", ["US$1 million=1000000 USD"]),
        ("Some paid RMB 5 million.", ["RMB 5 million=5000000 CNY"]),
        ("It fell 10 to 15 percent.", ["10 to 15 percent=10..15 %"]),
        ("It costs $10-15 million.", ["$10-15 million=10000000..15000000 USD"]),
        ("It rose from 10% to 15% again.", ["10%=10 %", "15%=15 %"]),
        (
            "More than 3,500 people walked nearly 20 km.",
            ["More than 3,500 people=3500 people atLeast", "nearly 20 km=20 km atMost"]
        ),
        ("It took 30 Hong Kong dollars.", ["30 Hong Kong dollars=30 HKD"]),
        ("It is 5 percentage points.", ["5 percentage points=5 percentage points"]),
    ]) func `English amounts are multiplied out, with their units`(text: String, expected: [String]) {
        #expect(amounts(text) == expected)
    }

    @Test(arguments: [
        "5G网络和3D打印", "比分是3-2", "系统升级到17.1.2", "地址192.168.1.1", "在2023年", "98年的夏天", "上世纪80年代", "千家万户", "百米赛跑",
        "千万不要", "一个人，一家店", "成了一块蛋糕", "第3家", "上午10时30分", "五台山下", "电话010-12345678", "A 12-year-old boy",
        "iPhone 15 and GPT-4",
    ]) func `names, times and ordinals are no amounts`(text: String) {
        #expect(amounts(text) == [])
    }

    @Test(arguments: ["1", "9亿", "一", "百", "1,234", "1.", "$", "5至", "百分之", "约", "多", "十几"])
    func `long runs of what numbers are made of are read in one go`(unit: String) {
        let article = article([String(repeating: unit, count: 5000)])
        let analysis = analyser.analysis(of: article)
        #expect(analysis.amounts.allSatisfy { $0.utf8.upperBound <= article.text.utf8.count && !$0.utf8.isEmpty })
    }
}
