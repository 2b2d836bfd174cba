import Language
import Model
import Testing

struct SpeakerTests {
    private func speakers(_ text: String) -> [String?] {
        let article = article([text])
        return analyser.analysis(of: article).quotations.map { quotation in
            quotation.speaker.map { String(article.text[utf8: $0]) }
        }
    }

    private func names(_ text: String, _ kind: Name.Kind) -> [String] {
        analyser.analysis(of: article([text])).names.filter { $0.kind == kind }.map(\.name)
    }

    @Test(arguments: [
        ("“我们追求的是末班车能延到零点。”市交通局副局长周砚秋在发布会上说。", "周砚秋"),
        ("市交通局副局长周砚秋对青江网记者说：“我们追求的是末班车能延到零点。”", "周砚秋"),
        ("“我们追求的是末班车能延到零点，”教授陈大海对周砚秋说。", "陈大海"),
    ]) func `a person speaks, not the office named before, nor who is spoken to`(text: String, speaker: String) {
        #expect(speakers(text) == [speaker])
    }

    @Test func `a person who opens a clause in which something is said is found without a title`() {
        #expect(names("官司还没有结束。孟听雨在给媒体的声明中说，裁定并不公平。", .person) == ["孟听雨"])
    }

    @Test func `the end of a longer name is no person`() {
        #expect(!names("衡岳芯宣布融资。记者问衡岳芯，衡岳芯表示不予置评。", .person).contains("岳芯"))
    }

    @Test(arguments: ["施暴者表示后悔。", "申请人表示不服。", "四川东北部有大雨，四川东北部表示关注。"])
    func `roles and directions are no names`(text: String) {
        #expect(names(text, .person) == [] && names(text, .organisation) == [])
    }

    @Test func `a Latin word in Chinese is an organisation only where it acts as one`() {
        let text = "他用Transfomer训练模型。Quillfield宣布融资，Quillfield的订单很多。"
        #expect(names(text, .organisation) == ["Quillfield"])
    }

    @Test func `a small word is no acronym`() {
        #expect(!names("Nobody asked Tomasz. Who pays? The WHO said so.", .organisation).contains("Who"))
    }
}
