#pragma once
// Calls of Linux that Swift's Glibc module leaves out.
#include <malloc.h>
#include <sys/epoll.h>
#include <sys/vfs.h>
#include <sys/xattr.h>

// glibc declares these for _GNU_SOURCE alone, which an importer cannot set.
int renameat2(int from_folder, const char *from, int to_folder, const char *to, unsigned int flags);
int syncfs(int descriptor);
