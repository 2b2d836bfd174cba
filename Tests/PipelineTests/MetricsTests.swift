@testable import Index
import Model
import Testing

@testable import Pipeline

struct MetricsTests {
    private func metrics(_ change: (inout Counters.Snapshot) -> Void = { _ in }) -> String {
        var snapshot = Counters.Snapshot()
        change(&snapshot)
        let statistics = IndexStatistics(
            articles: 12, files: 14, rejectedFiles: 2, stories: 3, editions: 4, textBytes: 5000, databaseBytes: 16_384)
        return Metrics(
            snapshot: snapshot, statistics: statistics, lastIssues: ["weekly": 200, "daily": 300], started: 100,
            version: "0.9 \"dev\"\\"
        ).text
    }

    @Test func `each value stands in a line with its labels, in an order that does not change`() {
        let text = metrics {
            $0.rejectedByKind = ["tooLarge": 1, "empty": 2]
            $0.waiting = 7
            $0.stages[.parse] = Counters.StageTime(count: 3, seconds: 0.25)
        }
        for line in [
            "gazette_articles 12", "gazette_storylines 3", "gazette_queue_length 7", "gazette_paused 0",
            "gazette_build_info{version=\"0.9 \\\"dev\\\"\\\\\"} 1", "gazette_start_time_seconds 100",
            "gazette_files_rejected_total{kind=\"empty\"} 2\ngazette_files_rejected_total{kind=\"tooLarge\"} 1",
            "gazette_last_edition_timestamp_seconds{edition=\"daily\"} 300",
            "gazette_stage_seconds_total{stage=\"parse\"} 0.25", "gazette_stage_runs_total{stage=\"store\"} 0",
        ] { #expect(text.contains(line + "\n"), "\(line)") }
    }

    @Test func `each metric is told once what it is`() {
        let lines = metrics().split(separator: "\n")
        let names = lines.filter { $0.hasPrefix("# TYPE") }.map { $0.split(separator: " ")[2] }
        #expect(Set(names).count == names.count)
        for line in lines where !line.hasPrefix("#") {
            let name = line.prefix { $0 != "{" && $0 != " " }
            #expect(names.contains(name), "\(line)")
        }
    }

    @Test func `what stands in the way of the work is a one`() {
        #expect(metrics { $0.trouble = "disk full" }.contains("gazette_paused 1\n"))
        #expect(metrics { $0.badSettings = "line 3" }.contains("gazette_settings_refused 1\n"))
    }
}

struct CitedArticlesTests {
    @Test func `the ids in an edition's JSON are found without decoding it`() {
        let json =
            #"{"article":"00000000000000ab","slug":"潮-00000000","text":"“0000000000000001”\\"","x":["00000000000000cd"]}"#
        #expect(articlesNamed(in: Array(json.utf8)) == [ArticleID(rawValue: 0xAB), ArticleID(rawValue: 0xCD)])
    }
}
