import CLinux

/// Gives memory that was let go back to the system: after a burst of work the allocator would keep it for the next one.
///
/// C: `malloc_trim`. Takes milliseconds.
package func returnFreeMemory() { malloc_trim(0) }
