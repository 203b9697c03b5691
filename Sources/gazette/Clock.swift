import Articles
import Glibc

/// The time and the time zone of the machine.
enum Clock {
  static var now: Timestamp { Timestamp(seconds: Int64(time(nil))) }

  /// How far the zone is east of Greenwich, now.
  static var secondsFromUTC: Int {
    var seconds = time(nil)
    var parts = tm()
    localtime_r(&seconds, &parts)
    return parts.tm_gmtoff
  }

  static var moment: Filter.Moment {
    Filter.Moment(now: now, secondsFromUTC: secondsFromUTC)
  }
}
