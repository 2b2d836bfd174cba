import Glibc

/// What the processor may work on one article; the kernel ends the process beyond it.
struct ProcessorTime {
    let seconds: UInt

    /// Grants as much again from now on.
    func extend() {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        let used = UInt(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
        var limit = rlimit(rlim_cur: used + seconds + 2, rlim_max: .max)
        setrlimit(Resource.processorTime.number, &limit)
    }
}
