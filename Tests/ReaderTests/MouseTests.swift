import Screen
import Testing

@testable import Reader

struct MouseTests {
  private func mouse(_ state: inout ReaderState, _ action: Mouse.Action, _ row: Int, _ column: Int)
    -> [Effect]
  {
    state.apply(.mouse(Mouse(action, at: Position(row: row, column: column))))
  }

  private func opened(_ columns: Int = 120) -> ReaderState {
    var state = ReaderState.fixture("Rain", "Sun", size: Size(rows: 24, columns: columns))
    _ = state.opened(.fixture("Rain"))
    return state
  }

  @Test func `the border of the list is dragged with the mouse`() throws {
    var state = opened()
    let border = try #require(state.layout.borders.first).column
    _ = mouse(&state, .press, 5, border)
    _ = mouse(&state, .drag, 9, border + 6)
    #expect(state.layout.list?.columns == border + 6)
    _ = mouse(&state, .release, 9, border + 6)
    _ = mouse(&state, .drag, 9, border + 12)
    #expect(state.layout.list?.columns == border + 6)
    #expect(state.focus == .text)
  }

  @Test func `the border of the sidebar is dragged with the mouse`() throws {
    var state = opened()
    let border = try #require(state.layout.borders.last).column
    _ = mouse(&state, .press, 5, border)
    _ = mouse(&state, .drag, 5, border - 4)
    #expect(state.layout.sidebar?.column == border - 3)
    #expect(state.layout.borders.last?.column == border - 4)
  }

  @Test func `a border stops where a pane would be too narrow`() throws {
    var state = opened()
    let border = try #require(state.layout.borders.first).column
    _ = mouse(&state, .press, 5, border)
    _ = mouse(&state, .drag, 5, 0)
    #expect(state.layout.list?.columns == Layout.narrowestPane)
    _ = mouse(&state, .drag, 5, 119)
    #expect(state.layout.text.map { $0.columns >= 8 } == true)
  }

  @Test func `the one border of a middle screen is that of the pane beside the text`() throws {
    var state = opened(100)
    _ = state.apply(.perform(.showSidebar))
    let border = try #require(state.layout.borders.first).column
    _ = mouse(&state, .press, 5, border)
    _ = mouse(&state, .drag, 5, border + 5)
    #expect(state.layout.sidebar?.column == border + 6)
  }

  @Test func `text that is selected over a border does not move it`() throws {
    var state = opened()
    let border = try #require(state.layout.borders.last).column
    _ = mouse(&state, .press, 3, border - 20)
    _ = mouse(&state, .drag, 3, border)
    #expect(state.layout.borders.last?.column == border)
  }

  @Test func `the wheel marks nothing`() {
    var state = opened()
    for column in [2, 60, 110] {
      for action in [Mouse.Action.wheelDown, .wheelUp] {
        let effects = (0..<20).flatMap { _ in mouse(&state, action, 5, column) }
        #expect(effects == [])
      }
    }
  }
}
