import Model
import Spool
import Testing

@testable import Pipeline

@Suite struct TraditionalReasonTests {
    @Test func `reasons of rejections come in traditional characters too`() {
        let empty = Rejection(ParsingError.empty)
        #expect(inTraditionalCharacters(empty.chinese) == "文件中沒有文字。")
        #expect(inTraditionalCharacters(empty.adviceInChinese) == "請重新保存文章後再放入。")
        let broken = Rejection(ParsingError.damaged("a ZIP archive", detail: "it unpacks to more than 1 GiB"))
        #expect(inTraditionalCharacters(broken.chinese).hasSuffix("已損壞：解壓後過大，疑似壓縮炸彈。"))
    }

    @Test func `names and what is no Chinese stay as they are`() {
        #expect(inTraditionalCharacters("poppler-utils, gazette.toml") == "poppler-utils, gazette.toml")
    }
}
