package import Model

/// Two writings that an article joins, as the library keeps them: the shorter first, each with the key it is found by.
package struct AliasEvidence: Sendable, Equatable {
    /// Of one article; further ones are left out.
    private static let most = 64
    private static let longest = 120

    package var short: String
    package var full: String
    package var shortKey: String
    package var fullKey: String
    package var kind: Name.Kind
    /// The article defines it: 简称, 又名.
    package var isStated: Bool

    /// What an article's names say to others: not what the tables know, and not what holds inside one article only (first
    /// names, nicknames). O(names).
    package static func evidence(in names: [Name], _ analyser: Analyser) -> [AliasEvidence] {
        var found: [AliasEvidence] = []
        for name in names {
            for join in name.joins where found.count < most && isLasting(join.reason) {
                guard let evidence = AliasEvidence(join, name.kind, analyser),
                    !found.contains(where: { $0.shortKey == evidence.shortKey && $0.fullKey == evidence.fullKey })
                else { continue }
                found.append(evidence)
            }
        }
        return found
    }

    private init?(_ join: NameJoin, _ kind: Name.Kind, _ analyser: Analyser) {
        let (form, with) = (analyser.folded(join.form), analyser.folded(join.with))
        guard form != with, join.form.utf8.count <= AliasEvidence.longest, join.with.utf8.count <= AliasEvidence.longest
        else { return nil }
        let isShorter = (form.unicodeScalars.count, form) < (with.unicodeScalars.count, with)
        (short, full) = isShorter ? (join.form, join.with) : (join.with, join.form)
        (shortKey, fullKey) = isShorter ? (form, with) : (with, form)
        (self.kind, isStated) = (kind, join.reason == .defined)
    }

    private static func isLasting(_ reason: NameJoin.Reason) -> Bool {
        switch reason {
        case .bracket, .defined, .spelling, .lastPart, .shortForm, .abbreviation: true
        case .table, .firstPart, .nickname: false
        }
    }
}
