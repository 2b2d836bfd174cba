extension ParsingError {
    /// What is wrong in a broken file or an empty container, as Chinese says it; English where it is a program's own message.
    package static func chineseDetail(_ detail: String) -> String {
        details.first { detail.hasPrefix($0.english) }?.chinese ?? detail
    }

    /// What is too large, as Chinese names it.
    package static func chineseName(ofPart part: String) -> String {
        parts.first { part.hasPrefix($0.english) }?.chinese ?? "其中的一个文件"
    }

    private static let parts = [
        ("The file in", "压缩包中的一个文件"), ("The file", "文件"), ("The mail", "邮件"), ("The text of one article", "单篇文章的文字"),
        ("A chapter of the book", "书中的一章"),
    ].map { (english: $0.0, chinese: $0.1) }

    private static let details = [
        ("a file in it cannot be unpacked", "其中有文件无法解压"), ("a file in it is not as it was packed", "其中有文件校验和不符"),
        ("a file in it is not where", "其中有文件不在目录所指的位置"), ("it has no text part", "缺少正文部分"),
        ("pdftotext cannot read it", "pdftotext 无法读取"), ("pdftotext crashes", "pdftotext 读取时崩溃"),
        ("pdftotext takes too long", "pdftotext 读取超时"), ("its header cannot be read", "无法读取邮件头"),
        ("it was not converted", "未能转换"), ("it could not be converted", "未能转换"),
        ("it has no pages", "没有可读取的页面"), ("it has no package document", "缺少包文档（OPF）"),
        ("its package names no chapters", "包文档中没有章节"), ("a chapter's file is missing", "缺少章节文件"),
        ("it has more than", "文件数量超出上限"), ("it unpacks to more than", "解压后过大，疑似压缩炸弹"),
        ("its beginning cannot be unpacked", "开头无法解压"), ("the directory at its end is missing", "末尾的目录缺失，可能没有下载完整"),
        ("its directory breaks off", "目录不完整"), ("it breaks off", "内容中断，可能没有下载完整"), ("record", "有记录不合格式"),
        ("nothing in it is text", "其中没有文字内容"), ("nothing in the archives in it", "其中的压缩包里没有可读取的内容"),
        ("none of", "其中的文件都无法读取"), ("it has no text", "没有文字"), ("no memory", "内存不足"),
    ].map { (english: $0.0, chinese: $0.1) }
}
