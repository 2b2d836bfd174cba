import CSeccomp
import Glibc

extension SystemCallFilter {
    /// Memory, what is open, clocks, and the end; any other call ends the process. What libraries ask of the file system
    /// by themselves is refused as if nothing were there.
    static func reader() throws(LockFailure) -> SystemCallFilter {
        let filter = try SystemCallFilter(otherwise: gz_kill())
        let allow = gz_allow()
        try filter.rule(allow, "read readv pread64 preadv lseek write writev close fstat ftruncate poll ppoll")
        try filter.rule(allow, "recvmsg recvfrom sendmsg sendto memfd_create")
        try filter.rule(allow, "munmap mremap madvise brk futex rseq set_robust_list")
        try filter.rule(allow, "sched_yield sched_getaffinity getcpu getrandom sysinfo uname")
        for call in ["mmap", "mprotect"] {
            try filter.rule(allow, call, where: [.argument(2, masked: PROT_EXEC, is: 0)])
        }
        try filter.rule(allow, "clock_gettime clock_getres clock_nanosleep nanosleep gettimeofday time times getrusage")
        try filter.rule(allow, "getpid gettid getppid getuid geteuid getgid getegid")
        try filter.rule(allow, "rt_sigaction rt_sigprocmask rt_sigreturn sigaltstack restart_syscall exit exit_group")
        try filter.rule(allow, "getrlimit setrlimit")
        try filter.rule(allow, "prlimit64", where: [.argument(0, is: 0)])
        try filter.rule(allow, "tgkill", where: [.argument(0, is: UInt64(getpid()))])  // abort(3)
        for command in [F_GETFD, F_SETFD, F_GETFL] {
            try filter.rule(allow, "fcntl", where: [.argument(1, is: UInt64(command))])
        }
        try filter.refuseLookingAround()
        return filter
    }

    private func refuseLookingAround() throws(LockFailure) {
        let refuse = gz_refuse(UInt16(EACCES))
        let emptyPath: Int32 = 0x1000  // AT_EMPTY_PATH: fstat(3)
        try rule(gz_allow(), "newfstatat", where: [.argument(3, masked: emptyPath, is: emptyPath)])
        try rule(refuse, "newfstatat", where: [.argument(3, masked: emptyPath, is: 0)])
        try rule(refuse, "openat", where: [.argument(2, masked: O_ACCMODE, is: O_RDONLY)])
        try rule(refuse, "open", where: [.argument(1, masked: O_ACCMODE, is: O_RDONLY)])
        try rule(refuse, "stat lstat statx access faccessat faccessat2 readlink readlinkat getcwd ioctl")
    }

    /// Everything but what reaches beyond the process: no network, no other process, no file written that is not open.
    static func converter() throws(LockFailure) -> SystemCallFilter {
        let filter = try SystemCallFilter(otherwise: gz_allow())
        let refuse = gz_refuse(UInt16(EPERM))
        try filter.rule(refuse, "socket socketpair connect bind listen accept accept4 sendto sendmsg sendmmsg")
        try filter.rule(refuse, "fork vfork execveat ptrace process_vm_readv process_vm_writev kcmp kill tkill")
        try filter.rule(refuse, "pidfd_open pidfd_getfd pidfd_send_signal setns unshare")
        try filter.rule(refuse, "clone", where: [.argument(0, masked: 0x10000, is: 0)])  // CLONE_THREAD
        try filter.rule(gz_refuse(UInt16(ENOSYS)), "clone3 openat2")  // their arguments cannot be looked at
        try filter.refuseWriting(refuse)
        try filter.rule(refuse, "memfd_create memfd_secret shmget shmat msgget semget mq_open")
        try filter.rule(refuse, "bpf perf_event_open userfaultfd io_uring_setup keyctl add_key request_key")
        return filter
    }

    private func refuseWriting(_ refuse: UInt32) throws(LockFailure) {
        for mode in [O_WRONLY, O_RDWR] {
            try rule(refuse, "openat", where: [.argument(2, masked: O_ACCMODE, is: mode)])
            try rule(refuse, "open", where: [.argument(1, masked: O_ACCMODE, is: mode)])
        }
        try rule(refuse, "openat", where: [.argument(2, masked: O_CREAT, is: O_CREAT)])
        try rule(refuse, "open", where: [.argument(1, masked: O_CREAT, is: O_CREAT)])
        try rule(refuse, "creat truncate mkdir mkdirat mknod mknodat unlink unlinkat rmdir")
        try rule(refuse, "rename renameat renameat2 link linkat symlink symlinkat")
        try rule(refuse, "chmod fchmod fchmodat chown lchown fchown fchownat utime utimes utimensat futimesat")
        try rule(refuse, "setxattr lsetxattr fsetxattr removexattr lremovexattr fremovexattr")
        try rule(refuse, "mount umount2 pivot_root chroot move_mount fsmount open_tree")
    }
}
