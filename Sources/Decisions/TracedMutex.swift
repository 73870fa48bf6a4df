#if THREAD_SANITIZER
    import Glibc

    /// `Synchronization.Mutex` in builds for the thread sanitizer (Tests/Sanitizers/run), which does not see that the library's orders
    /// anything: with Swift 6.3 on Linux a program of two threads and one Mutex is reported. pthread_mutex it knows.
    package final class Mutex<Value>: @unchecked Sendable {
        // Unchecked because of the pointer and the value: the value is only reached under the lock.
        private let lock: UnsafeMutablePointer<pthread_mutex_t>
        private var value: Value

        package init(_ value: Value) {
            self.value = value
            lock = .allocate(capacity: 1)
            pthread_mutex_init(lock, nil)
        }

        deinit {
            pthread_mutex_destroy(lock)
            lock.deallocate()
        }

        package func withLock<Result, Failure: Error>(_ body: (inout Value) throws(Failure) -> Result) throws(Failure) -> Result {
            pthread_mutex_lock(lock)
            defer { pthread_mutex_unlock(lock) }
            return try body(&value)
        }
    }
#endif
