/// All that `gazette.toml` may say, in the order of the shipped file.
struct Keys {
    typealias Section = (name: String, keys: [Key<Configuration>])

    let sections: [Section]
    /// Those of an `[edition.NAME]`.
    let edition: [Key<EditionSchedule>]

    /// - Parameter zoneExists: whether the machine knows a time zone of that name.
    init(zoneExists: @escaping (String) -> Bool) {
        sections = [
            (
                "inbox",
                [
                    Key("path", \.inbox.path, path),
                    Key("settle", \.inbox.settle, duration(from: "0s", to: "1h")),
                    Key("after", \.inbox.after, choice(AfterReading.self)),
                    Key("max_file_size", \.inbox.maxFileSize, size(from: "1KiB", to: "4GiB")),
                    Key("reading_time", \.inbox.readingTime, duration(from: "1s", to: "1h")),
                    Key("rescan", \.inbox.rescan, duration(from: "1s", to: "24h")),
                ]
            ),
            ("archive", [Key("path", \.archive.path, path)]),
            ("rejected", [Key("path", \.rejected.path, path)]),
            ("outbox", [Key("path", \.outbox.path, path), Key("base_url", \.outbox.baseURL, webAddress)]),
            ("state", [Key("path", \.state.path, path)]),
            (
                "library",
                [
                    Key("timezone", \.library.timezone, timezone(orEmpty: true, exists: zoneExists)),
                    Key("workers", \.library.workers, whole(0...256)),
                ]
            ),
            (
                "retention",
                [
                    Key("archive", \.retention.archive, age), Key("articles", \.retention.articles, age),
                    Key("rejected", \.retention.rejected, age),
                ]
            ),
            ("metrics", [Key("path", \.metrics.path, metricsPath)]),
            ("log", [Key("level", \.log.level, choice(LogLevel.self))]),
        ]
        edition = [
            Key("title", \.title, seriesTitle),
            Key("at", \.at, timesOfDay),
            Key("days", \.days, choices(EditionSchedule.Weekday.self)),
            Key("timezone", \.timezone, timezone(orEmpty: false, exists: zoneExists)),
            Key("collections", \.collections, collections),
            Key("languages", \.languages, languages),
            Key("query", \.query, query),
            Key("stories", \.stories, choice(EditionSchedule.Stories.self)),
            Key("labels", \.labels, choice(EditionSchedule.Labels.self)),
            Key("minutes", \.minutes, whole(1...120)),
            Key("formats", \.formats, choices(EditionSchedule.Format.self)),
        ]
    }
}
