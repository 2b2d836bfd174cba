import ArgumentParser
import Pipeline

/// The command line of the library that gazetted keeps.
struct Gazette: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gazette",
        abstract: "Drop articles into a folder, read a digest you can trust.",
        discussion: """
            gazette add article.html
                put a file in the inbox and wait until it is read
            gazette search 微软 after:2023-11-01
                search the library, best first
            gazette edition daily
                write today's edition now
            gazette verify
                prove each sentence of every edition against its article

            `gazette COMMAND --help` tells of each command, by example.

            Exit status: 0 done, 1 failed, 2 nothing found, 64 wrong usage.
            """,
        version: programVersion,
        subcommands: [
            Add.self, Inspect.self, Search.self, Stories.self, Keywords.self, EditionCommand.self, Explain.self,
            Verify.self, Forget.self, Vacuum.self, Status.self, Doctor.self, ReplayCommand.self,
        ])
}
