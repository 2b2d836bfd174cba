import FoundationEssentials

/// Asks the running daemon; waits for its answer as long as it lives, at most `patience` seconds.
package func ask(_ request: ControlRequest, at path: String, patience: Int = 600) throws -> ControlReply {
    let socket = try UnixSocket.connected(to: path)
    guard socket.write(line: request.line), let line = socket.readLine(seconds: patience) else {
        throw ControlSilence()
    }
    return try JSONDecoder().decode(ControlReply.self, from: Data(line.utf8))
}

package struct ControlSilence: Error, CustomStringConvertible {
    package var description: String { "gazetted closed the connection without an answer. See: journalctl -u gazetted" }
}
