import Glibc
import Testing

@testable import Spool

struct OutboxTests {
    @Test func `a file is written with its folders and not written again when it is the same`() async throws {
        try await withPlayground { place in
            let outbox = Outbox(folder: place.root + "/outbox")
            let isChanged = try ["一", "一", "二"].map { try outbox.publish(Array($0.utf8), at: "editions/a.html") }
            #expect(isChanged == [true, false, true])
            #expect(try outbox.read("editions/a.html") == Array("二".utf8))
            #expect(try outbox.exists("editions/a.html") == true)
            #expect(try outbox.exists("editions/b.html") == false)
            #expect(try place.tree("outbox") == ["editions/a.html"])
        }
    }

    @Test(arguments: [Outbox.Durability.powerCut, .kill])
    func `many files are written at once and those that are the same left alone`(_ durability: Outbox.Durability)
        async throws
    {
        try await withPlayground { place in
            let outbox = Outbox(folder: place.root + "/outbox")
            let files = (0..<64).map { Outbox.File(path: "articles/\($0 % 7)/\($0).html", bytes: Array("\($0)".utf8)) }
            let count = try outbox.publish(files, durability: durability)
            #expect(count == 64)
            #expect(try outbox.publish(files + [.init(path: "x", bytes: [])], durability: durability) == 1)
            #expect(try place.tree("outbox").count == 65)
            #expect(try outbox.read("articles/3/3.html") == Array("3".utf8))
            #expect(try outbox.read("x") == [])
        }
    }

    @Test func `what a kill left half written is removed at the start`() async throws {
        try await withPlayground { place in
            try place.write("outbox/editions/.gazette-writing.a.html", "半")
            try place.write("outbox/editions/a.html", "全")
            let outbox = Outbox(folder: place.root + "/outbox")
            try outbox.prepare()
            #expect(try place.tree("outbox") == ["editions/a.html"])
        }
    }

    @Test func `it prepares a folder that is not there with its parents`() async throws {
        try await withPlayground { place in
            let outbox = Outbox(folder: place.root + "/deep/er/outbox")
            try outbox.prepare()
            let isChanged = try outbox.publish([1], at: "a")
            #expect(isChanged)
        }
    }

    @Test(arguments: ["../a", "/a", "a/../../b", ""])
    func `no path leads out of it`(path: String) async throws {
        try await withPlayground { place in
            let outbox = Outbox(folder: place.root + "/outbox")
            #expect(throws: SurroundingsError.self) { try outbox.publish([1], at: path) }
        }
    }

    @Test func `removing says whether there was something`() async throws {
        try await withPlayground { place in
            let outbox = Outbox(folder: place.root + "/outbox")
            _ = try outbox.publish([1], at: "a/b")
            #expect(try ["a/b", "a/b", "c/d"].map { try outbox.remove($0) } == [true, false, false])
        }
    }

    @Test func `a link in it is not written through`() async throws {
        try await withPlayground { place in
            try place.write("elsewhere/keep.txt", "别动")
            symlink(place.root + "/elsewhere", place.root + "/outbox/editions")
            let outbox = Outbox(folder: place.root + "/outbox")
            #expect(throws: SurroundingsError.self) { try outbox.publish([1], at: "editions/keep.txt") }
            #expect(try place.text("elsewhere/keep.txt") == "别动")
        }
    }

    @Test func `errors of the surroundings are told apart and say what to do`() {
        let error = SurroundingsError(ENOSPC, "write", "outbox/a.html")
        #expect(error.kind == .full)
        #expect(error.description.contains("free space"))
        for (code, kind) in [
            (EDQUOT, SurroundingsError.Kind.full), (EROFS, .readOnly), (EIO, .inputOutput), (EACCES, .denied),
        ] {
            #expect(SurroundingsError(code, "open", "x").kind == kind)
        }
    }

    @Test func `an outbox that is gone is the surroundings' error and named`() async throws {
        try await withPlayground { place in
            let outbox = Outbox(folder: place.root + "/nowhere")
            let error = #expect(throws: SurroundingsError.self) { try outbox.publish([1], at: "a.html") }
            #expect(error?.kind == .gone)
            #expect(error?.path == place.root + "/nowhere/a.html")
        }
    }
}
