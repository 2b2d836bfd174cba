/// Why a file was rejected, for the person who dropped it: what is wrong, and what to do.
package struct Rejection: Hashable, Sendable {
    package var english: String
    package var chinese: String
    package var adviceInEnglish: String
    package var adviceInChinese: String

    package init(english: String, chinese: String, adviceInEnglish: String, adviceInChinese: String) {
        (self.english, self.chinese) = (english, chinese)
        (self.adviceInEnglish, self.adviceInChinese) = (adviceInEnglish, adviceInChinese)
    }

    /// The reason file: the same bytes for the same file and reason. `place` and `isKept` say where the file is now.
    func text(of file: String, isKept: Bool) -> [UInt8] {
        let (again, inChinese) =
            isKept
            ? ("Change the file and it is read again.", "修改该文件后会重新读取。")
            : ("Then move the file back to the inbox: it is tried again.", "然后把文件移回收件箱即可重试。")
        return Array(
            """
            Gazette could not read this file.

            File:        \(file)
            Why:         \(english)
            What to do:  \(adviceInEnglish) \(again)

            Gazette 无法读取此文件。

            文件：    \(file)
            原因：    \(chinese)
            怎么办：  \(adviceInChinese)\(inChinese)

            """.utf8)
    }
}

extension Rejection {
    /// For a file that could not even be claimed.
    package init(_ problem: UnreadableFile.Problem) {
        switch problem {
        case .tooLarge(let bytes, let limit):
            self.init(
                english: "It has \(bytes) bytes; the limit is \(limit).", chinese: "文件有 \(bytes) 字节，上限为 \(limit) 字节。",
                adviceInEnglish: "Split it, or raise the limit in gazette.toml.",
                adviceInChinese: "请拆分文件，或在 gazette.toml 中调高上限。")
        case .denied:
            self.init(
                english: "The service has no permission to read it.", chinese: "服务没有读取该文件的权限。",
                adviceInEnglish: "Make it readable for the service's group (chmod g+r).",
                adviceInChinese: "请让服务所在的用户组可读（chmod g+r）。")
        }
    }
}
