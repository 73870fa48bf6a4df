import Glibc

/// A number of places that threads wait for (sem_init(3)); no Dispatch at start.
final class Semaphore: @unchecked Sendable {
    // Unchecked because of the pointer alone: sem_wait and sem_post may be called from any thread, and it is never changed.
    private let places: UnsafeMutablePointer<sem_t>

    init(_ count: Int) {
        places = .allocate(capacity: 1)
        sem_init(places, 0, UInt32(clamping: count))
    }

    deinit {
        sem_destroy(places)
        places.deallocate()
    }

    /// Takes a place, and waits for one where none is left.
    func take() {
        while sem_wait(places) != 0, errno == EINTR {}
    }

    func giveBack(_ count: Int = 1) {
        for _ in 0..<count { sem_post(places) }
    }
}
