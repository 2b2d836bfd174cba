import Model
@testable import Pipeline
import Testing

struct DecisionLineTests {
    private var decisions: [StoryDecision] {
        var merge = StoryDecision(
            number: 1, verb: .merge, story: StoryID(rawValue: 1), into: StoryID(rawValue: 2), since: 9)
        merge.names = [StoryDecision.Name(story: StoryID(rawValue: 1), slug: "一-1", title: "“一”")]
        merge.articles = [ArticleID(rawValue: .max)]
        let rename = StoryDecision(
            number: 2, verb: .rename, story: StoryID(rawValue: 3), title: "“引号”\\与\u{7}", since: .max)
        return [merge, rename, StoryDecision(number: 3, verb: .mute, story: StoryID(rawValue: 3), since: .min)]
    }

    @Test func `a decision's line is read as it was written`() throws {
        for decision in decisions { #expect(try StoryDecision(line: decision.line) == decision) }
    }

    @Test func `broken lines are named by their numbers, the others hold`() {
        let lines = [
            decisions[1].line, "no json", #"{"number":4,"verb":"burn","story":"0000000000000001","since":0}"#,
            #"{"number":5,"verb":"merge","story":"0000000000000001","since":0}"#, decisions[0].line, decisions[0].line,
            #"{"number":-1,"verb":"mute","story":"0000000000000001","since":0}"#, String(decisions[2].line.dropLast()),
        ]
        let kept = KeptDecisions(Array(lines.joined(separator: "\n").utf8))
        #expect(kept.decisions == [decisions[0], decisions[1]])
        #expect(kept.broken.map(\.line) == [2, 3, 4, 6, 7, 8])
    }

    @Test func `requests about storylines come back as they were sent`() throws {
        let requests = [
            DecisionRequest(.rename, "微软 之争", title: "新\"名"), DecisionRequest(.merge, "a", into: "b"),
            DecisionRequest(.split, "a", articles: ["1a2b", "3c4d"], title: "t"), DecisionRequest(.mute, "足球"),
        ]
        for request in requests.map(ControlRequest.decide) {
            #expect(try ControlRequest(line: request.line) == request)
        }
    }
}
