package import Digests
import Index
package import Language
package import Model
package import Settings
import TimeZones

/// The pure stages with the data they need: opened once, passed on as a value.
package struct Stages: Sendable {
    /// What the library has taught.
    package let vocabulary = Vocabulary()
    private let lexicon: Lexicon
    package let templates: Templates
    /// For days of arrival and what else names no zone.
    package let zone: Zone
    package let labels: EditionLabels

    /// Opens lexicon, templates and zones; throws what is missing and where.
    package init(_ settings: Settings) throws {
        zone = try Stages.zone(settings.zoneNames.other)
        lexicon = try Lexicon(directory: settings.dataDirectory)
        templates = try Templates(directory: settings.dataDirectory)
        labels = settings.configuration.editions.first.map { EditionLabels($0.labels) } ?? .chinese
    }

    /// With all words learned up to now.
    package var analyser: Analyser { Analyser(lexicon: lexicon, learned: vocabulary.words) }

    /// Gives back the memory of what is looked at only when there is work.
    func rest() { lexicon.layDown() }

    package static func zone(_ name: String) throws -> Zone {
        guard let zone = Zone.named(name) else { throw UnknownZone(name: name) }
        return zone
    }

    /// Published, else the start of the day of receipt: seconds since the epoch.
    package func time(of article: Article, received: Int64) -> Int64 {
        if let published = article.published { return published.instant }
        let day = zone.civil(at: received).daysSinceEpoch
        return zone.instant(of: CivilTime(secondsSinceEpoch: Int64(day) * 86_400))
    }
}

extension Stages {
    /// Takes into use what a library has taught; the library itself is only read.
    package func recallWords(of settings: Settings) throws {
        let index = try ArticleIndex(path: settings.folders.database, analyser: analyser, access: .readOnly)
        vocabulary.replace(by: try LearnedWords(try index.learnedWords()))
    }
}

extension Settings {
    /// Of times that name no zone: in Chinese texts, in all others.
    var zoneNames: (chinese: String, other: String) {
        let configured = configuration.library.timezone
        return configured.isEmpty ? ("Asia/Shanghai", "UTC") : (configured, configured)
    }
}

package struct UnknownZone: Error, CustomStringConvertible {
    let name: String
    package var description: String {
        "No time zone is called '\(name)'. Write one of the IANA database, such as Asia/Shanghai or Europe/Berlin."
    }
}

extension EditionLabels {
    init(_ labels: EditionSchedule.Labels) {
        self =
            switch labels {
            case .zh: .chinese
            case .zhHant: .traditionalChinese
            case .en: .english
            }
    }
}
