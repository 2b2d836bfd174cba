import FoundationEssentials
import TestSupport
import Testing

/// Two libraries to which the same comes in another order, with another number of workers, with a lost database: the same
/// bytes in the outbox.
@Suite struct SameBytesTests {
    private let gazette = Program("gazette")

    /// Name, title, source, time, text.
    private typealias Report = (name: String, title: String, source: String, time: String, text: String)

    private let before: [Report] = [
        (
            "bridge-1", "青江大桥引桥塌陷封闭", "青江日报", "2026-11-02 08:10",
            "11月2日清晨，青江大桥东侧引桥发生塌陷，大桥双向封闭。青江市政府称，3人受轻伤，无人失踪。“引桥的桥墩被洪水淘空了。”市交通局局长林原说。预计修复需要两个月。"
        ),
        (
            "bridge-2", "青江大桥封闭 市民改乘轮渡", "海湾晨报", "2026-11-02 12:30",
            "青江大桥因引桥塌陷封闭后，青江市加开12班轮渡。海湾晨报记者在码头看到，排队的车辆长达两公里。青江市政府表示，大桥何时恢复通车尚无时间表。"
        ),
        (
            "bridge-copy", "青江大桥引桥塌陷封闭", "远山网", "2026-11-02 13:05",
            "11月2日清晨，青江大桥东侧引桥发生塌陷，大桥双向封闭。青江市政府称，3人受轻伤，无人失踪。“引桥的桥墩被洪水淘空了。”市交通局局长林原说。预计修复需要两个月。"
        ),
        (
            "port-1", "Dockers at Larne stop work over pay", "Harbour Post", "2026-11-02 09:00",
            "Dockers at the port of Larne stopped work on Monday over pay. The union says 640 members are out. \"We will not go back for two percent,\" said union leader Moira Kell. The port's operator expects the strike to end by Friday."
        ),
        (
            "chip-1", "青芯科技完成十亿元融资", "数据报", "2026-11-02 10:00",
            "青芯科技周一宣布完成十亿元融资，由远山资本领投。公司创始人周衡表示，第二代芯片明年三月交付首批样片。"
        ),
        (
            "lake", "北湖渔民领到新船证", "湖区报", "2026-11-02 11:00",
            "北湖边的渔民周一排队领取新船证。证件上多了一枚芯片，记着船长和马力。老渔民宋大川说，换证不收钱。"
        ),
    ]
    private let after: [Report] = [
        (
            "bridge-3", "青江大桥受伤人数上升至5人", "青江日报", "2026-11-03 09:20",
            "青江市政府11月3日通报，青江大桥引桥塌陷受伤人数上升至5人。市议会批准3100万元重建引桥。“我们会在年底前先开放一条车道。”林原说。"
        ),
        (
            "bridge-4", "青江大桥修复招标 15家公司投标", "海湾晨报", "2026-11-03 15:00",
            "青江大桥引桥修复工程11月3日开始招标，15家公司投标。海湾晨报获悉，受伤人数为6人。"
        ),
        (
            "port-2", "Larne strike spreads to a second port", "Harbour Post", "2026-11-03 10:30",
            "The strike of dockers at Larne spread to the port of Troon on Tuesday. Another 210 members stopped work, said Moira Kell. Ships are waiting off the coast."
        ),
        (
            "port-3", "Larne operator makes dockers a new offer", "Coast News", "2026-11-03 17:45",
            "The operator of the port of Larne offered dockers 4 percent on Tuesday. Union leader Moira Kell said members would vote on Thursday whether the strike ends."
        ),
        (
            "chip-2", "青芯科技推迟交付第二代芯片", "晚报", "2026-11-03 08:00",
            "青芯科技周二表示，第二代芯片的交付将推迟到明年六月，原因是封装产能不足。周衡说，融资款项已经全部到账。"
        ),
    ]
    private let last: [Report] = [
        (
            "port-4", "Dockers at Larne vote to end strike", "Harbour Post", "2026-11-05 16:00",
            "Dockers at Larne and Troon voted on Thursday to end their strike. They accept 4 percent and return on Friday, said Moira Kell."
        ),
        (
            "bridge-5", "青江大桥开放一条车道", "青江日报", "2026-11-05 09:00",
            "青江大桥11月5日开放一条车道，限小客车通行。林原说，引桥全部修复要到明年二月。"
        ),
    ]

    /// Where a library is, and how it is filled.
    private struct Library {
        var folder: String
        var workers: Int
        var isReversed: Bool
        /// Each file with a command of its own.
        var isSlow: Bool
    }

    /// The settings by which the issue of today is the `issue`-th.
    private func settings(_ library: Library, issue: Int) throws -> [String] {
        let times = (0...issue).map { "\"00:0\($0)\"" }.joined(separator: ", ")
        let file = "\(library.folder)/\(issue).toml"
        try """
        [library]
        workers = \(library.workers)
        timezone = "Asia/Shanghai"
        [edition.daily]
        at = [\(times)]
        formats = ["html", "md", "epub", "json", "eml"]
        [edition.english]
        at = [\(times)]
        languages = ["en"]
        labels = "en"
        """.write(toFile: file, atomically: true, encoding: .utf8)
        return ["--library", library.folder, "--config", file]
    }

