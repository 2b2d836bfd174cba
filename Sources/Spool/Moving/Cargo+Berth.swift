import Model

/// Where a file comes to lie in a folder of ours.
struct Berth {
    var name: [UInt8]
    var companion: [UInt8]?
    /// The same content is there under that name already.
    var isTaken: Bool
}

extension Cargo {
    /// The own name, or where other content has that, the name with `~` and 8, then 64 digits of the hash, then a number.
    func berth(named name: [UInt8], in folder: borrowing Descriptor) throws(Errno) -> Berth {
        for attempt in 0..<Self.mostAttempts {
            let candidate = marked(name, attempt)
            guard let status = try folder.statusIfThere(of: candidate) else {
                return Berth(name: candidate, companion: try companion(beside: candidate, in: folder), isTaken: false)
            }
            guard let hash, status.kind == .file, status.identity.size == item.identity.size else { continue }
            if try contentHash(of: candidate, in: folder) == hash {
                return Berth(name: candidate, companion: try companion(beside: candidate, in: folder), isTaken: true)
            }
        }
        throw .tooMany
    }

    private static let mostAttempts = 1000

    private func marked(_ name: [UInt8], _ attempt: Int) -> [UInt8] {
        switch attempt {
        case 0: name
        case 1: renamed(name, by: String(mark.description.prefix(8)))
        case 2: renamed(name, by: mark.description)
        default: renamed(name, by: "\(mark)-\(attempt)")
        }
    }

    /// A free name for the companion, after the page's.
    private func companion(beside page: [UInt8], in folder: borrowing Descriptor) throws(Errno) -> [UInt8]? {
        guard let own = item.companion else { return nil }
        let isRenamed = !page.elementsEqual(item.path.name)
        let ending = Companion.folderEndings.first { own.suffix($0.count).map(lowered) == $0 } ?? []
        let stem = isRenamed ? Companion.stem(ofPage: page) ?? page : Array(own.dropLast(ending.count))
        for attempt in 0..<Self.mostAttempts {
            let marked =
                attempt == 0 ? [] : Array("~\(mark.description.prefix(8))\(attempt == 1 ? "" : "-\(attempt)")".utf8)
            let tail = marked + own.suffix(ending.count)
            let candidate = cut(stem, to: longestName - tail.count) + tail
            if try folder.statusIfThere(of: candidate) == nil { return candidate }
        }
        throw .tooMany
    }
}
