import Glibc
import Model

/// Articles with a NUL behind each: the first line is the title, each other one a paragraph.
func articlesOnStandardInput() throws -> [Article] {
    try contents(of: STDIN_FILENO).split(separator: 0).map { piece in
        let lines = piece.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        var article = Article(id: ArticleID(rawValue: 1), key: "", format: .text, charset: "UTF-8")
        article.title = String(decoding: lines[0], as: UTF8.self)
        for line in lines.dropFirst() where !line.isEmpty {
            if !article.text.isEmpty { article.text += "\n" }
            let start = article.text.utf8.count
            article.text += String(decoding: line, as: UTF8.self)
            article.blocks.append(Block(.paragraph, start..<article.text.utf8.count))
        }
        return article
    }
}

/// A system call that failed.
struct SystemError: Error, CustomStringConvertible {
    var code: Int32
    var description: String { String(cString: strerror(code)) }
}

/// All that can be read from a descriptor.
func contents(of descriptor: Int32) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
        let count = read(descriptor, &buffer, buffer.count)
        guard count >= 0 else { throw SystemError(code: errno) }
        guard count > 0 else { return bytes }
        bytes += buffer[..<count]
    }
}

/// Memory that this process shares with nobody, in KiB: `RssAnon` of proc(5).
func ownMemory() throws -> Int {
    let descriptor = open("/proc/self/status", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemError(code: errno) }
    defer { close(descriptor) }
    let status = String(decoding: try contents(of: descriptor), as: UTF8.self)
    for line in status.split(separator: "\n") where line.hasPrefix("RssAnon:") {
        return line.split(separator: " ").compactMap { Int($0) }.first ?? 0
    }
    throw SystemError(code: ENODATA)
}
