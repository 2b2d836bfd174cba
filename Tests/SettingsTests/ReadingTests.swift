import Testing

@testable import Settings

@Suite struct UnitTests {
    @Test(arguments: [
        ("2s", Duration.seconds(2)), ("300ms", .milliseconds(300)), ("1h 30min", .seconds(5400)), ("0s", .zero),
        (" 5 min ", .seconds(300)), ("1d", .seconds(86400)),
    ])
    func `a duration is the sum of its parts`(text: String, duration: Duration) {
        #expect(parseDuration(text) == duration)
    }

    @Test(arguments: ["", " ", "2", "s", "2 S", "-2s", "2.5s", "2s,", "2s3", "9223372036854775807h", "２s", "1e3s"])
    func `anything else is no duration`(text: String) {
        #expect(parseDuration(text) == nil)
    }

    @Test(arguments: [("64MiB", 67_108_864), ("1kB", 1000), ("10 MB", 10_000_000), ("512B", 512), ("1GiB", 1 << 30)])
    func `a size is told in bytes`(text: String, bytes: Int) {
        #expect(parseSize(text) == bytes)
    }

    @Test(arguments: ["64", "64mb", "1TB", "99999999999GiB", ""])
    func `anything else is no size`(text: String) {
        #expect(parseSize(text) == nil)
    }

    @Test(arguments: ["7:00", "07:0", "07:60", "24:00", "0700", "07:00:00", "", "ab:cd", "+7:00"])
    func `what is no time of day is refused`(text: String) {
        #expect(parseTimeOfDay(text) == nil)
    }
}

@Suite struct NearestTests {
    @Test(arguments: [
        ("setle", "settle"), ("settel", "settle"), ("Settle", "settle"), ("max_filesize", "max_file_size"),
        ("max-file-size", "max_file_size"), ("resacn", "rescan"),
    ])
    func `a slip of the hand is seen through`(typed: String, meant: String) {
        #expect(nearest(to: typed, among: ["path", "settle", "after", "max_file_size", "rescan"]) == meant)
    }

    @Test func `what is like nothing known is like nothing known`() {
        #expect(nearest(to: "colour", among: ["path", "settle"]) == nil)
        #expect(nearest(to: "", among: ["path"]) == nil)
    }

    @Test(arguments: [("", "", 0), ("abc", "", 3), ("abc", "acb", 1), ("kitten", "sitting", 3), ("微软", "软微", 1)])
    func `distance counts single slips`(left: String, right: String, distance: Int) {
        #expect(editDistance(left, right) == distance)
        #expect(editDistance(right, left) == distance)
    }
}

@Suite struct KeyPositionTests {
    @Test func `keys are found in all of the grammar`() {
        let positions = KeyPositions(
            #"""
            # [not.a] section = 1
            top = "a = \" # [x]"
              [ a . "b.c" ]
            'quoted' = '\'
            list = [ 1, # ]
              "]", [2] ]
            long = """
            no = 1 "" \""" ""\
            """""
            table = { inner = "}", "x" = [ { } ] }
            last.one = 1979-05-27T07:32:00Z
            [[ many ]]
            键 = 1
            """#)
        let expected: [[String]: KeyPositions.Place] = [
            ["top"]: .init(line: 2, column: 1),
            ["a", "b.c"]: .init(line: 3, column: 5),
            ["a", "b.c", "quoted"]: .init(line: 4, column: 1),
            ["a", "b.c", "list"]: .init(line: 5, column: 1),
            ["a", "b.c", "long"]: .init(line: 7, column: 1),
            ["a", "b.c", "table"]: .init(line: 10, column: 1),
            ["a", "b.c", "last", "one"]: .init(line: 11, column: 1),
            ["many"]: .init(line: 12, column: 4),
            ["many", "键"]: .init(line: 13, column: 1),
        ]
        #expect(positions.places == expected)
        #expect(positions.place(of: ["a", "b.c", "table", "inner"]) == .init(line: 10, column: 1))
        #expect(positions.place(of: ["unknown"]) == nil)
    }

    @Test(arguments: ["\"", "'''", "[", "a", "a = [", "a = \"\\", "[a]\r\nb = 1\r\n", "a.\"", "\u{0}"])
    func `any bytes come to an end`(text: String) {
        #expect(KeyPositions(text).places.count <= 2)
    }
}
