import CLibXML2

/// Reads XML with libxml2 in its lenient mode: no network, no entities, no tree; `XMLMended` took what it would expand.
enum XMLEvents {
    /// Hands the elements and texts of well-formed UTF-8 to a collector, as far as the parser comes. O(n).
    ///
    /// C: `xmlCtxtReadMemory` with handlers of our own.
    static func read(_ utf8: [UInt8], into collector: XMLCollector) {
        initialise
        guard !utf8.isEmpty, utf8.count < Int(Int32.max), let context = xmlNewParserCtxt() else { return }
        defer { xmlFreeParserCtxt(context) }
        let state = XMLParserState(collector: collector, context: context)
        withExtendedLifetime(state) {
            context.pointee.sax.pointee = handlers
            context.pointee.userData = Unmanaged.passUnretained(state).toOpaque()
            let options =
                XML_PARSE_RECOVER.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
                | XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue | XML_PARSE_HUGE.rawValue
            utf8.withUnsafeBytes { raw in
                let document = xmlCtxtReadMemory(
                    context, raw.bindMemory(to: CChar.self).baseAddress, Int32(raw.count), nil, "UTF-8", Int32(options))
                if let document { xmlFreeDoc(document) }
            }
        }
    }

    /// libxml2 wants to be started once before threads use it.
    private static let initialise: Void = xmlInitParser()

    private static var handlers: xmlSAXHandler {
        var handlers = xmlSAXHandler()
        gz_xml_use_sax2(&handlers)
        handlers.startElementNs = { state, name, prefix, address, _, _, count, _, attributes in
            XMLParserState.from(state)?.start(XMLName(name, prefix, address), Int(count), attributes)
        }
        handlers.endElementNs = { state, name, prefix, address in
            XMLParserState.from(state)?.end(XMLName(name, prefix, address))
        }
        handlers.characters = { state, bytes, count in XMLParserState.from(state)?.characters(bytes, count) }
        handlers.cdataBlock = { state, bytes, count in XMLParserState.from(state)?.characters(bytes, count) }
        handlers.ignorableWhitespace = { state, bytes, count in XMLParserState.from(state)?.characters(bytes, count) }
        return handlers
    }
}

/// What the parser's callbacks reach through their pointer.
private final class XMLParserState {
    private let collector: XMLCollector
    private let context: xmlParserCtxtPtr

    init(collector: XMLCollector, context: xmlParserCtxtPtr) { (self.collector, self.context) = (collector, context) }

    static func from(_ pointer: UnsafeMutableRawPointer?) -> XMLParserState? {
        pointer.map { Unmanaged<XMLParserState>.fromOpaque($0).takeUnretainedValue() }
    }

    private var offset: Int { max(0, Int(xmlByteConsumed(context))) }

    func start(_ name: XMLName, _ count: Int, _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?) {
        collector.start(name.text, attributes: XMLParserState.values(count, attributes), at: offset)
        if collector.isFull { xmlStopParser(context) }
    }

    func end(_ name: XMLName) { collector.end(name.text, at: offset) }

    func characters(_ bytes: UnsafePointer<UInt8>?, _ count: Int32) {
        collector.characters(UnsafeBufferPointer(start: bytes, count: Int(count)))
    }

    /// Five pointers each: name, prefix, namespace, the value's beginning and end. At most 32.
    private static func values(
        _ count: Int, _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
    ) -> [(name: String, value: String)] {
        guard let attributes else { return [] }
        return (0..<min(count, 32)).compactMap { index in
            let at = attributes + index * 5
            guard let name = at[0], let start = at[3], let end = at[4] else { return nil }
            let value = UnsafeBufferPointer(start: start, count: min(end - start, 65_536))
            return (String(cString: name), String(decoding: value, as: UTF8.self))
        }
    }
}

/// The name of an element with the prefix that we have for its namespace, whatever the file calls it.
private struct XMLName {
    let text: String

    init(_ name: UnsafePointer<UInt8>?, _ prefix: UnsafePointer<UInt8>?, _ address: UnsafePointer<UInt8>?) {
        let name = name.map { String(cString: $0) } ?? ""
        let prefix = prefix.map { String(cString: $0) } ?? ""
        let address = address.map { String(cString: $0) } ?? ""
        let known = XMLName.prefixes.first { address.hasPrefix($0.address) }?.prefix ?? prefix
        text = known.isEmpty ? name : "\(known):\(name)"
    }

    private static let prefixes: [(address: String, prefix: String)] = [
        ("http://www.w3.org/2005/Atom", "atom"), ("http://purl.org/atom/ns", "atom"),
        ("http://purl.org/rss/1.0/modules/content", "content"), ("http://purl.org/rss/1.0", ""),
        ("http://my.netscape.com/rdf", ""), ("http://channel.netscape.com/rdf", ""),
        ("http://purl.org/dc/elements", "dc"), ("http://purl.org/dc/terms", "dcterms"),
        ("http://www.w3.org/1999/02/22-rdf-syntax-ns", "rdf"), ("http://search.yahoo.com/mrss", "media"),
        ("http://www.itunes.com/dtds/podcast", "itunes"), ("http://www.w3.org/1999/xhtml", "html"),
    ]
}
