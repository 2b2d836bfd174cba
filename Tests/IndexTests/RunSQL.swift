import GRDB
@testable import Index

/// Runs a statement on a connection of its own, for what no verb does.
func runSQL(_ sql: String, _ path: String) throws {
    var configuration = Configuration()
    configuration.prepareDatabase { $0.add(tokenizer: SeparatedTokenizer.self) }
    try DatabaseQueue(path: path, configuration: configuration).write { try $0.execute(sql: sql) }
}
