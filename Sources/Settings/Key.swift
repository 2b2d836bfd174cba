import TOMLKit

/// One key of a section: its name, how its value is read, and where the value goes.
struct Key<Target> {
    let name: String
    let read: (inout Target, TOMLValue) throws(BadValue) -> Void

    init<Value>(
        _ name: String, _ member: WritableKeyPath<Target, Value>,
        _ parse: @escaping (TOMLValue) throws(BadValue) -> Value
    ) {
        self.name = name
        read = { (target, value) throws(BadValue) in target[keyPath: member] = try parse(value) }
    }
}

/// A value that its key does not take: what it takes instead.
struct BadValue: Error {
    let wanted: String
}

func path(_ value: TOMLValue) throws(BadValue) -> String {
    let text = try string(value, #"a path that begins with / or ~/, or "" for the standard folder"#) {
        $0.isEmpty || ($0.hasPrefix("/") || $0.hasPrefix("~/")) && $0.utf8.contains { $0 != UInt8(ascii: "/") }
    }
    return withoutSlash(text)
}

func webAddress(_ value: TOMLValue) throws(BadValue) -> String {
    let text = try string(value, #"an address that begins with https:// or http:// and a host, or """#) { text in
        text.isEmpty
            || ["https://", "http://"].contains { text.hasPrefix($0) && namesHost(text.utf8.dropFirst($0.utf8.count)) }
                && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    }
    return withoutSlash(text)
}

/// Begins with a letter, a digit or the bracket of an IPv6 address.
private func namesHost(_ rest: Substring.UTF8View) -> Bool {
    guard let first = rest.first else { return false }
    return first == UInt8(ascii: "[") || UInt8(ascii: "0")...UInt8(ascii: "9") ~= first
        || UInt8(ascii: "a")...UInt8(ascii: "z") ~= first | 0x20
}

func duration(from low: String, to high: String) -> (TOMLValue) throws(BadValue) -> Duration {
    let wanted = #"a duration with its unit (ms, s, min, h), "\#(low)" to "\#(high)""#
    return { (value) throws(BadValue) in
        guard let duration = value.string.flatMap(parseDuration), let low = parseDuration(low),
            let high = parseDuration(high), (low...high).contains(duration)
        else { throw BadValue(wanted: wanted) }
        return duration
    }
}

/// How long something is kept; `nil` for good.
func age(_ value: TOMLValue) throws(BadValue) -> Duration? {
    let wanted = BadValue(wanted: #"an age such as "90d", "1d" to "36500d", or "" for good"#)
    guard let text = value.string else { throw wanted }
    if text.isEmpty { return nil }
    guard let age = parseDuration(text), (Duration.seconds(86_400)...(.seconds(86_400 * 36_500))).contains(age) else {
        throw wanted
    }
    return age
}

/// node_exporter reads no other names.
func metricsPath(_ value: TOMLValue) throws(BadValue) -> String {
    try string(value, #"a path that begins with / and ends with .prom, or "" for none"#) {
        $0.isEmpty || $0.hasPrefix("/") && $0.hasSuffix(".prom")
    }
}

func size(from low: String, to high: String) -> (TOMLValue) throws(BadValue) -> Int {
    let wanted = #"a size with its unit (B, kB, MB, GB, KiB, MiB, GiB), "\#(low)" to "\#(high)""#
    return { (value) throws(BadValue) in
        guard let size = value.string.flatMap(parseSize), let low = parseSize(low), let high = parseSize(high),
            (low...high).contains(size)
        else { throw BadValue(wanted: wanted) }
        return size
    }
}

func whole(_ range: ClosedRange<Int>) -> (TOMLValue) throws(BadValue) -> Int {
    { (value) throws(BadValue) in
        guard let number = value.int, range.contains(number) else {
            throw BadValue(wanted: "a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }
}

/// - Parameter exists: whether the machine knows a time zone of that name.
func timezone(orEmpty: Bool, exists: @escaping (String) -> Bool) -> (TOMLValue) throws(BadValue) -> String {
    let wanted = #"a time zone such as "Asia/Shanghai""# + (orEmpty ? #", or """# : "")
    return { (value) throws(BadValue) in try string(value, wanted) { $0.isEmpty ? orEmpty : exists($0) } }
}

func choice<Value: RawRepresentable<String> & CaseIterable>(
    _ type: Value.Type
) -> (TOMLValue) throws(BadValue) -> Value {
    { (value) throws(BadValue) in
        guard let name = value.string, let choice = Value(rawValue: name) else {
            throw BadValue(wanted: listed(Value.allCases.map(\.rawValue)))
        }
        return choice
    }
}

/// A list of at least one, which comes back in the order of the cases, each once.
func choices<Value: RawRepresentable<String> & CaseIterable & Equatable>(
    _ type: Value.Type
) -> (TOMLValue) throws(BadValue) -> [Value] {
    { (value) throws(BadValue) in
        let wanted = BadValue(wanted: "a list of at least one of \(listed(Value.allCases.map(\.rawValue)))")
        guard let array = value.array, !array.isEmpty else { throw wanted }
        var chosen: [Value] = []
        for element in array {
            guard let name = element.string, let choice = Value(rawValue: name) else { throw wanted }
            chosen.append(choice)
        }
        return Value.allCases.filter(chosen.contains)
    }
}

func string(
    _ value: TOMLValue, _ wanted: String, _ isGood: (String) -> Bool
) throws(BadValue) -> String {
    guard let text = value.string, isGood(text) else { throw BadValue(wanted: wanted) }
    return text
}

func withoutSlash(_ text: String) -> String {
    var text = text
    while text.hasSuffix("/") { text.removeLast() }
    return text
}

private func listed(_ names: [String]) -> String {
    names.map { "\"\($0)\"" }.joined(separator: ", ").replacingLastComma
}

extension String {
    fileprivate var replacingLastComma: String {
        guard let comma = lastIndex(of: ",") else { return self }
        return self[..<comma] + " or" + self[index(after: comma)...]
    }
}
