/// A person's own folders (XDG Base Directory Specification): relative values count as unset.
struct XDGFolders: Equatable {
    /// Empty where `$HOME` is not set.
    let home: String
    let configuration: String
    let state: String
    /// `nil` where nobody is logged in.
    let runtime: String?

    init(environment: [String: String]) {
        func folder(_ name: String) -> String? {
            environment[name].flatMap { $0.hasPrefix("/") ? $0 : nil }
        }
        home = folder("HOME") ?? ""
        configuration = folder("XDG_CONFIG_HOME") ?? home + "/.config"
        state = folder("XDG_STATE_HOME") ?? home + "/.local/state"
        runtime = folder("XDG_RUNTIME_DIR")
    }

    var configurationFile: String { configuration + "/gazette/gazette.toml" }
}
