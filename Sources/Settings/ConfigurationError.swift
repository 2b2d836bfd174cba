/// All that is wrong with a configuration file, in the order of its lines.
package struct ConfigurationError: Error, Equatable, CustomStringConvertible {
    package struct Problem: Sendable, Equatable, CustomStringConvertible {
        package var file: String
        /// From 1; `nil` where it is about the whole file.
        package var line: Int?
        /// Unicode scalars, from 1.
        package var column: Int?
        package var message: String

        /// `/etc/gazette/gazette.toml:12:1: unknown key 'setle' in [inbox]; did you mean 'settle'?`
        package var description: String {
            let place = [line, column].compactMap { $0 }.map { ":\($0)" }.joined()
            return "\(file)\(place): \(message)"
        }
    }

    package var problems: [Problem]

    /// A line for each problem.
    package var description: String { problems.map(\.description).joined(separator: "\n") }
}
