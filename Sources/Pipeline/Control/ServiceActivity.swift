package import Model

/// What the running service has done since it started, for `gazette status --json`.
package struct ServiceActivity: Sendable, Codable, Equatable {
    package var seen: Int
    package var read: Int
    /// By the error's kind.
    package var rejected: [String: Int]
    package var stored: Int
    package var reposts: Int
    package var revisions: Int
    package var duplicates: Int
    /// By the stage's name.
    package var stages: [String: Counters.StageTime]

    init(_ snapshot: Counters.Snapshot) {
        (seen, read, rejected) = (snapshot.seen, snapshot.read, snapshot.rejectedByKind)
        (stored, reposts) = (snapshot.stored, snapshot.reposts)
        (revisions, duplicates) = (snapshot.revisions, snapshot.duplicates)
        stages = Dictionary(uniqueKeysWithValues: snapshot.stages.map { ($0.key.rawValue, $0.value) })
    }

    /// Its keys, into an object that is open; kinds and stages in order of their names.
    package func write(to json: inout JSONWriter) {
        json.field("seen", seen)
        json.field("read", read)
        json.key("rejected")
        json.object { json in
            for (kind, count) in rejected.sorted(by: { $0.key < $1.key }) { json.field(kind, count) }
        }
        json.field("stored", stored)
        json.field("reposts", reposts)
        json.field("revisions", revisions)
        json.field("duplicates", duplicates)
        json.key("stages")
        json.object { json in
            for (stage, time) in stages.sorted(by: { $0.key < $1.key }) {
                json.key(stage)
                json.object {
                    $0.field("count", time.count)
                    $0.field("seconds", time.seconds)
                }
            }
        }
    }
}
