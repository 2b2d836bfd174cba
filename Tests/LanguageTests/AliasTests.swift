import Language
import Model
import Testing

struct AliasTests {
    private func names(_ paragraphs: String...) -> [Name] { analyser.analysis(of: article(paragraphs)).names }

    /// All writings of the bearer that has this one.
    private func writings(_ form: String, in names: [Name]) -> Set<String> {
        names.first { $0.name == form || $0.aliases.contains(form) }.map { Set([$0.name] + $0.aliases) } ?? []
    }

    private func reason(_ form: String, in names: [Name]) -> NameJoin.Reason? {
        names.flatMap(\.joins).first { $0.form == form }?.reason
    }

    @Test func `a bracket gives a name that no list knows`() {
        let names = names("海洋观测组织“蓝色守望者”（BGW）发布了年报。BGW表示，明年还会再来。")
        #expect(writings("BGW", in: names) == ["蓝色守望者", "BGW"])
        #expect(reason("BGW", in: names) == .bracket)
    }

    @Test func `the words before a bracket are a name as far as they are one`() {
        let names = names("报告由东澜海洋资源管理委员会（DLMC）发布。DLMC称数据可靠。")
        #expect(writings("DLMC", in: names) == ["东澜海洋资源管理委员会", "DLMC"])
    }

    @Test func `what is no name gets none from a bracket`() {
        let names = names("这家工厂用人工智能（AI）检查零件，良品率（OK）很高，老板张大伟（左）很满意。")
        #expect(names.allSatisfy { $0.aliases.isEmpty })
    }

    @Test(arguments: [
        "青州鸿运科技有限公司（以下简称“鸿运”）发布公告。", "青州鸿运科技有限公司，下称“鸿运”，发布公告。",
        "青州鸿运科技有限公司（简称：鸿运）发布公告。",
    ])
    func `a name that the text defines is found wherever it stands`(definition: String) {
        let names = names(definition, "这家企业去年亏损，鸿运没有回应。")
        #expect(writings("鸿运", in: names) == ["青州鸿运科技有限公司", "鸿运"])
        #expect(reason("鸿运", in: names) == .defined)
        #expect(names.first { $0.aliases.contains("鸿运") }?.mentions.count == 3)
    }

    @Test func `a new name that is only planned is none`() {
        let names = names("推特拟更名为“蓝雀通讯”，股东尚未同意。")
        #expect(writings("推特", in: names) == ["推特"])
    }

    @Test func `a new name that was taken joins the old one`() {
        let names = names("推特已正式更名为“蓝雀通讯”。蓝雀通讯的股价涨了。")
        #expect(writings("推特", in: names) == ["推特", "蓝雀通讯"])
    }

    @Test func `a foreigner's last and first names are theirs`() {
        let names = names("里希·布伦纳克说他很忙。布伦纳克没有多留。埃琳娜·班杜罗也来了，埃琳娜笑了。")
        #expect(writings("布伦纳克", in: names) == ["里希·布伦纳克", "布伦纳克"])
        #expect(reason("布伦纳克", in: names) == .lastPart)
        #expect(writings("埃琳娜", in: names) == ["埃琳娜·班杜罗", "埃琳娜"])
        #expect(reason("埃琳娜", in: names) == .firstPart)
    }

    @Test func `relatives of one last name are not told by it`() {
        let names = names("汉斯·格鲁贝和彼得拉·格鲁贝都来了。格鲁贝没有说话。")
        #expect(writings("汉斯·格鲁贝", in: names) == ["汉斯·格鲁贝"])
        #expect(writings("彼得拉·格鲁贝", in: names) == ["彼得拉·格鲁贝"])
    }

    @Test func `a known person's last name is not a relative's`() {
        let names = names("亨特·拜登到庭。拜登没有评论。")
        #expect(!writings("拜登", in: names).contains("亨特·拜登"))
    }

    @Test func `a queen is not the prime minister of her first name`() {
        let names = names("女王伊丽莎白二世任命伊丽莎白·沃特森为首相。沃特森说她很荣幸。")
        #expect(writings("沃特森", in: names) == ["伊丽莎白·沃特森", "沃特森"])
    }

    @Test(arguments: [
        ("杭州市中级人民法院宣判。杭州中院说，被告没有上诉。", "杭州中院", "杭州市中级人民法院", NameJoin.Reason.abbreviation),
        ("美国半导体行业协会昨天发表声明。半导体行业协会说，市场很大。", "半导体行业协会", "美国半导体行业协会", .shortForm),
        ("青海省昨天下雨，青海今天放晴。", "青海", "青海省", .shortForm),
    ])
    func `a short form beside its full name is the same`(
        text: String, short: String, full: String, reason: NameJoin.Reason
    ) {
        let names = names(text)
        #expect(writings(short, in: names).isSuperset(of: [short, full]))
        #expect(self.reason(short, in: names) == reason)
    }

    @Test func `two that share a short form share no name`() {
        let names = names("美国半导体行业协会和韩国半导体行业协会都来了。半导体行业协会说，市场很大。美国芯片公司抱怨。")
        #expect(writings("美国半导体行业协会", in: names) == ["美国半导体行业协会"])
        #expect(names.allSatisfy { $0.aliases.isEmpty })
    }

    @Test func `initials belong to the words that they begin`() {
        let names = names("The Northern Deposit Insurance Corp said so on Monday. NDIC declined to comment further.")
        #expect(writings("NDIC", in: names).contains("Northern Deposit Insurance Corp"))
    }

    @Test func `an old friend is the one of that surname`() {
        let one = names("主教练蒋兴邦表示要赢。老蒋很有信心。")
        #expect(writings("老蒋", in: one) == ["蒋兴邦", "老蒋"])
        let two = names("主教练蒋兴邦表示要赢。总经理蒋国良表示同意。老蒋很有信心。")
        #expect(!writings("老蒋", in: two).contains("蒋兴邦") && !writings("老蒋", in: two).contains("蒋国良"))
    }

    @Test func `each join says what it joins and where the text says so`() {
        let article = article(["微软的股价涨了。卡洛斯·费尔南德斯（Carlos Fernandez）来了。Microsoft表示欢迎。"])
        let names = analyser.analysis(of: article).names
        for name in names {
            #expect(Set(name.joins.map(\.form)).isSubset(of: Set([name.name] + name.aliases)))
            #expect(name.joins.count == name.aliases.count)
            for join in name.joins { #expect(article.text[utf8: join.utf8].contains(join.form)) }
        }
        #expect(reason("Microsoft", in: names) == .table)
    }
}
