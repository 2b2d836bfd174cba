/// Gathers records from a parser's events, within bounds. A class because C calls it back through a pointer.
final class XMLCollector {
    private let utf8: [UInt8]
    private let names: Set<String>
    private let skipped: Set<String>
    private let limits: Reader.Limits
    private var result = XMLRecords()
    private var record: XMLRecords.Record?
    /// Open elements inside the record, or inside the document outside of records: name and field.
    private var open: [(name: String, field: Int)] = []
    private var skipDepth = 0
    /// Of fields together, in bytes; markup in markup repeats no text beyond it.
    private var textLeft: Int
    private static let (deepest, mostFields) = (32, 400)

    init(_ utf8: [UInt8], names: Set<String>, skipped: Set<String>, limits: Reader.Limits) {
        (self.utf8, self.names, self.skipped, self.limits) = (utf8, names, skipped, limits)
        textLeft = utf8.count * 2
    }

    var isFull: Bool { result.isFull }

    /// An element opens; `offset` is where its tag ends.
    func start(_ name: String, attributes: @autoclosure () -> [(name: String, value: String)], at offset: Int) {
        if skipDepth > 0 { return skipDepth += 1 }
        if record == nil, names.contains(name) {
            guard result.records.count < limits.entries else { return result.isFull = true }
            record = XMLRecords.Record(utf8: beginning(of: offset)..<utf8.count, isWhole: false)
            open = []
            return
        }
        guard !skipped.contains(name), open.count < XMLCollector.deepest, fieldCount < XMLCollector.mostFields else {
            return skipDepth = 1
        }
        let path = (open.map(\.name) + [name]).joined(separator: "/")
        let inner = min(offset + 1, utf8.count)
        add(XMLRecords.Field(path: path, attributes: attributes(), inner: inner..<inner))
        open.append((name, fieldCount - 1))
    }

    /// An element closes; `offset` is behind its tag.
    func end(_ name: String, at offset: Int) {
        if skipDepth > 0 { return skipDepth -= 1 }
        if record != nil, open.isEmpty {
            close(at: offset, isWhole: true)
        } else if let last = open.popLast() {
            endField(last.field, at: offset)
        }
    }

    func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard skipDepth == 0, textLeft > 0 else { return }
        for (_, field) in open.suffix(2) where textLeft > 0 {
            textLeft -= bytes.count
            if record != nil { record?.fields[field].text += bytes } else { result.head.fields[field].text += bytes }
        }
    }

    /// All that came; a record still open is none that is whole.
    func finish() -> XMLRecords {
        if record != nil { close(at: utf8.count, isWhole: false) }
        return result
    }

    private var fieldCount: Int { record?.fields.count ?? result.head.fields.count }

    private func add(_ field: XMLRecords.Field) {
        if record != nil { record?.fields.append(field) } else { result.head.fields.append(field) }
    }

    private func endField(_ field: Int, at offset: Int) {
        let end = beginning(of: offset)
        if record != nil, let start = record?.fields[field].inner.lowerBound, start <= end {
            record?.fields[field].inner = start..<end
        }
    }

    private func close(at offset: Int, isWhole: Bool) {
        guard var closed = record else { return }
        closed.utf8 = closed.utf8.lowerBound..<max(closed.utf8.lowerBound, min(offset, utf8.count))
        closed.isWhole = isWhole
        result.records.append(closed)
        (record, open) = (nil, [])
    }

    /// Of the tag that ends near an offset.
    private func beginning(of offset: Int) -> Int {
        utf8[..<min(offset, utf8.count)].lastIndex(of: UInt8(ascii: "<")) ?? 0
    }
}
