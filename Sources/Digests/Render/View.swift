import Mustache

/// What a template is given: escaped texts, flags, lists and further views by name.
///
/// A name that is not set is looked up in the views around, so names are not used twice on the way from the outermost view
/// to the innermost.
struct View: MustacheParent, Sendable {
    private enum Value: Sendable {
        case text(String)
        case flag(Bool)
        case list([View])
        case view(View)
    }

    private let escaping: Escaping
    private var values: [String: Value] = [:]

    init(escaping: Escaping) { self.escaping = escaping }

    mutating func set(_ name: String, _ text: String) { values[name] = .text(escaping(text)) }
    mutating func set(_ name: String, _ flag: Bool) { values[name] = .flag(flag) }
    mutating func set(_ name: String, _ list: [View]) { values[name] = .list(list) }
    mutating func set(_ name: String, _ view: View) { values[name] = .view(view) }

    /// A relative address, made of ids and edition names.
    mutating func set(_ name: String, link: String) { values[name] = .text(escapedLink(link)) }

    /// Nothing for `nil`.
    mutating func set(_ name: String, link: Link?) {
        guard let link else { return set(name, markup: "") }
        let base = link.base.isEmpty ? "" : escaping == .html ? Escaping.html(link.base) : link.base
        set(name, markup: base.isEmpty ? escapedLink(link.path) : "\(base)/\(escapedLink(link.path))")
    }

    /// `markup` is our own, and goes out as it is.
    mutating func set(_ name: String, markup: String) { values[name] = .text(markup) }

    func child(named name: String) -> Any? {
        switch values[name] {
        case .text(""): EmptyText()
        case .text(let text): text
        case .flag(let flag): flag
        case .list(let views): views
        case .view(let view): view
        case nil: nil
        }
    }
}

/// Nothing, also to a section: `{{#byline}}…{{/byline}}` is left out for it.
private struct EmptyText: MustacheCustomRenderable {
    var renderText: String { "" }
    var isNull: Bool { true }
}