    private func run(_ arguments: [String]) throws -> String {
        let outcome = try gazette.run(arguments)
        try #require(outcome.status == 0, "\(arguments): \(outcome.errors)")
        return outcome.output
    }

    private func add(_ reports: [Report], to library: Library, _ options: [String]) throws {
        let files = try (library.isReversed ? reports.reversed() : reports).map { report in
            let path = "\(library.folder)/\(report.name).txt"
            try "\(report.title)\n\(report.source) | \(report.time)\n\(report.text)\n".write(
                toFile: path, atomically: true, encoding: .utf8)
            return path
        }
        for lot in library.isSlow ? files.map({ [$0] }) : [files] where !lot.isEmpty {
            _ = try run(["add"] + lot + options)
        }
    }

    private func storyline(of words: String, _ options: [String]) throws -> String {
        let found = try run(["search", words, "--json"] + options)
        let rest = try #require(found.split(separator: "\"story\":\"", maxSplits: 1).dropFirst().first, "\(found)")
        return String(rest.prefix(16))
    }

    /// Everything that is in the outbox, by path.
    private func outbox(_ library: Library) throws -> [String: [UInt8]] {
        let root = "\(library.folder)/outbox"
        var files: [String: [UInt8]] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: root) {
            guard let bytes = FileManager.default.contents(atPath: "\(root)/\(path)") else { continue }
            files[path] = Array(bytes)
        }
        return files
    }

    private func editions(_ options: [String]) throws {
        for name in ["daily", "english"] { _ = try run(["edition", name] + options) }
    }

    /// Three issues of two series with decisions and a look back between them.
    private func live(_ library: Library, losingDatabase: Bool) throws -> [String: [UInt8]] {
        let first = try settings(library, issue: 1)
        try add(before, to: library, first)
        try editions(first)
        let second = try settings(library, issue: 2)
        let (lake, port) = (try storyline(of: "北湖渔民", second), try storyline(of: "Larne", second))
        _ = try run(["stories", "mute", lake] + second)
        _ = try run(["stories", "follow", port] + second)
        _ = try run(["stories", "rename", try storyline(of: "青芯科技", second), "青芯与它的芯片"] + second)
        // An edition that looks back may come when little of the next one has, or all.
        let early = library.isReversed ? after.suffix(2) : after[...]
        try add(Array(early), to: library, second)
        _ = try run(["edition", "daily", "--on", "2026-11-02"] + second)
        try add(after.filter { report in !early.contains { $0.name == report.name } }, to: library, second)
        try editions(second)
        if losingDatabase {
            for file in ["gazette.sqlite", "gazette.sqlite-wal", "gazette.sqlite-shm"] {
                let path = "\(library.folder)/state/\(file)"
                if FileManager.default.fileExists(atPath: path) { try FileManager.default.removeItem(atPath: path) }
            }
        }
        let third = try settings(library, issue: 3)
        try add(last, to: library, third)
        _ = try run(["stories", "merge", try storyline(of: "青芯科技", third), port] + third)
        try editions(third)
        #expect(try gazette.run(["verify"] + third).status == 0)
        return try outbox(library)
    }

    /// What stands around the first byte that differs, in one and in the other.
    private func firstDifference(_ one: [UInt8], _ other: [UInt8]) -> String {
        let at = zip(one, other).enumerated().first { $0.element.0 != $0.element.1 }?.offset
        let middle = at ?? min(one.count, other.count)
        return [one, other].map { bytes in
            String(decoding: bytes[max(0, middle - 300)..<min(bytes.count, middle + 300)], as: UTF8.self)
        }.joined(separator: "\n≠\n")
    }

    @Test func `any order of arrival, any number of workers, a lost database: the same outbox`() async throws {
        try await withTemporaryFolder { folder in
            let libraries = [
                Library(folder: "\(folder)/a", workers: 1, isReversed: false, isSlow: false),
                Library(folder: "\(folder)/b", workers: 7, isReversed: true, isSlow: true),
            ]
            for library in libraries {
                try FileManager.default.createDirectory(atPath: library.folder, withIntermediateDirectories: true)
            }
            let one = try live(libraries[0], losingDatabase: false)
            let other = try live(libraries[1], losingDatabase: true)
            #expect(one.keys.sorted() == other.keys.sorted())
            #expect(one.keys.count { $0.hasPrefix("editions/") && $0.hasSuffix(".json") } == 7)
            let different = one.keys.filter { one[$0] != other[$0] }.sorted()
            #expect(different.isEmpty, "these differ: \(different)")
            for path in different.filter({ $0.hasSuffix(".json") || $0.hasSuffix(".md") }).prefix(4) {
                Issue.record("\(path): \(firstDifference(one[path] ?? [], other[path] ?? []))")
            }
        }
    }
}
