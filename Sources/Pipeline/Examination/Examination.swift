import Glibc
import Model
package import Settings
import TimeZones

/// Looks at all that the service needs, within seconds. Changes nothing.
package func examine(_ load: () throws -> Settings) async -> [Finding] {
    let settings: Settings
    do { settings = try load() } catch { return findings(error) }
    let premises = Premises(settings)
    let (folders, metrics) = (premises.folders(), premises.metricsFolder())
    let ofMachine = premises.machineFindings()
    var found = premises.configurationFindings() + premises.dataFindings() + premises.programFindings()
    found += await premises.readerFindings()
    // What keeps the service from starting comes before what says that it does not run.
    found += premises.libraryFindings(folders) + premises.metricsFindings(metrics)
    return found + premises.serviceFindings(folders + [metrics].compactMap(\.self)) + ofMachine
}

extension Premises {
    fileprivate func serviceFindings(_ folders: [FolderFacts]) -> [Finding] {
        let isFailing = unit.map { $0["ActiveState"] == "failed" || $0["ActiveState"] == "activating" } ?? false
        return unitFindings(lastError: { isFailing ? lastError() : nil }) + [lingerFinding()].compactMap(\.self)
            + sandboxFindings(folders, read: text) + daemonFindings()
    }

    /// What lies elsewhere and does not answer is left alone.
    fileprivate func libraryFindings(_ folders: [FolderFacts]) -> [Finding] {
        func answers(_ name: String) -> Bool { folders.first { $0.name == name }?.answers != false }
        let database = answers("state") ? databaseFacts() : DatabaseFacts(findings: [])
        let all = settings.folders
        let own = Set([all.outbox, all.archive, all.rejected, all.state])
        let contents = answers("inbox") ? InboxContents(of: all.inbox, apartFrom: own) : InboxContents()
        var found = database.findings + callersFindings() + folderFindings(folders) + nestingFindings(folders)
        found += outboxFindings(folders.first { $0.name == "outbox" })
        found += inboxFindings(contents) + (answers("rejected") ? rejectedFindings() : [])
        found += space(folders).map { spaceFinding($0, databaseBytes: database.bytes) }
        found += watchFindings(.ofKernel(), folders: contents.folders)
        return found + [clockFinding(ClockFacts(newest: database.newest))]
    }

    fileprivate func machineFindings() -> [Finding] {
        let hasZones = access("/usr/share/zoneinfo", F_OK) == 0
        return zoneFindings(hasDatabase: hasZones) { Zone.named($0) != nil }
            + (unit == nil ? [] : journalFindings(JournalFacts(self)))
    }
}
