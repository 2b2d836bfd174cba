import Model
import Reading
import Spool

extension Rejection {
    init(_ error: ParsingError) {
        switch error {
        case .empty:
            self.init(
                english: "The file holds no text.", chinese: "文件中没有文字。",
                adviceInEnglish: "Save the article again and drop it anew.", adviceInChinese: "请重新保存文章后再放入。")
        case .unsupported(let kind):
            self.init(
                english: "This is \(kind), which is not read yet.",
                chinese: "这种格式（\(ParsingError.chineseName(ofKind: kind))）目前还不能读取。",
                adviceInEnglish: "Save it as text, Markdown or HTML and drop that.",
                adviceInChinese: "请另存为纯文本、Markdown 或 HTML 后再放入。")
        case .malformed(let what, let line, let offset):
            self.init(
                english: "\(what), at line \(line), byte \(offset).",
                chinese: "内容有误（第 \(line) 行，第 \(offset) 字节）：\(what)",
                adviceInEnglish: "Mend that line and drop the file again.", adviceInChinese: "请改正该行后重新放入。")
        case .tooLarge(let what, let limit):
            let isFile = what == "The file"
            self.init(
                english: "\(what) is larger than the \(limit) bytes that are read.",
                chinese: "\(ParsingError.chineseName(ofPart: what))超过了可读取的上限（\(limit) 字节）。",
                adviceInEnglish: isFile ? "Split it, or raise inbox.max_file_size." : "Split it.",
                adviceInChinese: isFile ? "请拆分文件，或调大 inbox.max_file_size。" : "请拆分后再放入。")
        case .noText(let kind):
            self.init(
                english: "This is \(kind) without text; recognising text in pictures (OCR) is not built in.",
                chinese: "该文件（\(ParsingError.chineseName(ofKind: kind))）中只有图像而没有文字，程序不含文字识别（OCR）功能。",
                adviceInEnglish: "Run OCR over it and drop the result.", adviceInChinese: "请先用 OCR 工具识别后再放入。")
        case .encrypted(let kind):
            self.init(
                english: "This is \(kind) that needs a password.",
                chinese: "该文件（\(ParsingError.chineseName(ofKind: kind))）需要密码。",
                adviceInEnglish: "Save it without a password and drop that.", adviceInChinese: "请去除密码后再放入。")
        case .damaged(let kind, let detail):
            self.init(
                english: "This is \(kind), but it is broken: \(detail).",
                chinese: "该文件（\(ParsingError.chineseName(ofKind: kind))）已损坏：\(ParsingError.chineseDetail(detail))。",
                adviceInEnglish: "Save or download it again.", adviceInChinese: "请重新保存或下载。")
        case .needs(let kind, let package):
            self.init(
                english: "This is \(kind), and reading it needs a program that is not installed.",
                chinese: "读取该文件（\(ParsingError.chineseName(ofKind: kind))）所需的程序尚未安装。",
                adviceInEnglish: "Install the package \(package).", adviceInChinese: "请安装软件包 \(package)。")
        case .noArticle(let kind, let detail):
            self.init(
                english: "This is \(kind) without an article that can be read: \(detail).",
                chinese: "该文件（\(ParsingError.chineseName(ofKind: kind))）中没有可读取的文章："
                    + "\(ParsingError.chineseDetail(detail))。",
                adviceInEnglish: "Put articles in it that are web pages, documents or texts, and drop it again.",
                adviceInChinese: "请在其中放入网页、文档或文本形式的文章后重新放入。")
        }
    }

    /// For a file that ended the process that read it.
    init(_ death: ReaderDeath) {
        self.init(
            english: death.description, chinese: death.chinese,
            adviceInEnglish: "Save its text another way and drop that; a newer version tries it once more by itself.",
            adviceInChinese: "请以其他方式保存其文字后放入；新版本会自动再试一次。")
    }

    /// For a file that the service died on again and again.
    static let ofDeadlyFile = Rejection(
        english: "The service stopped three times while it read this file.",
        chinese: "服务在读取该文件时三次异常终止。",
        adviceInEnglish: "It is tried again by a newer version; please report it.",
        adviceInChinese: "新版本会再次尝试；请反馈此问题。")

    /// As the ledger keeps it: a line for each part.
    var ledgerText: String {
        [english, chinese, adviceInEnglish, adviceInChinese].map { $0.filter { $0 != "\n" } }.joined(separator: "\n")
    }

    /// What `ledgerText` wrote; any other text is taken as the reason in both languages.
    init(ledgerText: String) {
        let lines = ledgerText.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard lines.count == 4 else {
            self.init(english: ledgerText, chinese: ledgerText, adviceInEnglish: "", adviceInChinese: "")
            return
        }
        self.init(
            english: lines[0], chinese: lines[1], adviceInEnglish: lines[2], adviceInChinese: lines[3])
    }
}

extension ReaderDeath {
    /// As `description`, in Chinese.
    fileprivate var chinese: String {
        switch self {
        case .crashed(let signal): "读取该文件使读取进程崩溃（信号 \(signal)）。"
        case .ended(let status): "读取该文件使读取进程意外结束（退出码 \(status)）。"
        case .outOfMemory: "读取该文件所需的内存超过上限。"
        case .tooSlow(let patience): "读取该文件 \(patience.components.seconds) 秒后仍无结果。"
        case .tooMuchOutput: "该文件的文字超过一篇文章或一个文件可读取的上限。"
        case .forbiddenCall: "读取该文件使读取进程试图做不被允许的事。"
        case .garbled: "读取该文件使读取进程给出混乱的结果。"
        case .killed(let signal): "每次读取该文件时，读取进程都被外部终止（信号 \(signal)）。"
        case .stopped: "读取被中断。"
        }
    }
}
