/// A folder of mail with the subfolders `new`, `cur` and `tmp`, as mail programs keep it.
enum Maildir {
    /// Whether a folder is the `tmp` of a Maildir: a message in it is being delivered, and comes to `new` by rename.
    static func isDelivery(_ name: [UInt8], in folder: borrowing Descriptor) throws(Errno) -> Bool {
        guard name.elementsEqual("tmp".utf8) else { return false }
        for sibling in ["new", "cur"] {
            guard try folder.statusIfThere(of: Array(sibling.utf8))?.kind == .folder else { return false }
        }
        return true
    }
}
