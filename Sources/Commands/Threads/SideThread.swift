import Glibc

/// A thread beside the calling one.
struct SideThread {
    private let thread: pthread_t

    /// Starts it; nil where the system gives none, and then the others do its part.
    init?(_ body: @escaping @Sendable () -> Void) {
        var thread = pthread_t()
        let part = Unmanaged.passRetained(Part(body))
        let status = pthread_create(
            &thread, nil,
            { argument in
                if let argument { Unmanaged<Part>.fromOpaque(argument).takeRetainedValue().body() }
                return nil
            }, part.toOpaque())
        guard status == 0 else {
            part.release()
            return nil
        }
        self.thread = thread
    }

    /// Waits for its end; asked once.
    func join() { pthread_join(thread, nil) }

    private final class Part: Sendable {
        let body: @Sendable () -> Void

        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }
}
