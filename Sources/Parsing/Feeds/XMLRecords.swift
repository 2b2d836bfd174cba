/// The records of an XML file, such as the entries of a feed or the notes of an export, with what stands outside them.
struct XMLRecords {
    /// An element of a record.
    struct Field {
        /// The names from below the record to it: `title`, `atom:author/atom:name`; prefixes are ours, by namespace.
        let path: String
        let attributes: [(name: String, value: String)]
        /// What it says, without the tags in it.
        var text: [UInt8] = []
        /// Where its content stands in the file.
        var inner: Range<Int>
    }

    struct Record {
        var fields: [Field] = []
        /// Where it stands in the file.
        var utf8: Range<Int>
        /// Its end is there too.
        var isWhole = true
    }

    /// What stands outside the records.
    var head = Record(utf8: 0..<0)
    var records: [Record] = []
    /// There were more records than are read.
    var isFull = false

    /// `names` are the records' elements, `skipped` those whose content nobody wants. O(n).
    static func of(
        _ utf8: [UInt8], named names: Set<String>, skipping skipped: Set<String> = [], limits: Reader.Limits
    ) -> XMLRecords {
        let collector = XMLCollector(utf8, names: names, skipped: skipped, limits: limits)
        XMLEvents.read(utf8, into: collector)
        return collector.finish()
    }
}

extension XMLRecords.Record {
    /// The text of the first field with a path that has one, without white space around it.
    func first(_ paths: String...) -> String {
        for path in paths {
            for field in fields where field.path == path {
                let text = String(decoding: field.text.trimmed, as: UTF8.self)
                if !text.isEmpty { return text }
            }
        }
        return ""
    }

    func all(_ path: String) -> [XMLRecords.Field] { fields.filter { $0.path == path } }
}

extension XMLRecords.Field {
    func attribute(_ name: String) -> String { attributes.first { $0.name == name }?.value ?? "" }
}
