extension Premises {
    /// Whether who asks belongs to those who may drop and read.
    func callersFindings() -> [Finding] {
        guard mending.isSystem, caller.user != 0, caller.user != service.user else { return [] }
        let group = groupName(service.group)
        if caller.groups.contains(service.group) {
            return [Finding("rights", .good, "\(caller.name) belongs to the group \(group)")]
        }
        let isListed = Account.named(caller.name)?.groups.contains(service.group) == true
        if isListed {
            return [
                Finding(
                    "rights", .warning,
                    "\(caller.name) belongs to the group \(group), but this session began before that",
                    advice: "Log in anew; or here", command: "newgrp \(group)")
            ]
        }
        return [
            Finding(
                "rights", .warning, "\(caller.name) does not belong to the group \(group): may neither drop nor read",
                advice: "Join it, then log in anew",
                command: mending.asRoot("usermod --append --groups \(group) \(caller.name)"))
        ]
    }
}
