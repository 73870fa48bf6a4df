package import Law
import SQLiteStore

/// What commands ask of a ledger about its cases.
extension Ledger {
    /// - Parameter day: What was recorded after it is left out.
    package func caseBook(asOf day: CalendarDate? = nil) throws(LedgerError) -> CaseBook {
        do throws(SQLiteError) { return try CaseBook(database, asOf: day) } catch { throw .store(error) }
    }

    /// Adds events, all of them or none.
    package func add(_ events: [NewEvent]) throws(LedgerError) {
        do throws(SQLiteError) { try record(events) } catch { throw .store(error) }
    }

    /// The code of a division that documents of the ledger are of.
    package func region(named name: String) throws(LedgerError) -> Int {
        do throws(SQLiteError) {
            let code = try database.integer("SELECT region FROM reading WHERE region_name = ? AND region IS NOT NULL LIMIT 1", .text(name))
            if let code { return code }
        } catch {
            throw .store(error)
        }
        throw .noRegion(name)
    }

    /// The divisions that documents of the ledger are of, by code.
    package func regionNames() throws(LedgerError) -> [Int: String] {
        var names: [Int: String] = [:]
        do throws(SQLiteError) {
            let rows = try database.prepare("SELECT DISTINCT region, region_name FROM reading WHERE region IS NOT NULL AND region_name IS NOT NULL")
            while try rows.step() { names[rows.integer(0) ?? 0] = rows.text(1) }
        } catch {
            throw .store(error)
        }
        return names
    }
}

extension SubjectFinder {
    package init(in ledger: Ledger) throws(LedgerError) {
        do throws(SQLiteError) { try self.init(ledger.database) } catch { throw .store(error) }
    }
}
