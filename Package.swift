// swift-tools-version: 6.2
import PackageDescription

/// A library target of the pipeline; `Sources/<name>` with its tests in `Tests/<name>Tests`.
func stage(
    _ name: String, _ dependencies: [Target.Dependency] = [], testing: [Target.Dependency] = []
) -> [Target] {
    [
        .target(name: name, dependencies: dependencies, exclude: excludes[name] ?? []),
        .testTarget(
            name: "\(name)Tests",
            dependencies: [.target(name: name), "TestSupport"] + (name == "Model" ? [] : ["Model"]) + testing,
            exclude: testExcludes[name] ?? []),
    ]
}

/// A C library of Debian's, reached through a module map and a shim header; one importer each.
func system(_ name: String, pkgConfig: String, apt: String) -> Target {
    .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([apt])])
}

/// Data that is installed to `share/gazette` and read at run time, not compiled in.
let excludes = ["Digests": ["Data"], "Language": ["Data"]]
let testExcludes: [String: [String]] = [
    "DigestsTests": ["Fixtures"], "ParsingTests": ["Fixtures"], "LanguageTests": ["Fixtures"],
]

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let log = Target.Dependency.product(name: "Logging", package: "swift-log")
let inMemoryLog = Target.Dependency.product(name: "InMemoryLogging", package: "swift-log")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let toml = Target.Dependency.product(name: "TOMLKit", package: "TOMLKit")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let unixSignals = Target.Dependency.product(name: "UnixSignals", package: "swift-service-lifecycle")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "gazette",
    products: [
        .executable(name: "gazetted", targets: ["gazetted"]),
        .executable(name: "gazette", targets: ["gazette"]),
        .executable(name: "gazette-reader", targets: ["gazette-reader"]),
    ],
    dependencies: [
        // SQLite with WAL, migrations, custom FTS5 tokenizers; only Index imports it.
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        // Structured messages; Systemd turns them into journal fields.
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        // Templates of the editions that a reader may replace; only Digests imports it.
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        // config/gazette.toml; only Settings imports it.
        .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
        // Start, signals and graceful stop of the daemon's services.
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        // The command lines of gazetted and gazette.
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    ],
    targets: [
        stage("Model"),
        stage(
            "Parsing", ["Model", "CLibXML2", "CICU", "CCmark", "CGMime", "CArchive", "CZlib", "CBrotli"],
            testing: ["TimeZones"]),
        stage("TimeZones", ["Model", "CCalendar"]),
        // What a reader and who asks it say to each other, and the readers' processes.
        stage("Reading", ["Model", "CProcess"]),
        stage("Language", ["Model"]),
        stage("Stories", ["Model"]),
        stage("Digests", ["Model", "CDeflate", mustache], testing: ["CDeflate"]),
        stage("Index", ["Model", "Language", "CZstd", grdb]),
        stage("Spool", ["Model", "CCrypto", "CLinux"]),
        stage("Systemd", ["CSystemd", log]),
        stage("Settings", [toml]),
        stage(
            "Pipeline",
            [
                "Model", "Reading", "TimeZones", "Language", "Stories", "Digests", "Index", "Spool", "Settings", log,
                lifecycle,
            ]),
        [
            // The service, which both programs can be.
            .target(
                name: "Daemon",
                dependencies: [
                    "Pipeline", "Reading", "Systemd", "Settings", "Index", "Model", "Spool", log, lifecycle,
                    unixSignals,
                    arguments,
                ]),
            .executableTarget(name: "gazetted", dependencies: ["Daemon", arguments]),
            .executableTarget(
                name: "gazette",
                dependencies: ["Daemon", "Pipeline", "Reading", "Settings", "Model", log, arguments]),
            // The only program that looks into files: locked in, one process a core, at our side as long as it is needed.
            .executableTarget(
                name: "gazette-reader",
                dependencies: ["Parsing", "Reading", "TimeZones", "Spool", "Model", "CSeccomp"]),
            // Debian's python3-jieba dictionary → the mapped lexicon of `share/gazette`; runs at set-up.
            .executableTarget(name: "compile-lexicon", dependencies: ["Language"]),
            // Labelled sentences → the weights of the name tagger; only Scripts/train-names runs it.
            .executableTarget(name: "train-names", dependencies: ["Language"]),
            // How fast Language and Stories are by themselves; only Scripts/bench runs it.
            .executableTarget(name: "measure-stages", dependencies: ["Language", "Stories", "Model"]),
            .target(name: "TestSupport", dependencies: ["Model"], path: "Tests/TestSupport"),
            .testTarget(name: "EndToEndTests", dependencies: ["TestSupport", "Model"]),
            // sd_notify, sd_journal_sendv
            system("CSystemd", pkgConfig: "libsystemd", apt: "libsystemd-dev"),
            // feeds, names of characters in HTML
            system("CLibXML2", pkgConfig: "libxml-2.0", apt: "libxml2-dev"),
            // charsets
            system("CICU", pkgConfig: "icu-i18n", apt: "libicu-dev"),
            // time zones
            system("CCalendar", pkgConfig: "icu-i18n", apt: "libicu-dev"),
            // a reader's system calls
            system("CSeccomp", pkgConfig: "libseccomp", apt: "libseccomp-dev"),
            // Markdown
            system("CCmark", pkgConfig: "libcmark-gfm", apt: "libcmark-gfm-extensions-dev"),
            // mail
            system("CGMime", pkgConfig: "gmime-3.0", apt: "libgmime-3.0-dev"),
            // tar, 7-Zip, and what compressors made
            system("CArchive", pkgConfig: "libarchive", apt: "libarchive-dev"),
            // ZIP, and the bodies of web archives
            system("CZlib", pkgConfig: "zlib", apt: "zlib1g-dev"),
            // books
            system("CDeflate", pkgConfig: "zlib", apt: "zlib1g-dev"),
            // the bodies of web archives
            system("CBrotli", pkgConfig: "libbrotlidec", apt: "libbrotli-dev"),
            // texts in the database
            system("CZstd", pkgConfig: "libzstd", apt: "libzstd-dev"),
            // SHA-256
            system("CCrypto", pkgConfig: "libcrypto", apt: "libssl-dev"),
            // calls of Linux that Swift's Glibc module leaves out
            .systemLibrary(name: "CLinux"),
            // descriptors sent by a socket, children
            .systemLibrary(name: "CProcess"),
        ],
    ].flatMap(\.self)
)

// Only for Scripts/fuzz: it links with libFuzzer's `main`, so it is no part of an ordinary build.
if Context.environment["GAZETTE_FUZZ"] != nil {
    package.products.append(.executable(name: "fuzz-reader", targets: ["fuzz-reader"]))
    package.targets.append(
        .executableTarget(
            name: "fuzz-reader", dependencies: ["Model", "Parsing"], path: "Tests/Fuzz", exclude: ["Corpus"]))
}

for target in package.targets where target.type != .system {
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
        .treatAllWarnings(as: .error),
    ]
}
