import Model
import Testing

struct SharedKeywordTests {
    private func keywords(_ pairs: KeyValuePairs<String, Double>) -> [Keyword] {
        pairs.map { Keyword(term: $0.key, weight: $0.value) }
    }

    @Test func `what several articles weigh most comes first, whatever the scale of each`() {
        let shared = sharedKeywords(
            of: [keywords(["大桥": 900, "渡轮": 450]), keywords(["渡轮": 2, "码头": 1]), keywords(["渡轮": 8])], limit: 10)
        #expect(shared.map(\.term) == ["渡轮", "大桥", "码头"])
        #expect(shared.first == SharedKeyword(term: "渡轮", weight: 2.5, articles: 3))
    }

    @Test func `case joins, and a part of a better keyword is left out unless more articles have it`() {
        let shared = sharedKeywords(
            of: [
                keywords(["养老保险": 4, "保险": 3, "OpenAI": 2, "模型": 1]), keywords(["养老保险": 4, "openai": 4]),
                keywords(["大模型": 4, "模型": 1]),
            ], limit: 10)
        #expect(shared.map(\.term) == ["养老保险", "OpenAI", "大模型", "模型"])
        #expect(shared.map(\.articles) == [2, 2, 1, 2])
    }

    @Test func `articles without keywords say nothing`() {
        #expect(sharedKeywords(of: [[], []], limit: 5).isEmpty)
    }
}
