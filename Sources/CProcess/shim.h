#pragma once
// What Swift cannot say itself: control messages are macros, and glibc declares the rest for _GNU_SOURCE alone, which an
// importer cannot set.
#include <errno.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *actions, int first);
int pidfd_open(pid_t process, unsigned int flags);
int memfd_create(const char *name, unsigned int flags);

// sendmsg(2) without SIGPIPE; `descriptor` goes along unless it is -1.
static inline ssize_t gz_send(int channel, const void *bytes, size_t count, int descriptor) {
    struct iovec part = {(void *)bytes, count};
    union {
        struct cmsghdr header;
        char room[CMSG_SPACE(sizeof(int))];
    } control;
    struct msghdr message = {.msg_iov = &part, .msg_iovlen = 1};
    if (descriptor >= 0) {
        memset(&control, 0, sizeof control);
        message.msg_control = &control;
        message.msg_controllen = sizeof control.room;
        struct cmsghdr *header = CMSG_FIRSTHDR(&message);
        header->cmsg_level = SOL_SOCKET;
        header->cmsg_type = SCM_RIGHTS;
        header->cmsg_len = CMSG_LEN(sizeof(int));
        memcpy(CMSG_DATA(header), &descriptor, sizeof(int));
    }
    return sendmsg(channel, &message, MSG_NOSIGNAL);
}

// recvmsg(2); a descriptor that came along is `*descriptor`, else that is -1. The kernel drops any beyond the first.
static inline ssize_t gz_receive(int channel, void *bytes, size_t count, int flags, int *descriptor) {
    struct iovec part = {bytes, count};
    union {
        struct cmsghdr header;
        char room[CMSG_LEN(sizeof(int))];
    } control;
    struct msghdr message = {
        .msg_iov = &part, .msg_iovlen = 1, .msg_control = &control, .msg_controllen = sizeof control.room};
    *descriptor = -1;
    ssize_t received = recvmsg(channel, &message, flags | MSG_CMSG_CLOEXEC);
    if (received < 0) return received;
    struct cmsghdr *header = CMSG_FIRSTHDR(&message);
    if (header && header->cmsg_level == SOL_SOCKET && header->cmsg_type == SCM_RIGHTS
        && header->cmsg_len == CMSG_LEN(sizeof(int)))
        memcpy(descriptor, CMSG_DATA(header), sizeof(int));
    return received;
}

// The macros that take a wait status apart.
static inline int gz_exit_status(int status) { return WIFEXITED(status) ? WEXITSTATUS(status) : -1; }
static inline int gz_signal(int status) { return WIFSIGNALED(status) ? WTERMSIG(status) : 0; }
