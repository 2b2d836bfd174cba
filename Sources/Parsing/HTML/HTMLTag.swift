/// The elements that reading a page needs to tell apart.
enum HTMLTag: String, CaseIterable, Sendable {
    case html, head, title, meta, link, base, body
    case article, main, section, header, footer, nav, aside, div, p, blockquote, pre, figure, figcaption, address
    case h1, h2, h3, h4, h5, h6
    case ul, ol, li, dl, dt, dd
    case table, thead, tbody, tfoot, tr, td, th, caption
    case a, span, time, br, hr, img, code, b, strong, em, i, font, q, cite, sup, sub
    case script, style, noscript, template, iframe, object, svg, math, canvas, video, audio, picture
    case form, button, input, select, option, textarea, label, fieldset
    case details, summary, center
    /// Any other element without an end tag.
    case void
    case other

    private static let byName = NameTable(
        allCases.map { ($0.rawValue, $0) }
            + ["area", "col", "embed", "param", "source", "track", "wbr"].map { ($0, .void) })

    init(_ name: PackedName) { self = HTMLTag.byName[name] ?? .other }

    /// Its text stands apart from what is around it.
    var isBlock: Bool {
        switch self {
        case .a, .span, .time, .img, .code, .b, .strong, .em, .i, .font, .q, .cite, .sup, .sub, .label, .other, .void,
            .picture,
            .input:
            false
        default: true
        }
    }

    /// Nothing inside it is part of what a page says.
    var isSilent: Bool {
        switch self {
        case .head, .script, .style, .template, .iframe, .object, .svg, .canvas, .video, .audio, .select, .textarea,
            .button,
            .input, .nav, .option, .noscript:
            true
        default: false
        }
    }

    var headingLevel: Int? {
        switch self {
        case .h1: 1
        case .h2: 2
        case .h3: 3
        case .h4: 4
        case .h5: 5
        case .h6: 6
        default: nil
        }
    }
}

/// The attributes that reading a page needs.
enum HTMLAttribute: String, CaseIterable, Sendable {
    case `class`, id, itemprop, itemtype, property, name, content, href, rel, datetime, lang, role, style, type, hidden
    case ariaHidden = "aria-hidden"
    case title, alt, src, value
    case dateTitle = "data-time"
    case dataAddress = "data-url"
    case shadowRoot = "shadowrootmode"
    case ariaExpanded = "aria-expanded"

    private static let byName = NameTable(allCases.map { ($0.rawValue, $0) })

    init?(_ name: PackedName) {
        guard let attribute = HTMLAttribute.byName[name] else { return nil }
        self = attribute
    }
}
