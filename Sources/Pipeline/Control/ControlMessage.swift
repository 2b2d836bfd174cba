package import Model

/// What `gazette` asks the running daemon: one JSON object a line through the control socket.
package enum ControlRequest: Sendable, Equatable {
    case status
    /// Write this edition now.
    case edition(EditionOrder)
    /// Look at the inbox now.
    case look
    case decide(DecisionRequest)
    /// Remove these articles for good.
    case forget([ArticleID])
    /// Write the database anew.
    case vacuum

    package var line: String {
        var json = JSONWriter()
        json.object { json in
            switch self {
            case .status: json.field("do", "status")
            case .look: json.field("do", "look")
            case .vacuum: json.field("do", "vacuum")
            case .forget(let articles):
                json.field("do", "forget")
                json.key("articles")
                json.array(of: articles) { $0.value($1.description) }
            case .edition(let order):
                json.field("do", "edition")
                order.write(to: &json)
            case .decide(let request):
                json.field("do", "decide")
                request.write(to: &json)
            }
        }
        return json.text
    }
}

/// What the daemon answers, in one line; `error` is set when it failed.
package struct ControlReply: Sendable, Codable, Equatable {
    package var error: String?
    /// What was asked for is not there, or is several things.
    package var isAbsence: Bool?
    package var decision: DecisionOutcome?
    package var forgotten: ForgetOutcome?
    package var vacuumed: VacuumOutcome?
    /// The edition that was written.
    package var edition: String?
    /// Whether it failed because no article is of the time that was asked for.
    package var isEmpty: Bool?
    /// The line that `systemctl status` shows.
    package var status: String?
    package var read: Int?
    package var rejected: Int?
    package var waiting: Int?
    package var trouble: String?
    package var polling: String?
    package var badSettings: String?
    package var lastEdition: String?
    package var nextEdition: String?
    package var pid: Int?
    package var version: String?
    package var activity: ServiceActivity?

    package init() {}
}
