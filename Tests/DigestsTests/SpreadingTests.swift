import Digests
import Model
import Testing

/// The last item first.
private struct Backwards: Spreading {
    func map<Item: Sendable, Output: Sendable>(_ items: [Item], _ body: @Sendable (Item) -> Output) -> [Output] {
        items.reversed().map(body).reversed()
    }
}

@Test(arguments: [1, 8, 60]) func `an edition is the same in whatever order its storylines are composed`(minutes: Int)
    throws
{
    let request = Sample.request(minutes: minutes)
    let inOrder = compose(request, stories: Sample.stories, rejected: Sample.rejected)
    let backwards = compose(request, stories: Sample.stories, rejected: Sample.rejected, by: Backwards())
    #expect(try encode(backwards) == encode(inOrder))
}
