import Articles

extension ReaderState {
  /// Goes to a day in the list; with nothing said, asks for one.
  mutating func goToDate(_ phrase: String?) -> [Effect] {
    guard let phrase else {
      popup = .prompt(prompt(for: .command, text: "date "))
      return []
    }
    let moment = Filter.Moment(now: now, secondsFromUTC: secondsFromUTC)
    guard let period = Filter.DateRange(phrase: phrase, at: moment) else {
      message = Message(
        "“\(phrase)” is no day: 2024-03-05, 2024-03, 5 march, monday, yesterday, -3d", isError: true
      )
      return []
    }
    let order = filter.sort ?? list.order
    guard order == .date || order == .dateDescending else {
      message = Message("the list is not in the order of dates", isError: true)
      return []
    }
    setFocus(.list)
    return seek(.date(period), isForward: true)
  }

  /// Shows the row of the day that was gone to.
  mutating func receive(_ period: Filter.DateRange, found id: Article.ID) -> [Effect] {
    wantedPeriod = period
    guard let index = list.index(of: id) else { return [.list(listRequest(following: id))] }
    list.select(index)
    tellMissedDay()
    return []
  }

  /// Says where the list ends before the day that was gone to, once its row is here.
  mutating func tellMissedDay() {
    guard let period = wantedPeriod, let row = list.selectedRow else { return }
    wantedPeriod = nil
    guard let published = row.published else { return }
    let moment = Filter.Moment(now: now, secondsFromUTC: secondsFromUTC)
    let (start, end) = period.bounds(at: moment)
    let isDescending = (filter.sort ?? list.order) == .dateDescending
    if isDescending, let end, published >= end {
      message = Message("no article of the list is that old; this is the oldest")
    } else if !isDescending, let start, published < start {
      message = Message("no article of the list is that new; this is the newest")
    }
  }
}
