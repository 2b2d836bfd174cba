/// When an edition closes, of what, and in what form it comes.
package struct EditionSchedule: Sendable, Equatable {
    package enum Labels: String, Sendable, CaseIterable { case zh, zhHant = "zh-hant", en }
    package enum Format: String, Sendable, CaseIterable { case html, md, epub, json, eml }
    package enum Weekday: String, Sendable, CaseIterable { case mon, tue, wed, thu, fri, sat, sun }
    package enum Stories: String, Sendable, CaseIterable { case all, followed }

    /// The times of a day at which issues close.
    package enum Times: Sendable, Equatable {
        /// At least one, in order, each once.
        case at([TimeOfDay])
        /// At each full hour.
        case hourly
    }

    /// Part of file names: a–z, 0–9 and hyphens.
    package var name: String
    /// What it is called on its pages; empty where its name and times say it.
    package var title = ""
    package var at = Times.at([.seven])
    /// Not empty, in the order of the week.
    package var days = Weekday.allCases
    /// A name of the IANA database.
    package var timezone = "Asia/Shanghai"
    /// Folders of the inbox, with what is below them; empty for all.
    package var collections: [String] = []
    /// BCP 47 primary subtags in lower case; empty for all.
    package var languages: [String] = []
    /// As `gazette search` reads it; empty for all articles.
    package var query = ""
    package var stories = Stories.all
    package var labels = Labels.zh
    /// Its length: the minutes that reading it takes.
    package var minutes = 5
    /// Not empty, in the order of `Format.allCases`.
    package var formats = [Format.html, .md, .epub, .json]

    package init(name: String) { self.name = name }
}
