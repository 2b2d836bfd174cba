import Model
import Stories
import Testing

@Test func `an empty period settles nothing`() {
    var board = StoryBoard()
    #expect(settle([], onto: &board) == Settlement())
}
