/// The text of a PDF as `pdftotext -bbox-layout` tells it: words in lines, with their places on the pages, in the order
/// of reading, columns one after another.
struct PDFText {
    private(set) var title = ""
    private(set) var author = ""
    /// The programs that made it: `Creator` and `Producer`.
    private(set) var maker = ""
    /// `CreationDate`, as it stands there.
    private(set) var created = ""
    private(set) var pages: [PDFPage] = []

    private var line: PDFLineBuilder?
    private var wordBox = PDFBox()

    /// Of a PDF have more lines than these, they are not read.
    private static let mostLines = 500_000

    /// Of the program's output. O(n).
    init(_ output: [UInt8]) {
        var scanner = XMLScanner(Cleaned.text(output))
        var (element, lines) = ("", 0)
        while lines < PDFText.mostLines, let event = scanner.next() {
            switch event {
            case .start:
                element = scanner.name
                start(element, scanner)
            case .text:
                if element == "title", title.isEmpty {
                    title = String(decoding: scanner.text.prefix(2000), as: UTF8.self)
                }
                if element == "word" { line?.append(String(decoding: scanner.text, as: UTF8.self), wordBox) }
            case .end:
                element = ""
                if scanner.name == "line" {
                    endLine()
                    lines += 1
                }
            }
        }
    }

    private mutating func start(_ element: String, _ scanner: XMLScanner) {
        switch element {
        case "meta": readMetadata(scanner)
        case "page": pages.append(PDFPage(height: PDFBox.number(scanner.attribute("height"))))
        case "line": line = PDFLineBuilder()
        case "word": wordBox = PDFBox(scanner)
        default: break
        }
    }

    private mutating func readMetadata(_ scanner: XMLScanner) {
        let content = scanner.attribute("content") ?? ""
        switch scanner.attribute("name") {
        case "Author": author = content
        case "Creator", "Producer": maker += content + "\n"
        case "CreationDate": created = content
        default: break
        }
    }

    private mutating func endLine() {
        if let built = line?.line(page: pages.count - 1), !pages.isEmpty { pages[pages.count - 1].lines.append(built) }
        line = nil
    }
}

struct PDFPage {
    /// In points, as all measures here.
    let height: Double
    var lines: [PDFLine] = []
}

/// A rectangle; y grows downwards.
struct PDFBox {
    var (xMin, yMin, xMax, yMax) = (0.0, 0.0, 0.0, 0.0)

    init() {}

    init(_ scanner: XMLScanner) {
        xMin = PDFBox.number(scanner.attribute("xMin"))
        yMin = PDFBox.number(scanner.attribute("yMin"))
        xMax = max(xMin, PDFBox.number(scanner.attribute("xMax")))
        yMax = max(yMin, PDFBox.number(scanner.attribute("yMax")))
    }

    /// Finite, within ±100,000.
    static func number(_ text: String?) -> Double {
        guard let value = text.flatMap(Double.init), value.isFinite else { return 0 }
        return min(max(value, -100_000), 100_000)
    }

    var width: Double { xMax - xMin }
    var height: Double { yMax - yMin }

    mutating func unite(_ other: PDFBox) {
        (xMin, yMin) = (min(xMin, other.xMin), min(yMin, other.yMin))
        (xMax, yMax) = (max(xMax, other.xMax), max(yMax, other.yMax))
    }
}
