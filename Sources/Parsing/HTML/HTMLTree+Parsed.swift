import CLibXML2

extension HTMLTree {
    /// The tree of a page in UTF-8, as libxml2's HTML parser reads it (`htmlCtxtReadMemory` with handlers of our own,
    /// so that no second tree is built). Elements deeper than the limit count as closed at once, which keeps the parser
    /// linear; what follows the limit of nodes is not read.
    init(parsing page: [UInt8], limits: Reader.Limits) {
        HTMLTree.initialise
        let builder = TreeBuilder(limits: limits)
        var scripts: [PageScript] = []
        page.withUnsafeBufferPointer { source in
            let pruned = PagePruner(source)
            scripts = pruned.scripts
            HTMLTree.parse(Cleaned.text(pruned.page), into: builder)
        }
        self = builder.finish(scripts: scripts)
    }

    /// libxml2 wants to be started once before threads use it.
    private static let initialise: Void = xmlInitParser()

    private static func parse(_ page: [UInt8], into builder: TreeBuilder) {
        guard !page.isEmpty, page.count < Int(Int32.max), let context = htmlNewParserCtxt() else { return }
        defer { htmlFreeParserCtxt(context) }
        let state = ParserState(builder: builder, context: context)
        withExtendedLifetime(state) {
            context.pointee.sax.pointee = handlers
            context.pointee.userData = Unmanaged.passUnretained(state).toOpaque()
            let options =
                HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
                | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue | UInt32(XML_PARSE_HUGE.rawValue)
            page.withUnsafeBytes { raw in
                let document = htmlCtxtReadMemory(
                    context, raw.bindMemory(to: CChar.self).baseAddress, Int32(raw.count), nil, "UTF-8", Int32(options))
                if let document { xmlFreeDoc(document) }
            }
        }
    }

    private static var handlers: htmlSAXHandler {
        var handlers = htmlSAXHandler()
        handlers.startElement = { state, name, attributes in ParserState.from(state)?.start(name, attributes) }
        handlers.endElement = { state, name in ParserState.from(state)?.end(name) }
        handlers.characters = { state, bytes, count in ParserState.from(state)?.characters(bytes, count) }
        handlers.cdataBlock = { state, bytes, count in ParserState.from(state)?.characters(bytes, count) }
        handlers.ignorableWhitespace = { state, bytes, count in ParserState.from(state)?.characters(bytes, count) }
        return handlers
    }
}

/// What the parser's callbacks reach through their pointer.
private final class ParserState {
    private let builder: TreeBuilder
    private let context: htmlParserCtxtPtr
    /// The longest value of an attribute that is kept, in bytes.
    private static let longestValue = 4096

    init(builder: TreeBuilder, context: htmlParserCtxtPtr) { (self.builder, self.context) = (builder, context) }

    static func from(_ pointer: UnsafeMutableRawPointer?) -> ParserState? {
        pointer.map { Unmanaged<ParserState>.fromOpaque($0).takeUnretainedValue() }
    }

    func start(_ name: UnsafePointer<UInt8>?, _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?) {
        guard let name else { return }
        if builder.isFull { return xmlStopParser(context) }
        // The element that the parser has just opened is taken off its stack again.
        if builder.isDeepest, context.pointee.nameNr > 1 {
            context.pointee.nameNr -= 1
            context.pointee.name = context.pointee.nameTab[Int(context.pointee.nameNr) - 1]
            return
        }
        builder.start(String(cString: name), attributes: ParserState.kept(attributes))
    }

    func end(_ name: UnsafePointer<UInt8>?) {
        if let name { builder.end(String(cString: name)) }
    }

    func characters(_ bytes: UnsafePointer<UInt8>?, _ count: Int32) {
        builder.characters(UnsafeBufferPointer(start: bytes, count: Int(count)))
    }

    private static func kept(
        _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
    ) -> [(key: HTMLAttribute, value: String)] {
        guard let attributes else { return [] }
        var result: [(key: HTMLAttribute, value: String)] = []
        var index = 0
        while let name = attributes[index], result.count < 64 {
            if let key = HTMLAttribute(name: String(cString: name)) {
                let value = attributes[index + 1].map { pointer in
                    String(decoding: UnsafeBufferPointer(start: pointer, count: length(pointer)), as: UTF8.self)
                }
                result.append((key, value ?? ""))
            }
            index += 2
        }
        return result
    }

    private static func length(_ text: UnsafePointer<UInt8>) -> Int {
        var length = 0
        while length < longestValue, text[length] != 0 { length += 1 }
        return length
    }
}
