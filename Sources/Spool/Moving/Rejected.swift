/// Where unreadable files go, each beside `NAME.reason.txt`, in the folders that they had in the inbox.
package struct Rejected: Sendable {
    package let folder: String
    let inbox: InboxSettings
    private let mover: Mover

    package init(folder: String, inbox: InboxSettings) {
        (self.folder, self.inbox) = (folder, inbox)
        mover = Mover(inbox: inbox, target: folder)
    }

    /// Writes the reason, then moves the file beside it; with `.keep` writes only the reason. After a kill anywhere in it, doing it
    /// again ends the same. Give the key of `.kept` to `known`, or the file is found again.
    package func take(_ file: ClaimedFile, because rejection: Rejection) throws(SurroundingsError) -> Settlement {
        try take(Cargo(file), rejection)
    }

    package func take(_ file: UnreadableFile, because rejection: Rejection) throws(SurroundingsError) -> Settlement {
        try take(Cargo(file), rejection)
    }

    /// Removes the reason of an earlier try at a file that has now been read.
    package func forget(_ file: ClaimedFile) throws(SurroundingsError) {
        do {
            let root = try Descriptor(folder: folder)
            guard let parent = try folderIfThere(file.item.path.folder, in: root) else { return }
            let reason = reasonName(file.item.path.name)
            if try parent.statusIfThere(of: file.item.path.name) == nil, try parent.statusIfThere(of: reason) != nil {
                try parent.remove(reason)
            }
        } catch { throw SurroundingsError(error, "tidy", folder) }
    }

    /// Creates the folder and removes what a kill left half written. For the start.
    package func prepare() throws(SurroundingsError) { try prepareFolder(folder) }

    private func take(_ cargo: Cargo, _ rejection: Rejection) throws(SurroundingsError) -> Settlement {
        let text = rejection.text(of: cargo.item.path.description, isKept: inbox.after == .keep)
        do {
            let root = try Descriptor(folder: folder)
            return try mover.move(cargo, to: cargo.item.path) { place throws(Errno) in
                let parent = try root.folder(creating: place.folder)
                _ = try parent.publish(text, as: reasonName(place.name))
            }
        } catch { throw SurroundingsError(error, "reject", "\(folder)/\(cargo.item.path)") }
    }
}

private let reasonEnding = ".reason.txt"

/// `NAME.reason.txt`, NAME cut on a border of UTF-8 where that would be too long.
func reasonName(_ name: some BidirectionalCollection<UInt8>) -> [UInt8] {
    cut(name, to: longestName - reasonEnding.utf8.count) + Array(reasonEnding.utf8)
}

func isReason(_ name: [UInt8]) -> Bool { name.suffix(reasonEnding.utf8.count).elementsEqual(reasonEnding.utf8) }
