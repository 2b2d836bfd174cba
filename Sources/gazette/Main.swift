import ArgumentParser
import Daemon

/// The command line, and called by the name gazetted the service: what both are made of is installed once.
@main
struct Main {
    static func main() async {
        if CommandLine.arguments.first?.hasSuffix("gazetted") == true {
            await Gazetted.main()
        } else {
            await Gazette.main()
        }
    }
}
