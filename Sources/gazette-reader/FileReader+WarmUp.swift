import Model
import Parsing
import Spool

extension FileReader {
    /// Reads a little of each kind, so that the libraries load now what they load from files.
    func warmUp() {
        let reader = Reader(
            chineseZone: zones.chinese, otherZone: zones.other, tools: Reader.Tools(hash: ContentHasher.hash))
        for sample in samples {
            sample.withUnsafeBytes { bytes in
                do { try reader.read(bytes, path: "warm-up") { _ in true } } catch { return }
            }
        }
    }

    private var samples: [[UInt8]] {
        let page = "<html><head><title>a</title><meta charset=\"CHARSET\"></head><body><p>a \u{e9}</p></body></html>"
        let charsets = [
            "utf-8", "gb18030", "gbk", "big5", "shift_jis", "euc-jp", "euc-kr", "windows-1252", "iso-8859-2", "koi8-r",
        ]
        let pages = charsets.map { Array(page.replacing("CHARSET", with: $0).utf8) }
        let texts = [
            "标题\n\n作者：某人 2024-03-05 09:30\n\n正文第一段。", "# Title\n\n- *a* [b](c)\n\n| a | b |\n|---|---|\n| 1 | 2 |\n",
            "{\"id\": \"1\", \"title\": \"a\", \"text\": \"b\", \"time\": \"2024-03-05T09:30:00Z\", \"source\": \"c\"}\n",
        ].map { Array($0.utf8) }
        // A text of GBK, one of Big5, and one of neither: charsets are told by their statistics.
        let encoded: [[UInt8]] = [
            [0xB1, 0xEA, 0xCC, 0xE2, 0x0A, 0xD5, 0xFD, 0xCE, 0xC4, 0xA1, 0xA3],
            [0xBC, 0xD0, 0xC3, 0x44, 0x0A, 0xA5, 0xBF, 0xA4, 0xE5], [0x63, 0x61, 0x66, 0xE9, 0x0A, 0x80, 0x99, 0xFF],
        ]
        return pages + texts + encoded
    }
}
