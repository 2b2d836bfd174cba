import TOMLKit

/// One time of day, a list of them, or `"hourly"`.
func timesOfDay(_ value: TOMLValue) throws(BadValue) -> EditionSchedule.Times {
    if value.string == "hourly" { return .hourly }
    let wanted = BadValue(
        wanted: #"a time of day in quotation marks, "00:00" to "23:59", a list of such times, or "hourly""#)
    var times: Set<TimeOfDay> = []
    for text in try strings(value, wanted, orOne: true) {
        guard let time = parseTimeOfDay(text) else { throw wanted }
        times.insert(time)
    }
    guard !times.isEmpty else { throw wanted }
    return .at(times.sorted { ($0.hour, $0.minute) < ($1.hour, $1.minute) })
}

/// One line, 60 characters at most.
func seriesTitle(_ value: TOMLValue) throws(BadValue) -> String {
    try string(value, #"a title of one line and at most 60 characters, such as "晨报", or "" for one made of its name"#) {
        $0.unicodeScalars.count <= 60 && !$0.unicodeScalars.contains { $0.properties.generalCategory == .control }
    }
}

/// Folders of the inbox.
func collections(_ value: TOMLValue) throws(BadValue) -> [String] {
    let wanted = BadValue(wanted: #"a list of folders of the inbox, such as ["tech", "tech/chips"], or [] for all"#)
    var folders: [String] = []
    for text in try strings(value, wanted) {
        let folder = withoutSlash(text)
        guard !folder.isEmpty, !folder.hasPrefix("/"), folder.utf8.count <= 255 else { throw wanted }
        folders.append(folder)
    }
    return folders
}

/// Primary subtags of BCP 47, in lower case.
func languages(_ value: TOMLValue) throws(BadValue) -> [String] {
    let wanted = BadValue(wanted: #"a list of languages by their two or three letters, such as ["zh", "en"], or []"#)
    let tags = try strings(value, wanted).map { $0.lowercased() }
    guard tags.allSatisfy({ (2...3).contains($0.utf8.count) && $0.utf8.allSatisfy(isLowerCaseLetter) }) else {
        throw wanted
    }
    return tags
}

func query(_ value: TOMLValue) throws(BadValue) -> String {
    try string(value, #"a query as `gazette search` reads it, at most 1,000 bytes, or "" for all articles"#) {
        $0.utf8.count <= 1000
    }
}

/// A list of at most 100 strings; with `orOne` a string is a list of one.
private func strings(_ value: TOMLValue, _ wanted: BadValue, orOne: Bool = false) throws(BadValue) -> [String] {
    if orOne, let text = value.string { return [text] }
    guard let array = value.array, array.count <= 100 else { throw wanted }
    var texts: [String] = []
    for element in array {
        guard let text = element.string else { throw wanted }
        texts.append(text)
    }
    return texts
}

private func isLowerCaseLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }
