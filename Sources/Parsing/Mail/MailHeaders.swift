import CGMime

/// The header fields of a mail, as they stand.
struct MailHeaders {
    private var fields: [(name: String, value: [UInt8])] = []

    init() {}

    /// The first thousand fields of an entity.
    init(_ entity: UnsafeMutablePointer<GMimeObject>) {
        guard let list = g_mime_object_get_header_list(entity) else { return }
        for index in 0..<min(g_mime_header_list_get_count(list), 1000) {
            guard let header = g_mime_header_list_get_header_at(list, index),
                let name = g_mime_header_get_name(header), let value = g_mime_header_get_raw_value(header)
            else { continue }
            fields.append((String(cString: name).lowercased(), MailHeaders.bytes(value)))
        }
    }

    /// At most 64 KiB of a field.
    private static func bytes(_ text: UnsafePointer<CChar>) -> [UInt8] {
        var bytes: [UInt8] = []
        var pointer = text
        while pointer.pointee != 0, bytes.count < 65_536 {
            bytes.append(UInt8(bitPattern: pointer.pointee))
            pointer += 1
        }
        return bytes
    }

    func has(_ name: String) -> Bool { fields.contains { $0.name == name } }

    /// The value of the first field of a name, unfolded, as raw bytes; empty where there is none.
    func raw(_ name: String) -> [UInt8] { fields.first { $0.name == name }?.value ?? [] }

    /// The same as text, encoded words decoded.
    func text(_ name: String) -> String { HeaderText.decoded(raw(name)) }
}
