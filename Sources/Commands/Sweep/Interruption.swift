import Glibc
import Synchronization

/// SIGINT, SIGTERM and SIGHUP while a ledger is written: the run stops at the next document and ends the ledger in order. A second signal
/// ends the process at once, which costs a batch and harms nothing.
enum Interruption {
    /// The number of the signal; 0 until there is one. A handler may do no more than store it.
    private static let received = Atomic<Int32>(0)
    private static let signals = [SIGINT, SIGTERM, SIGHUP]

    static func watch() {
        for number in signals {
            var action = sigaction()
            action.__sigaction_handler.sa_handler = { Interruption.received.store($0, ordering: .relaxed) }
            action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND)) | SA_RESTART
            sigaction(number, &action, nil)
        }
    }

    /// The signal that has come; nil until there is one.
    static var signal: Int32? {
        let number = received.load(ordering: .relaxed)
        return number == 0 ? nil : number
    }

    /// Ends the process as the signal would have, so that a shell or a scheduler sees it.
    static func resume() {
        guard let number = signal else { return }
        Glibc.signal(number, SIG_DFL)
        raise(number)
    }
}
