package import Digests
import FoundationEssentials
package import Language
package import Model
package import Parsing
package import Settings
import Spool
import TimeZones

/// The pure stages with the data they need: opened once, passed on as a value.
package struct Stages: Sendable {
    package let reader: Reader
    package let analyser: Analyser
    package let templates: Templates
    /// For days of arrival and what else names no zone.
    package let zone: Zone
    package let labels: EditionLabels

    /// Opens lexicon, templates and zones; throws what is missing and where.
    package init(_ settings: Settings) throws {
        let configured = settings.configuration.library.timezone
        let chinese = try Stages.zone(configured.isEmpty ? "Asia/Shanghai" : configured)
        zone = configured.isEmpty ? .utc : chinese
        var limits = Reader.Limits()
        limits.fileSize = settings.configuration.inbox.maxFileSize
        let tools = Reader.Tools(hash: ContentHasher.hash)
        reader = Reader(chineseZone: chinese, otherZone: zone, tools: tools, limits: limits)
        analyser = Analyser(lexicon: try Lexicon(directory: settings.dataDirectory))
        templates = try Templates(directory: settings.dataDirectory)
        labels = settings.configuration.editions.first.map { EditionLabels($0.labels) } ?? .chinese
    }

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
            case .en: .english
            }
    }
}

extension Stages {
    /// Reads a file anywhere, for one who only wants to look at it.
    package func read(fileAt path: String, _ take: (SourceItem) -> Bool) throws {
        try read([UInt8](try Data(contentsOf: URL(filePath: path))), path: path, take)
    }

    func read(_ bytes: [UInt8], path: String, _ take: (SourceItem) -> Bool) throws(ParsingError) {
        try bytes.withUnsafeBytes { bytes in
            Result { () throws(ParsingError) in try reader.read(bytes, path: path, take) }
        }.get()
    }
}
