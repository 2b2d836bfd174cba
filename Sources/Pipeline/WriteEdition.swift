import Model
package import Settings
import Spool

/// Has editions written, one after the other: by the running daemon, or without one by ourselves.
///
/// An order that finds no article gives `nil`, unless it is the only one.
///
/// - Parameter written: told of each with its name, as soon as it is there.
package func writeEditions(
    _ orders: [EditionOrder], _ settings: Settings, log: EventLog, written: (EditionOrder, String?) -> Void
) async throws {
    if try isDaemonRunning(settings) {
        for order in orders { written(order, try ask(for: order, settings, isAlone: orders.count == 1)) }
        return
    }
    try await withLibrary(settings, log: log) { librarian in
        for order in orders {
            do {
                written(order, try await librarian.closeEdition(order).name)
            } catch EditionNameError.nothing where orders.count > 1 {
                written(order, nil)
            }
        }
    }
}

/// The issues of an edition from one day to another, both included, one for each day on which it appears.
package func eachDay(of order: EditionOrder, from first: String, to last: String, _ settings: Settings) throws
    -> [String]
{
    let plans = try settings.configuration.editions.map(EditionPlan.init)
    guard let plan = plans.first(where: { $0.schedule.name == order.name }) else {
        throw EditionNameError.unknown(order.name, known: plans.map(\.schedule.name))
    }
    guard let start = civilDay(first) else { throw EditionNameError.noDate(first) }
    guard let end = civilDay(last) else { throw EditionNameError.noDate(last) }
    guard start <= end else { throw EditionNameError.backwards(from: first, to: last) }
    return plan.schedule.days(from: start, to: end).map(isoDate)
}

private func ask(for order: EditionOrder, _ settings: Settings, isAlone: Bool) throws -> String? {
    let reply = try ask(.edition(order), at: settings.folders.controlSocket)
    if let edition = reply.edition { return edition }
    if reply.isEmpty == true, !isAlone { return nil }
    throw RefusedByDaemon(reason: reply.error ?? "no reason given", isEmpty: reply.isEmpty == true)
}

package struct RefusedByDaemon: Error, CustomStringConvertible {
    let reason: String
    /// Whether it is only that no article is of the time that was asked for.
    package var isEmpty = false
    /// What was asked for is not there, or is several things.
    package var isAbsence = false
    package var description: String { reason }
}
