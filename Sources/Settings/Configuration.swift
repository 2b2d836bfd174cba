/// What `gazette.toml` says; `Configuration()` is what an empty file says. The keys' meaning is told in
/// `config/gazette.toml`, which has each of these with its default.
package struct Configuration: Sendable, Equatable {
    package var inbox = Inbox()
    package var archive = Folder()
    package var rejected = Folder()
    package var outbox = Outbox()
    package var state = Folder()
    package var library = Library()
    package var retention = Retention()
    package var metrics = Metrics()
    /// In the order of their names, at least one.
    package var editions = [EditionSchedule(name: "daily")]
    package var log = Log()

    package init() {}

    package struct Inbox: Sendable, Equatable {
        /// Empty for the standard folder, as in all other folders here.
        package var path = ""
        package var settle = Duration.seconds(2)
        package var after = AfterReading.archive
        /// Bytes.
        package var maxFileSize = 64 << 20
        /// How long a file may go without another article.
        package var readingTime = Duration.seconds(30)
        package var rescan = Duration.seconds(300)
    }

    package struct Folder: Sendable, Equatable {
        package var path = ""
    }

    package struct Outbox: Sendable, Equatable {
        package var path = ""
        /// Without a slash at its end; empty where links are to stay relative.
        package var baseURL = ""
    }

    package struct Library: Sendable, Equatable {
        /// For times without a zone; empty: Asia/Shanghai in Chinese texts, else UTC.
        package var timezone = ""
        /// 0 for one for each core.
        package var workers = 0
    }

    /// How long things are kept; `nil` for good.
    package struct Retention: Sendable, Equatable {
        package var archive: Duration?
        package var articles: Duration?
        package var rejected: Duration?

        package init() {}
    }

    package struct Metrics: Sendable, Equatable {
        /// Empty for none.
        package var path = ""
    }

    package struct Log: Sendable, Equatable {
        package var level = LogLevel.info
    }
}

/// What becomes of a file in the inbox that was read and committed.
package enum AfterReading: String, Sendable, CaseIterable { case archive, keep }

/// The least grave messages that are written; the names are swift-log's.
package enum LogLevel: String, Sendable, CaseIterable { case debug, info, notice, warning, error }
