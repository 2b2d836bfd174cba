package import Reading
package import Settings

extension ReaderPool {
    /// Readers of a library's files, as its settings want them. Throws when the program is not installed.
    package init(_ settings: Settings) throws(ReaderUnavailable) {
        let (zones, inbox) = (settings.zoneNames, settings.configuration.inbox)
        let program = ReaderProgram(
            path: try ReaderProgram.path(beside: settings.executable), chineseZone: zones.chinese,
            otherZone: zones.other, fileSize: inbox.maxFileSize, patience: inbox.readingTime)
        self.init(program, limit: settings.workers)
    }
}
