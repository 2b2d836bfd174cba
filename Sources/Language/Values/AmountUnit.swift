internal import Model

/// What a unit makes of the number before it.
struct AmountUnit {
    var kind: Amount.Kind
    /// Empty: as it stands in the text.
    var name = ""

    /// What stands for a unit, folded; nil for what is none.
    static func unit(_ hash: UInt32) -> AmountUnit? { table[hash] }

    /// The longest unit in scalars.
    static let longest = 20

    private static let money: [(code: String, words: String)] = [
        ("CNY", "元 块 块钱 人民币 元人民币 元钱 圆 yuan rmb cny renminbi"),
        ("USD", "美元 美金 dollars dollar usd us_dollars us_dollar u.s._dollars u.s._dollar american_dollars bucks"),
        ("EUR", "欧元 euros euro eur"), ("GBP", "英镑 gbp pounds_sterling british_pounds"),
        ("JPY", "日元 日圆 yen jpy japanese_yen"),
        ("HKD", "港元 港币 hkd hong_kong_dollars hk_dollars"), ("TWD", "新台币 台币 新台币元 元新台币 twd taiwan_dollars"),
        ("KRW", "韩元 韩币 krw won"), ("SGD", "新加坡元 新元 新币 sgd singapore_dollars"),
        ("AUD", "澳元 澳币 澳大利亚元 aud australian_dollars"),
        ("CAD", "加元 加拿大元 加币 cad canadian_dollars"), ("NZD", "新西兰元 纽元 nzd"), ("CHF", "瑞士法郎 瑞郎 chf swiss_francs"),
        ("RUB", "卢布 俄罗斯卢布 rub roubles rubles rouble ruble"), ("INR", "印度卢比 inr rupees indian_rupees"),
        ("THB", "泰铢 thb baht"),
        ("VND", "越南盾 越盾 vnd dong"), ("MYR", "林吉特 马币 myr ringgit"), ("TRY", "土耳其里拉 里拉 lira lire"),
        ("BRL", "雷亚尔 brl reais"), ("ZAR", "兰特 南非兰特 zar rand"), ("MOP", "澳门元 澳门币 mop"), ("SEK", "瑞典克朗 sek kronor"),
        ("NOK", "挪威克朗 nok"), ("DKK", "丹麦克朗 dkk"), ("PHP", "菲律宾比索 php"), ("IDR", "印尼盾 印尼卢比 idr rupiah"),
        ("AED", "迪拉姆 阿联酋迪拉姆 aed dirhams"), ("SAR", "沙特里亚尔 sar riyals"), ("ILS", "谢克尔 以色列新谢克尔 shekels"),
        ("PLN", "兹罗提 pln zloty"),
        ("UAH", "格里夫纳 hryvnia hryvnias"), ("EGP", "埃镑 埃及镑"), ("MXN", "墨西哥比索 mxn"), ("PKR", "巴基斯坦卢比 pkr"),
    ]

