import Glibc

extension Premises {
    /// Whether people can read what was written.
    func outboxFindings(_ folder: FolderFacts?) -> [Finding] {
        guard let folder, folder.ownership != nil, mending.isSystem else { return [] }
        let page = folder.path + "/index.html"
        guard let ownership = Ownership(of: page) else { return [] }
        let reader = Account(name: "", user: .max, group: service.group, groups: [service.group])
        guard ownership.permits(reader, .read) else {
            return [
                Finding(
                    "outbox", .warning,
                    "the group \(groupName(service.group)) may not read \(page) (\(octal(ownership.mode)))",
                    advice: "Open what is there for the group",
                    command: mending.asOwner(
                        "chgrp -R \(groupName(service.group)) \(quoted(folder.path))",
                        "chmod -R g+rX \(quoted(folder.path))"))
            ]
        }
        return []
    }
}
