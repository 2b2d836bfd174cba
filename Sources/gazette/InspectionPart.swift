import ArgumentParser

/// A part of what `gazette inspect` shows, by the name that `--show` takes.
enum InspectionPart: String, CaseIterable {
    case summary, keywords, names, quotations, outlook, questions, enumerations, dates, amounts, sections, sentences,
        words

    /// What is shown of an article when nobody asks for more: what one reads, not what one checks.
    static let usual: [InspectionPart] = [
        .summary, .keywords, .names, .quotations, .outlook, .questions, .enumerations, .dates, .amounts,
    ]
    static let list = allCases.map(\.rawValue).joined(separator: ", ")
}

/// `words,names`, or `all`.
struct InspectionParts: ExpressibleByArgument {
    var parts: [InspectionPart]

    init?(argument: String) {
        if argument == "all" { parts = InspectionPart.allCases; return }
        parts = []
        for name in argument.split(separator: ",") {
            guard let part = InspectionPart(rawValue: String(name)) else { return nil }
            if !parts.contains(part) { parts.append(part) }
        }
        if parts.isEmpty { return nil }
    }
}
