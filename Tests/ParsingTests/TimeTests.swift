import Model
@testable import Parsing
import Testing
import TimeZones

@Test(arguments: [
    ("2023年11月21日 18:47", "2023-11-21T18:47+08:00"), ("2023-11-21 18:47:05", "2023-11-21T18:47:05+08:00"),
    ("发布于2023/11/21", "2023-11-21"), ("20231121", "2023-11-21"), ("二〇二三年十一月二十一日", "2023-11-21"),
    ("2023-11-21T10:47:05.123Z", "2023-11-21T10:47:05Z"), ("2023-11-21T18:47:00+0800", "2023-11-21T18:47:00+08:00"),
    ("Tue, 21 Nov 2023 18:47:05 +0100", "2023-11-21T18:47:05+01:00"),
    ("Nov 21st, 2023 at 6:47 PM", "2023-11-21T18:47+08:00"),
    ("21. November 2023", "2023-11-21"), ("21.11.2023", "2023-11-21"),
    ("2023年11月21日 星期二 下午6:47", "2023-11-21T18:47+08:00"),
    ("２０２３年１１月２１日", "2023-11-21"), ("18-03-08 23:03", "2018-03-08T23:03+08:00"),
    ("1986-05-04 12:00", "1986-05-04T12:00+09:00"),
])
func `a date is read in the shapes that people write`(text: String, expected: String) throws {
    let zone = try #require(Zone.named("Asia/Shanghai"))
    #expect(TimeFinder.first(in: text)?.published(in: zone).description == expected)
}

@Test(arguments: ["2023-13-21", "1.5.2", "no date", "2023年", "192.168.1.1", "12:30"])
func `what is no date is none`(text: String) {
    #expect(TimeFinder.first(in: text) == nil)
}

@Test(arguments: [
    ("The harbour is open to all of the boats", "en"), ("Der Hafen ist für die Boote und die Leute offen", "de"),
    ("El puerto de los barcos y la gente es grande", "es"), ("港口今天开放", "zh"), ("港は今日から開いています", "ja"),
    ("항구는 오늘 열립니다", "ko"),
    ("Порт сегодня открыт", "ru"), ("OpenAI 与 Altman 和解", "zh"), ("123 456", "und"),
])
func `a language is told by scripts and common words`(text: String, language: String) {
    #expect(LanguageEvidence.language(of: text.utf8) == LanguageTag(language))
}
