import Model
import ServiceLifecycle
package import Settings
import Spool

/// Removes what is older than the settings allow, after the start and then once a day.
package struct RetentionService: Service, CustomStringConvertible {
    package var description: String { "retention" }

    let librarian: Librarian
    let ages: Configuration.Retention
    let firstLook: FirstLook

    package init(librarian: Librarian, ages: Configuration.Retention, firstLook: FirstLook) {
        (self.librarian, self.ages, self.firstLook) = (librarian, ages, firstLook)
    }

    package func run() async throws {
        guard ages != Configuration.Retention() else { return try await gracefulShutdown() }
        try await cancelWhenGracefulShutdown {
            await firstLook.wait()
            var patience = Patience()
            while !Task.isCancelled {
                let pause = try await retire(&patience)
                do { try await Task.sleep(for: pause) } catch is CancellationError { return }
            }
        }
    }

    /// How long to wait before the next time: what the surroundings refuse is tried again soon.
    private func retire(_ patience: inout Patience) async throws -> Duration {
        do {
            try await librarian.retire(ages, at: Clock.now())
            _ = patience.recovered()
            return .seconds(86_400)
        } catch {
            guard let trouble = Surroundings(error, state: librarian.folders.state.folder) else { throw error }
            librarian.log.trouble(trouble)
            return patience.pause()
        }
    }
}
