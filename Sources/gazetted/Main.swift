import ArgumentParser
import Daemon

/// The service alone, for whoever builds it; installed, it is `gazette` by another name.
@main
struct Main {
    static func main() async { await Gazetted.main() }
}
