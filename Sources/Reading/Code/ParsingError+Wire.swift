import Model

extension ParsingError: WireValue {
    func write(to writer: inout WireWriter) {
        switch self {
        case .empty: writer.count(0)
        case .unsupported(let kind):
            writer.count(1)
            writer.text(kind)
        case .malformed(let what, let line, let offset):
            writer.count(2)
            writer.text(what)
            writer.count(line)
            writer.count(offset)
        case .tooLarge(let what, let limit):
            writer.count(3)
            writer.text(what)
            writer.count(limit)
        case .noText(let kind):
            writer.count(4)
            writer.text(kind)
        case .encrypted(let kind):
            writer.count(5)
            writer.text(kind)
        case .damaged(let kind, let detail):
            writer.count(6)
            writer.text(kind)
            writer.text(detail)
        case .noArticle(let kind, let detail):
            writer.count(7)
            writer.text(kind)
            writer.text(detail)
        case .needs(let kind, let package):
            writer.count(8)
            writer.text(kind)
            writer.text(package)
        }
    }

    init(from scanner: inout WireScanner) throws(WireError) {
        let code = try scanner.count(upTo: 8)
        guard code > 0 else {
            self = .empty
            return
        }
        let text = try scanner.text(upTo: WireLimit.line)
        self =
            switch code {
            case 1: .unsupported(text)
            case 2: .malformed(text, line: try scanner.count(upTo: .max), utf8Offset: try scanner.count(upTo: .max))
            case 3: .tooLarge(text, limit: try scanner.count(upTo: .max))
            case 4: .noText(text)
            case 5: .encrypted(text)
            case 6: .damaged(text, detail: try scanner.text(upTo: WireLimit.line))
            case 7: .noArticle(text, detail: try scanner.text(upTo: WireLimit.line))
            default: .needs(text, package: try scanner.text(upTo: WireLimit.line))
            }
    }
}
