import Foundation
import SQLiteStore
import TestSupport
import Testing

/// Nothing is lost, whatever ends a sweep.
@Suite struct InterruptionProcessTests {
    private func integrity(_ place: SweepPlace, _ ledger: String) throws -> [String] {
        try Database(Array("\(place.folder.path)/\(ledger)".utf8), mode: .write).faults()
    }

    @Test func killedSweepsGoOnWhereTheyStopped() throws {
        let place = try SweepPlace(documents: 600)
        #expect(try place.run("sweep", "tree", "--ledger", "whole.sqlite").status == 0)
        var random = SeededRandom(seed: 11)
        var kills = 0
        for _ in 0..<8 {
            let process = try place.start(["sweep", "tree", "--ledger", "killed.sqlite", "--jobs", "2"])
            usleep(UInt32(5_000 + random.below(400_000)))
            if process.isRunning {
                kill(process.processIdentifier, SIGKILL)
                kills += 1
            }
            process.waitUntilExit()
        }
        #expect(kills > 0)
        #expect(try place.run("sweep", "tree", "--ledger", "killed.sqlite").status == 0)
        #expect(try place.export("killed.sqlite") == place.export("whole.sqlite"))
        #expect(try integrity(place, "killed.sqlite") == [])
    }

    @Test(arguments: [SIGINT, SIGTERM])
    func aSignalEndsTheSweepInOrder(_ number: Int32) throws {
        let place = try SweepPlace(documents: 400, size: 6000, isTextOnly: true)
        let process = try place.start(["sweep", "tree", "--ledger", "l.sqlite", "--jobs", "1"])
        // The ledger appears when the sweep begins.
        for _ in 0..<2000 where !FileManager.default.fileExists(atPath: place.folder.path + "/l.sqlite-wal") { usleep(5_000) }
        usleep(30_000)
        kill(process.processIdentifier, number)
        process.waitUntilExit()
        let database = try Database(Array("\(place.folder.path)/l.sqlite".utf8), mode: .write)
        let outcome = try database.text("SELECT outcome FROM sweep WHERE id = 1")
        // It may have come too late on a fast machine; then the run has finished.
        if process.terminationReason == .uncaughtSignal {
            #expect(process.terminationStatus == number)
            #expect(outcome == "interrupted" || outcome == nil)
        } else {
            #expect(outcome == "finished")
        }
        #expect(try place.run("sweep", "tree", "--ledger", "l.sqlite").text.contains("400 documents"))
        #expect(try place.run("sweep", "tree", "--ledger", "whole.sqlite").status == 0)
        #expect(try place.export() == place.export("whole.sqlite"))
    }

    @Test func twoSweepsIntoOneLedger() throws {
        let place = try SweepPlace(documents: 300)
        #expect(try place.run("sweep", "tree", "--ledger", "whole.sqlite").status == 0)
        let both = try (0..<2).map { _ in try place.start(["sweep", "tree", "--ledger", "l.sqlite"]) }
        for process in both {
            process.waitUntilExit()
            #expect(process.terminationStatus == 0 && process.terminationReason == .exit)
        }
        #expect(try place.export() == place.export("whole.sqlite"))
        #expect(try integrity(place, "l.sqlite") == [])
        let database = try Database(Array("\(place.folder.path)/l.sqlite".utf8), mode: .write)
        #expect(try database.integer("SELECT count(*) FROM reading") == 300)
        #expect(try database.integer("SELECT count(*) FROM sighting") == 600)
    }

    /// A limit on the size of files stands for a full disk.
    @Test func aFullDiskKeepsWhatWasCommitted() throws {
        let place = try SweepPlace(documents: 900, isTextOnly: true)
        let tool = try ProcessRunner.executable("fcrlint").path
        let full = try ProcessRunner.run(
            "/bin/bash", ["-c", "ulimit -f 900; exec \"$0\" sweep tree --ledger l.sqlite --language en", tool], folder: place.folder.path)
        #expect(full.status == 2)
        #expect(full.errors.contains("no space is left, or the file may not grow"), "\(full.errors)")
        #expect(try integrity(place, "l.sqlite") == [])
        let kept = try #require(
            try Database(Array("\(place.folder.path)/l.sqlite".utf8), mode: .write).integer("SELECT count(*) FROM document WHERE reading IS NOT NULL"))
        #expect(kept > 0 && kept < 900 && kept % 256 == 0)
        #expect(try place.run("sweep", "tree", "--ledger", "l.sqlite").text.contains("\(kept) unchanged"))
        #expect(try place.run("sweep", "tree", "--ledger", "whole.sqlite").status == 0)
        #expect(try place.export() == place.export("whole.sqlite"))
    }
}
