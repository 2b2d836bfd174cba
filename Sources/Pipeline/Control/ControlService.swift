import Dispatch
import FoundationEssentials
import Glibc
import Model
import ServiceLifecycle

/// Answers `gazette` through the control socket.
package struct ControlService: Service, CustomStringConvertible {
    package var description: String { "control" }

    let path: String
    let librarian: Librarian
    let nudges: NudgeBox

    package init(path: String, librarian: Librarian, nudges: NudgeBox) {
        (self.path, self.librarian, self.nudges) = (path, librarian, nudges)
    }

    package func run() async throws {
        let socket = try UnixSocket.listening(at: path)
        socket.setNonBlocking()
        let (wakeUps, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        let source = DispatchSource.makeReadSource(fileDescriptor: socket.descriptor, queue: .global())
        source.setEventHandler { continuation.yield() }
        source.activate()
        defer {
            source.cancel()
            unlink(path)
        }
        for await _ in wakeUps.cancelOnGracefulShutdown() {
            while let connection = socket.accept() { await answer(connection) }
        }
    }

    /// One after the other: each answer is short, but for an edition's, which the writer does one at a time anyway.
    private func answer(_ connection: consuming UnixSocket) async {
        guard let line = connection.readLine(seconds: 1) else { return }
        var reply: ControlReply
        do {
            reply = try await respond(to: try ControlRequest(line: line))
        } catch {
            reply = ControlReply()
            reply.error = "\(error)"
            if case EditionNameError.nothing = error { reply.isEmpty = true }
            if let refusal = error as? DecisionRefusal, refusal.isAbsence { reply.isAbsence = true }
        }
        connection.write(line: reply.line)
    }

    private func respond(to request: ControlRequest) async throws -> ControlReply {
        switch request {
        case .status: break
        case .look: nudges.lookAgain()
        case .edition(let order):
            var reply = ControlReply()
            reply.edition = try await librarian.closeEdition(order).name
            return reply
        case .decide(let request):
            var reply = ControlReply()
            reply.decision = try await librarian.decide(request)
            return reply
        case .forget(let articles):
            var reply = ControlReply()
            reply.forgotten = try await librarian.forget(articles)
            return reply
        case .vacuum:
            var reply = ControlReply()
            reply.vacuumed = try await librarian.vacuum()
            return reply
        }
        return ControlReply(librarian.counters.snapshot)
    }
}

extension ControlRequest {
    init(line: String) throws {
        struct Line: Decodable {
            var `do`: String
        }
        let data = Data(line.utf8)
        switch try JSONDecoder().decode(Line.self, from: data).do {
        case "status": self = .status
        case "look": self = .look
        case "edition": self = .edition(try JSONDecoder().decode(EditionOrder.self, from: data))
        case "forget":
            struct Forgetting: Decodable {
                var articles: [ArticleID]
            }
            self = .forget(try JSONDecoder().decode(Forgetting.self, from: data).articles)
        case "vacuum": self = .vacuum
        case "decide": self = .decide(try DecisionRequest(from: data))
        default: throw UnknownRequest(line: line)
        }
    }
}

struct UnknownRequest: Error, CustomStringConvertible {
    let line: String
    var description: String { "This gazetted does not know the request \(line)." }
}

extension ControlReply {
    init(_ snapshot: Counters.Snapshot) {
        (status, read, rejected) = (snapshot.line, snapshot.read, snapshot.rejected)
        (waiting, polling) = (snapshot.waiting, snapshot.polling)
        trouble = snapshot.gone ?? snapshot.trouble ?? snapshot.edition
        (badSettings, lastEdition) = (snapshot.badSettings, snapshot.lastEdition)
        nextEdition = snapshot.nextEdition
        (pid, version, activity) = (Int(getpid()), programVersion, ServiceActivity(snapshot))
    }

    var line: String {
        var json = JSONWriter()
        json.object { json in
            if let error { json.field("error", error) }
            if let isAbsence { json.field("isAbsence", isAbsence) }
            if let decision {
                json.key("decision")
                json.object { decision.write(to: &$0) }
            }
            if let forgotten {
                json.key("forgotten")
                json.object { forgotten.write(to: &$0) }
            }
            if let vacuumed {
                json.key("vacuumed")
                json.object { vacuumed.write(to: &$0) }
            }
            if let edition { json.field("edition", edition) }
            if let isEmpty { json.field("isEmpty", isEmpty) }
            if let status { json.field("status", status) }
            if let read { json.field("read", read) }
            if let rejected { json.field("rejected", rejected) }
            if let waiting { json.field("waiting", waiting) }
            if let trouble { json.field("trouble", trouble) }
            if let polling { json.field("polling", polling) }
            if let badSettings { json.field("badSettings", badSettings) }
            if let lastEdition { json.field("lastEdition", lastEdition) }
            if let nextEdition { json.field("nextEdition", nextEdition) }
            if let pid { json.field("pid", pid) }
            if let version { json.field("version", version) }
            if let activity {
                json.key("activity")
                json.object { activity.write(to: &$0) }
            }
        }
        return json.text
    }
}