    private static let units: [(kind: Amount.Kind, words: String)] = [
        (
            .people,
            """
            人 名 位 people persons passengers workers employees residents civilians soldiers students staff victims
            protesters troops men women children patients deaths fatalities casualties migrants refugees
            """
        ),
        (
            .duration,
            """
            年 个月 个多月 天 小时 个小时 个多小时 分钟 秒 秒钟 毫秒 周 个星期 星期 周年 个季度 个工作日 个交易日 个世纪
            years year months month weeks week days day hours hour minutes minute seconds milliseconds decades decade centuries
            """
        ),
        (
            .measure,
            """
            家 户 辆 架 艘 台 次 起 例 件 处 所 套 股 部 款 项 个 条 只 头 匹 张 本 册 篇 首 座 栋 幢 间 层 枚 颗 棵 株 份 批 组 支 队
            场 集 种 类 笔 瓶 杯 箱 袋 包 倍 人次 人份 架次 辆次 班次 岁 周岁 分 级 度 轮 门 封 桶 盒 粒 片 根 字 步
            吨 公斤 千克 克 斤 毫克 微克 磅 盎司 米 公里 千米 厘米 毫米 微米 纳米 英里 英尺 英寸 海里 光年 平方米 平方公里 平方千米 平米
            亩 公顷 立方米 立方千米 升 毫升 加仑 千瓦时 千瓦 兆瓦 吉瓦 瓦 瓦时 兆瓦时 吉瓦时 度电 伏 安 安时 赫兹 兆赫 吉赫 摄氏度 华氏度 ℃ 卡 千卡
            大卡 焦耳 千焦 帕 马力 标准箱 标箱 手 吨标准煤 百分点 个百分点 基点 个基点 字节 像素 流明 尼特 转 节 公里/小时 米/秒 元/吨 ‰
            km kg g mg m cm mm nm mi miles mile feet foot ft inches inch meters metres meter metre kilometers kilometres kilometer
            kilometre kilograms kilogram grams tons ton tonnes tonne barrels barrel liters litres gallons acres acre hectares hectare
            mw gw kw kwh mwh gwh twh gb tb mb kb hz khz mhz ghz mph km/h kmh ml mah hp megawatts gigawatts kilowatts watts
            ounces ounce oz lb lbs percentage_points percentage_point basis_points times square_meters square_metres square_feet
            square_miles square_kilometers square_kilometres cubic_meters cubic_metres cubic_feet degrees
            """
        ),
    ]

    private static let table: [UInt32: AmountUnit] = {
        var table: [UInt32: AmountUnit] = [:]
        func add(_ words: String, _ unit: AmountUnit) {
            for hash in spacedHashes(words) { table[hash] = unit }
        }
        for (kind, words) in units { add(words, AmountUnit(kind: kind)) }
        for (code, words) in money { add(words, AmountUnit(kind: .money, name: code)) }
        add("% percent per_cent pct", AmountUnit(kind: .percent, name: "%"))
        return table
    }()

    // MARK: Before a number

    private static let codes: [UInt32: String] = {
        let codes = [
            ("us", "USD"), ("hk", "HKD"), ("nt", "TWD"), ("a", "AUD"), ("au", "AUD"), ("c", "CAD"), ("ca", "CAD"),
            ("s", "SGD"), ("nz", "NZD"), ("r", "BRL"), ("cn", "CNY"), ("rmb", "CNY"), ("cny", "CNY"), ("usd", "USD"),
            ("eur", "EUR"), ("gbp", "GBP"), ("jpy", "JPY"), ("hkd", "HKD"), ("twd", "TWD"), ("krw", "KRW"),
            ("sgd", "SGD"), ("aud", "AUD"), ("cad", "CAD"), ("inr", "INR"), ("chf", "CHF"),
        ]
        return Dictionary(uniqueKeysWithValues: codes.map { (termHash($0.0.utf8), $0.1) })
    }()

    /// The currency that a word before a number or a sign stands for: US in US$5, RMB in RMB 5 million.
    static func currency(ofWord hash: UInt32) -> String? { codes[hash] }

    /// Of a sign alone. The yen's sign is the yuan's too: only Chinese texts tell.
    static func currency(ofSign sign: UInt32, isChinese: Bool) -> String? {
        switch sign {
        case 0x24: "USD"
        case 0x20AC: "EUR"
        case 0xA3: "GBP"
        case 0xA5, 0xFFE5: isChinese ? "CNY" : nil
        case 0x20B9: "INR"
        case 0x20A9: "KRW"
        case 0x20BD: "RUB"
        case 0x20BA: "TRY"
        case 0x20AA: "ILS"
        case 0x20B4: "UAH"
        case 0x0E3F: "THB"
        case 0x20AB: "VND"
        default: nil
        }
    }
}

/// Of the words of a list, in which `_` stands for a space.
func spacedHashes(_ words: String) -> [UInt32] {
    words.utf8.split { $0 == 0x20 || $0 == 0x0A }.map { word in
        termHash(word.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 })
    }
}
