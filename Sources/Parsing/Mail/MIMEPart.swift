import CGMime

/// One part of a mail (RFC 2045), with its content decoded from quoted-printable, base64 or uuencode.
struct MIMEPart {
    private(set) var headers = MailHeaders()
    /// `text/html`, in lower case.
    private(set) var type = "text/plain"
    private(set) var charset: String?
    /// RFC 3676: `format=flowed`, `delsp=yes`.
    private(set) var isFlowed = false
    private(set) var deletesSpace = false
    /// It is to be kept as a file, not shown.
    private(set) var isAttachment = false
    private(set) var fileName = ""
    /// Of a multipart.
    private(set) var parts: [MIMEPart] = []
    /// Of texts and of attached documents; of a message inside, its bytes. Empty for the rest.
    private(set) var content: [UInt8] = []

    var isMultipart: Bool { type.hasPrefix("multipart/") }

    /// Parts inside parts that are read; deeper ones, and those beyond so many, are left out.
    private static let (deepest, most) = (16, 2000)

    /// `nil` where the bytes are no message. O(n).
    ///
    /// C: `g_mime_parser_construct_part`.
    static func parsed(_ message: UnsafeRawBufferPointer) -> MIMEPart? {
        initialise
        guard let entity = gz_mime_parse(message.bindMemory(to: CChar.self).baseAddress, message.count) else {
            return nil
        }
        defer { gz_mime_unref(entity) }
        var left = most
        return MIMEPart(entity, depth: 0, &left)
    }

    private static let initialise: Void = g_mime_init()

    private init(_ entity: UnsafeMutablePointer<GMimeObject>, depth: Int, _ left: inout Int) {
        headers = MailHeaders(entity)
        readType(entity)
        let count = Int(gz_mime_part_count(entity))
        if count < 0, MIMEPart.isRead(type) { content = MIMEPart.content(of: entity) }
        guard count > 0, depth < MIMEPart.deepest else { return }
        for index in 0..<count where left > 0 {
            left -= 1
            guard let part = gz_mime_part(entity, Int32(index)) else { continue }
            parts.append(MIMEPart(part, depth: depth + 1, &left))
        }
    }

    private mutating func readType(_ entity: UnsafeMutablePointer<GMimeObject>) {
        if let told = g_mime_object_get_content_type(entity), let name = g_mime_content_type_get_mime_type(told) {
            type = String(cString: name).lowercased()
            g_free(name)
        }
        func parameter(_ name: String) -> String? {
            g_mime_object_get_content_type_parameter(entity, name).map { String(cString: $0) }
        }
        charset = parameter("charset")
        isFlowed = parameter("format")?.lowercased() == "flowed"
        deletesSpace = parameter("delsp")?.lowercased() == "yes"
        let disposition = g_mime_object_get_disposition(entity).map { String(cString: $0).lowercased() }
        isAttachment = disposition == "attachment"
        let name = g_mime_object_get_content_disposition_parameter(entity, "filename").map { String(cString: $0) }
        fileName = name ?? parameter("name") ?? ""
    }

    /// Texts, messages and documents; pictures and the like are not decoded.
    private static func isRead(_ type: String) -> Bool {
        type.hasPrefix("text/") || type.hasPrefix("message/") || type.hasPrefix("application/")
    }

    private static func content(of entity: UnsafeMutablePointer<GMimeObject>) -> [UInt8] {
        guard let bytes = gz_mime_content(entity) else { return [] }
        defer { g_byte_array_unref(bytes) }
        return Array(UnsafeBufferPointer(start: bytes.pointee.data, count: Int(bytes.pointee.len)))
    }
}
