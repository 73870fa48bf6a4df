import Glibc
import Law

extension CalendarDate {
    /// The day on the calendar of this machine.
    static var today: CalendarDate {
        var now = time(nil)
        var parts = tm()
        localtime_r(&now, &parts)
        let day = CalendarDate(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
        guard let day else { preconditionFailure("the system's calendar gave a day that does not exist") }
        return day
    }
}
