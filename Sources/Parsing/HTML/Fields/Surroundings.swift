/// Tells what stands in a page's surroundings, such as comments and lists of other articles, by the names of elements.
struct Surroundings {
    private let tree: HTMLTree
    /// The heading with the title: what holds it is not foreign.
    private let title: Int?

    init(_ tree: HTMLTree, title: Int?) { (self.tree, self.title) = (tree, title) }

    /// An element stands in a comment, in a list of other articles, or at the page's foot. O(depth).
    func isForeign(_ node: Int) -> Bool {
        var ancestor = node
        for _ in 0..<24 where ancestor >= 0 {
            let tag = tree.nodes[ancestor].tag
            if tag == .body || title.map({ ancestor <= $0 && $0 < Int(tree.nodes[ancestor].end) }) ?? false {
                return false
            }
            if tag == .footer || tag == .nav || tag == .figure || tag == .form || FieldWords.isForeign(tree, ancestor) {
                return true
            }
            ancestor = Int(tree.nodes[ancestor].parent)
        }
        return false
    }
}
