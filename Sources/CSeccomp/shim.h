#pragma once
// libseccomp, whose actions are macros; prctl(2), which is variadic; malloc_trim(3).
#include <malloc.h>
#include <seccomp.h>
#include <sys/prctl.h>

static inline uint32_t gz_allow(void) { return SCMP_ACT_ALLOW; }
static inline uint32_t gz_kill(void) { return SCMP_ACT_KILL_PROCESS; }
static inline uint32_t gz_refuse(uint16_t code) { return SCMP_ACT_ERRNO(code); }
static inline int gz_prctl(int option, unsigned long value) { return prctl(option, value, 0UL, 0UL, 0UL); }
