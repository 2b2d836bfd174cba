import Model

/// What a line above or below an article says of its author, publication and time:
/// `原创 一蓑烟雨 | 2023-11-21 18:47`, `文:一蓑烟雨 / 数据猿`, `By Jane Doe · Nov 21, 2023`.
struct CreditLine: Equatable {
    private(set) var authors: [String] = []
    private(set) var publication = ""
    private(set) var time: FoundTime?
    private(set) var url = ""
    /// It names what it gives: 作者, 来源, By.
    private(set) var isLabelled = false
    private var hasFlag = false
    private var names: [String] = []

    /// `nil` where part of the line is something else, such as a sentence. O(n); at most 160 scalars.
    init?(_ line: some StringProtocol) {
        let line = Substring(line).trimmed.unbracketed
        guard line.utf8.count <= 480, !line.isEmpty, CreditLine.isPossible(line) else { return nil }
        time = TimeFinder.first(in: line)
        if let time, CreditLine.runsOn(line, behind: time) { return nil }
        var pending: CreditLabel?
        for piece in CreditLine.pieces(of: CreditLine.without(time, line)) {
            guard take(piece, &pending) else { return nil }
        }
        guard settle() else { return nil }
    }

    /// It has a label's mark, a digit or a known word at its head, and no end of a sentence.
    private static func isPossible(_ line: Substring) -> Bool {
        var (count, hasMark) = (0, false)
        for scalar in line.unicodeScalars {
            count += 1
            switch scalar {
            case "。", "！", "？", "!", "?", "；", ";", "“", "”": return false
            case ":", "：", "/", "／", "|", "｜", "丨", "0"..."9", "〇": hasMark = true
            default: break
            }
        }
        guard count <= 160 else { return false }
        return hasMark || openings.contains { begins(line, with: $0) } || isFlag(line)
    }

    /// ASCII letters in either case. O(length of the opening).
    private static func begins(_ line: Substring, with opening: StaticString) -> Bool {
        let opening = UnsafeBufferPointer(start: opening.utf8Start, count: opening.utf8CodeUnitCount)
        return line.utf8.count >= opening.count
            && zip(line.utf8, opening).allSatisfy { $0 == $1 || $0 | 0x20 == $1 && (0x41...0x5A).contains($0) }
    }

    private static let openings: [StaticString] = ["by ", "原创", "原創", "转载", "记者", "本报记者"]

    /// What follows a date without a gap is a sentence, unless it is a label: 1981年6月6日他获奖, 08:00来源：…
    private static func runsOn(_ line: Substring, behind time: FoundTime) -> Bool {
        let rest = String(line)[utf8: time.utf8.upperBound..<line.utf8.count]
        guard let next = rest.unicodeScalars.first else { return false }
        if next == "：" || next == ":" { return true }
        guard next.isWide, next.properties.isAlphabetic else { return false }
        let label = rest.unicodeScalars.prefix { $0 != ":" && $0 != "：" && $0 != " " }
        return CreditLabel(Substring(label)) == nil
    }

    /// The line with a bar in the place of its time.
    private static func without(_ time: FoundTime?, _ line: Substring) -> String {
        guard let time else { return String(line) }
        let text = String(line)
        return String(text[utf8: 0..<time.utf8.lowerBound]) + "|" + text[utf8: time.utf8.upperBound..<text.utf8.count]
    }

    /// The parts between bars, dots and wide gaps, cut again before each label.
    private static func pieces(of line: String) -> [String] {
        var pieces: [String] = []
        for part in line.unicodeScalars.split(whereSeparator: isBar) {
            var current = ""
            for word in part.split(separator: " ") {
                if !current.isEmpty, startsAnew(Substring(word), after: current) {
                    pieces.append(current)
                    current = ""
                }
                if !current.isEmpty { current += " " }
                current.unicodeScalars += word
            }
            if !current.isEmpty { pieces.append(current) }
        }
        return pieces
    }

