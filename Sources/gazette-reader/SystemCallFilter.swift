import CSeccomp
import Glibc

/// Which system calls a process may make from now on, with seccomp (libseccomp). Calls that the machine does not have are
/// passed over.
struct SystemCallFilter: ~Copyable {
    private let context: scmp_filter_ctx

    /// - Parameter action: for every call without a rule.
    init(otherwise action: UInt32) throws(LockFailure) {
        guard let context = seccomp_init(action) else { throw LockFailure(call: "seccomp_init", code: ENOMEM) }
        self.context = context
    }

    deinit { seccomp_release(context) }

    /// A rule for calls, by name, whose arguments meet all conditions.
    func rule(_ action: UInt32, _ calls: String, where conditions: [scmp_arg_cmp] = []) throws(LockFailure) {
        for name in calls.split(separator: " ") {
            let number = seccomp_syscall_resolve_name(String(name))
            guard number != -1 else { continue }
            let result = seccomp_rule_add_array(context, action, number, UInt32(conditions.count), conditions)
            guard result == 0 else { throw LockFailure(call: "seccomp rule for \(name)", code: -result) }
        }
    }

    /// The rules hold from here on, for good.
    consuming func load() throws(LockFailure) {
        let result = seccomp_load(context)
        guard result == 0 else { throw LockFailure(call: "seccomp_load", code: -result) }
    }
}

extension scmp_arg_cmp {
    /// The argument at a place, from 0, is that value.
    static func argument(_ place: UInt32, is value: UInt64) -> scmp_arg_cmp {
        scmp_arg_cmp(arg: place, op: SCMP_CMP_EQ, datum_a: value, datum_b: 0)
    }

    /// Of the bits of a mask, the argument has just these.
    static func argument(_ place: UInt32, masked mask: Int32, is value: Int32) -> scmp_arg_cmp {
        scmp_arg_cmp(arg: place, op: SCMP_CMP_MASKED_EQ, datum_a: UInt64(mask), datum_b: UInt64(value))
    }
}
