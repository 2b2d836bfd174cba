import Foundation
import TestSupport
import Testing

/// Every link of every page of an outbox leads to a file that is there, and to a place in it that is there.
@Suite struct LinkTests {
    private let gazette = Program("gazette")

    private let articles = """
        {"id": "a", "title": "青江大桥引桥塌陷封闭", "text": "11月17日清晨，青江大桥东侧引桥发生塌陷，大桥双向封闭。青江市政府称，3人受轻伤。“引桥的桥墩被洪水淘空了。”市交通局局长林原说。预计修复需要两个月。", "time": "2023-11-17T09:30:00+08:00", "source": "青江日报"}
        {"id": "b", "title": "青江大桥封闭 市民改乘轮渡", "text": "青江大桥因引桥塌陷封闭后，青江市加开12班轮渡。林原说，排队的车辆长达两公里。青江市政府表示，大桥何时恢复通车尚无时间表。", "time": "2023-11-17T12:30:00+08:00", "source": "海湾晨报"}
        {"id": "c", "title": "青江大桥引桥塌陷封闭", "text": "11月17日清晨，青江大桥东侧引桥发生塌陷，大桥双向封闭。青江市政府称，3人受轻伤。“引桥的桥墩被洪水淘空了。”市交通局局长林原说。预计修复需要两个月。", "time": "2023-11-17T13:30:00+08:00", "source": "远山网"}
        {"id": "d", "title": "Rotterdam <port> & dockers: \\"stays closed\\"", "text": "The port of Rotterdam stays closed until Friday because of the strike, its operator said on Saturday. Ships are waiting off the coast.", "time": "2023-11-18T12:00:00+08:00", "source": "Harbour Post"}
        {"id": "e", "title": "青江大桥受伤人数上升至5人", "text": "青江市政府11月18日通报，青江大桥引桥塌陷受伤人数上升至5人。林原说，市议会批准3100万元重建引桥。", "time": "2023-11-18T15:00:00+08:00", "source": "青江日报"}
        {"id": "f", "title": "北湖渔民领到新船证", "text": "北湖边的渔民周六排队领取新船证。证件上多了一枚芯片，记着船长和马力。老渔民宋大川说，换证不收钱。", "time": "2023-11-18T16:00:00+08:00", "source": "湖区报"}

        """

    /// Editions of two days and of today, with a storyline merged into another.
    private func fill(_ library: String) throws {
        let file = "\(library)/articles.jsonl"
        try articles.write(toFile: file, atomically: true, encoding: .utf8)
        for command in [
            ["replay", file], ["edition", "daily", "--from", "2023-11-17", "--to", "2023-11-18", "--each-day"],
            ["edition"], ["stories", "merge", "北湖渔民", "青江大桥"], ["edition"],
        ] {
            let outcome = try gazette.run(command + ["--library", library])
            try #require(outcome.status == 0, "\(command): \(outcome.errors)")
        }
    }

    /// Forgets all articles with some words, among them those that storylines are called after.
    private func forget(_ words: [String], _ library: String) throws {
        for word in words {
            let hits = try gazette.run("search", "--library", library, "--json", word).lines
            let ids = try hits.map { hit in
                let object = try JSONSerialization.jsonObject(with: Data(hit.utf8)) as? [String: Any]
                return try #require(object?["id"] as? String)
            }
            let outcome = try gazette.run(["forget", "--library", library, "--yes"] + ids)
            try #require(outcome.status == 0, "\(outcome.errors)")
        }
    }

    @Test(arguments: [[], ["淘空"], ["换证不收钱", "淘空"]])
    func `no page has a link that leads nowhere, nor an id twice`(forgotten: [String]) async throws {
        try await withTemporaryFolder { library in
            try fill(library)
            try forget(forgotten, library)
            let root = "\(library)/outbox"
            let pages = try FileManager.default.subpathsOfDirectory(atPath: root).filter { $0.hasSuffix(".html") }
            var ids: [String: Set<String>] = [:]
            var texts: [String: String] = [:]
            for page in pages {
                let text = withoutScript(try String(contentsOfFile: "\(root)/\(page)", encoding: .utf8))
                let own = values(of: " id=\"", in: text)
                #expect(Set(own).count == own.count, "\(page) has an id twice")
                (ids[page], texts[page]) = (Set(own), text)
            }
            var links = 0
            for page in pages.sorted() {
                for link in values(of: " href=\"", in: texts[page] ?? "") where !link.hasPrefix("http") {
                    links += 1
                    let (path, place) = target(of: link, from: page)
                    #expect(FileManager.default.fileExists(atPath: "\(root)/\(path)"), "\(page) → \(link)")
                    if let place, path.hasSuffix(".html") {
                        #expect(ids[path]?.contains(place) == true, "\(page) → \(link)")
                    }
                }
            }
            #expect(pages.count > 9 && links > 60, "\(pages.count) pages, \(links) links")
        }
    }

    @Test(arguments: [[], ["换证不收钱", "淘空"]])
    func `links of Markdown pages lead to files that are there`(forgotten: [String]) async throws {
        try await withTemporaryFolder { library in
            try fill(library)
            try forget(forgotten, library)
            let root = "\(library)/outbox"
            let pages = try FileManager.default.subpathsOfDirectory(atPath: root).filter { $0.hasSuffix(".md") }
                .sorted()
            #expect(pages.contains { $0.hasPrefix("stories/") } && pages.contains { $0.hasPrefix("editions/") })
            for page in pages {
                let text = try String(contentsOfFile: "\(root)/\(page)", encoding: .utf8)
                for part in text.split(separator: "](").dropFirst() {
                    let link = String(part.prefix { $0 != ")" })
                    guard !link.hasPrefix("http"), !link.isEmpty else { continue }
                    let path = target(of: link, from: page).path
                    #expect(FileManager.default.fileExists(atPath: "\(root)/\(path)"), "\(page) → \(link)")
                }
            }
        }
    }

    /// The search page's own index is no markup.
    private func withoutScript(_ page: String) -> String {
        guard let start = page.range(of: "<script"), let end = page.range(of: "</script>") else { return page }
        return String(page[..<start.lowerBound] + page[end.upperBound...])
    }

    private func values(of attribute: String, in page: String) -> [String] {
        page.components(separatedBy: attribute).dropFirst().map { String($0.prefix { $0 != "\"" }) }
    }

    /// The file below the outbox, and the place in it.
    private func target(of link: String, from page: String) -> (path: String, place: String?) {
        let plain = link.replacing("&amp;", with: "&").replacing("&#39;", with: "'")
        let parts = plain.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let place = parts.count > 1 ? parts[1].removingPercentEncoding : nil
        guard let relative = parts.first?.removingPercentEncoding, !relative.isEmpty else { return (page, place) }
        var folders = page.split(separator: "/").dropLast().map(String.init)
        for part in relative.split(separator: "/") {
            switch part {
            case "..": _ = folders.popLast()
            case ".": break
            default: folders.append(String(part))
            }
        }
        return (folders.joined(separator: "/"), place)
    }
}