    private static func isBar(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "|", "｜", "丨", "│", "·", "•", "\t", "\u{3000}": true
        default: false
        }
    }

    private static func startsAnew(_ word: Substring, after current: String) -> Bool {
        if isFlag(current) || bareLabels.contains(String(word)) { return true }
        guard let colon = word.unicodeScalars.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return false }
        return CreditLabel(word[..<colon]) != nil
    }

    /// Labels that a name follows without a colon: 芯潮网 记者 顾南星 阅读 3.2万.
    private static let bareLabels: Set<String> = [
        "记者", "本报记者", "特约记者", "通讯员", "作者", "编辑", "责编", "责任编辑", "阅读", "阅读量", "阅读数", "浏览", "浏览量", "评论", "点赞", "收藏",
    ]

    private static func isFlag(_ piece: some StringProtocol) -> Bool {
        guard piece.utf8.count <= 60 else { return false }
        var key = ""
        for scalar in piece.unicodeScalars {
            switch scalar {
            case "0"..."9", "(", ")", "（", "）", "[", "]", "【", "】", ":", "：", ",", "，", "+", " ", "万", ".", "-", "—":
                break
            case "A"..."Z": key.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value | 0x20)))
            default: key.unicodeScalars.append(scalar)
            }
        }
        return key.isEmpty || key.utf8.count <= longestFlag && flags.contains(key)
    }

    private static let flags: Set<String> = [
        "原创", "原創", "转载", "首发", "独家", "阅读", "阅读数", "阅读量", "浏览", "浏览量", "评论", "点赞", "收藏", "字号", "分享", "发布于", "发表于",
        "更新于", "发布", "北京时间", "北京", "上海", "广东", "浙江", "published", "updated", "posted", "on", "at", "original",
        "minread",
        "完", "end", "全文完", "文章", "关注",
    ]

    private static let longestFlag = flags.reduce(0) { max($0, $1.utf8.count) }

    private mutating func take(_ piece: String, _ pending: inout CreditLabel?) -> Bool {
        if let label = pending {
            pending = nil
            return assign(label, piece)
        }
        if CreditLine.isFlag(piece) {
            hasFlag = hasFlag || piece.unicodeScalars.contains { $0.properties.isAlphabetic }
            return true
        }
        if let label = CreditLabel(piece) {
            pending = label
            isLabelled = true
            return true
        }
        if let (label, value) = CreditLine.labelled(piece) {
            isLabelled = true
            if value.isEmpty { pending = label }
            return value.isEmpty || assign(label, value)
        }
        guard CreditLine.isName(piece) else { return false }
        names.append(piece)
        return true
    }

    /// `作者：张三`, `文/张三`, `记者 张三`, `By Jane Doe`
    private static func labelled(_ piece: String) -> (CreditLabel, String)? {
        for separators in [":：", "/／", " "] {
            guard let cut = piece.unicodeScalars.firstIndex(where: { separators.unicodeScalars.contains($0) }),
                let label = CreditLabel(piece[..<cut])
            else { continue }
            let isSpaced = separators == " "
            if isSpaced,
                !["记者", "本报记者", "特约记者", "通讯员", "作者", "编辑", "责编", "责任编辑", "by", "source", "来源", "via"].contains(
                    piece[..<cut].lowercased())
            {
                continue
            }
            return (label, String(piece[piece.unicodeScalars.index(after: cut)...].trimmed))
        }
        return nil
    }

    private mutating func assign(_ label: CreditLabel, _ value: String) -> Bool {
        switch label {
        case .author: return assignAuthors(value)
        case .publication:
            guard value.unicodeScalars.count <= 60 else { return false }
            if publication.isEmpty { publication = value }
        case .address: url = value
        case .time, .staff: return value.unicodeScalars.count <= 60
        }
        return true
    }

    private mutating func assignAuthors(_ value: String) -> Bool {
        var parts = value.split(separator: "/").flatMap { $0.split(separator: "／") }.map { String($0.trimmed) }
        if parts.count == 2, publication.isEmpty, value.holds(" / ") || CreditLine.isOrganisation(parts[1]) {
            publication = parts.removeLast()
        }
        let found = parts.flatMap(Names.split)
        guard found.allSatisfy(CreditLine.isName) else { return false }
        authors += found
        return true
    }

    /// Names without a label are taken only where the rest of the line tells that it is one of credits.
    private mutating func settle() -> Bool {
        guard !names.isEmpty else { return isLabelled || hasFlag || time != nil || !url.isEmpty }
        guard time != nil || hasFlag || isLabelled, names.count <= 3 else { return false }
        for name in names {
            if publication.isEmpty, CreditLine.isOrganisation(name) || !authors.isEmpty {
                publication = name
            } else if authors.isEmpty {
                authors = Names.split(name)
            }
        }
        return true
    }

    private static func isName(_ piece: String) -> Bool {
        let counts = ScriptCounts(piece)
        guard counts.han + counts.latin + counts.kana + counts.hangul > 0 else { return false }
        return counts.han > 0
            ? piece.unicodeScalars.count <= 16 && !piece.contains("，") && !piece.contains("、")
            : piece.utf8.count <= 60 && piece.split(separator: " ").count <= 6
    }

    static func isOrganisation(_ name: String) -> Bool {
        [
            "网", "報", "报", "社", "刊", "台", "新闻", "新聞", "快讯", "快訊", "财经", "频道", "时报", "News", "Times", "Post", "Daily",
            "Journal", "Reuters",
        ]
        .contains { name.utf8.suffix($0.utf8.count).elementsEqual($0.utf8) }
    }
}
