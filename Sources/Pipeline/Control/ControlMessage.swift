import Model

/// What `gazette` asks the running daemon: one JSON object a line through the control socket.
package enum ControlRequest: Sendable, Equatable {
    case status
    /// Close this edition now; the name of a plan (`daily`) or of an issue (`2026-11-23-daily`).
    case edition(String)
    /// Look at the inbox now.
    case look

    package var line: String {
        var json = JSONWriter()
        json.object { json in
            switch self {
            case .status: json.field("do", "status")
            case .look: json.field("do", "look")
            case .edition(let name):
                json.field("do", "edition")
                json.field("name", name)
            }
        }
        return json.text
    }
}

/// What the daemon answers, in one line; `error` is set when it failed.
package struct ControlReply: Sendable, Codable, Equatable {
    package var error: String?
    /// The edition that was written.
    package var edition: String?
    /// The line that `systemctl status` shows.
    package var status: String?
    package var read: Int?
    package var rejected: Int?
    package var waiting: Int?
    package var trouble: String?
    package var polling: String?
    package var badSettings: String?
    package var lastEdition: String?
    package var pid: Int?
    package var version: String?

    package init() {}
}
