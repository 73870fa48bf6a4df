#if THREAD_SANITIZER
    import Decisions

    typealias Mutex = Decisions.Mutex
#endif
