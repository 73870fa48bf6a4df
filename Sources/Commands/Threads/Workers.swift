import Glibc
import Synchronization

/// One worker a core over numbered jobs. Plain threads, because starting the concurrency runtime costs a sixth of the time a small draft
/// may take from start to exit, and the workers block in read(2), which tasks must not.
enum Workers {
    /// Runs `body` for every job, on at most `workers` threads, the calling one among them. Jobs are taken in ascending order.
    static func run(jobs: Int, workers: Int, _ body: @escaping @Sendable (Int) -> Void) {
        let work = Work(jobs: jobs, body: body)
        let others = (1..<max(1, min(workers, jobs))).compactMap { _ in SideThread { work.run() } }
        work.run()
        for other in others { other.join() }
    }

    /// The results of jobs, in the order of their inputs.
    static func map<Element: Sendable, Result: Sendable>(
        _ elements: [Element], workers: Int, _ body: @escaping @Sendable (Element) -> Result
    ) -> [Result] {
        let results = Results<Result>()
        run(jobs: elements.count, workers: workers) { job in
            let result = body(elements[job])
            results.all.withLock { $0[job] = result }
        }
        return results.all.withLock { all in elements.indices.compactMap { all[$0] } }
    }

    private final class Results<Result: Sendable>: Sendable {
        let all = Mutex<[Int: Result]>([:])
    }

    /// As many workers as there is work for; a single job asks the system for nothing.
    static func cores(for jobs: Int) -> Int { jobs > 1 ? cores : 1 }

    /// The cores this machine has at work.
    static var cores: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

    private final class Work: Sendable {
        let jobs: Int
        let next = Atomic<Int>(0)
        let body: @Sendable (Int) -> Void

        init(jobs: Int, body: @escaping @Sendable (Int) -> Void) {
            self.jobs = jobs
            self.body = body
        }

        func run() {
            while true {
                let job = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard job < jobs else { return }
                body(job)
            }
        }
    }
}
