import GRDB

/// FTS5's tokenizer: the tokens that `SearchTerms` has cut, one behind each separator.
///
/// Language cuts on the threads that prepare articles; inside SQLite there is only this.
final class SeparatedTokenizer: FTS5CustomTokenizer {
    static let name = "separated"
    /// U+001F, unit separator; in no token.
    static let separator: UInt8 = 0x1F

    init(db: Database, arguments: [String]) {}

    func tokenize(
        context: UnsafeMutableRawPointer?, tokenization: FTS5Tokenization, pText: UnsafePointer<CChar>?, nText: CInt,
        tokenCallback: @escaping FTS5TokenCallback
    ) -> CInt {
        guard let pText else { return ResultCode.SQLITE_OK.rawValue }
        let separator = CChar(bitPattern: Self.separator)
        var start: CInt = 0
        for index in 0...nText where index == nText || pText[Int(index)] == separator {
            if index > start {
                let code = tokenCallback(context, 0, pText + Int(start), index - start, start, index)
                guard code == ResultCode.SQLITE_OK.rawValue else { return code }
            }
            start = index + 1
        }
        return ResultCode.SQLITE_OK.rawValue
    }
}
