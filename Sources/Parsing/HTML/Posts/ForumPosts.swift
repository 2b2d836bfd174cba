import Model

/// The posts of a thread's page: the opening post and the replies, in the page's order.
struct ForumPosts {
    /// For each block of the page, whether it is part of a post.
    let isKept: [Bool]
    /// How many posts stand there, and what told it, as a person reads it.
    let evidence: String

    /// `nil` where a page is no thread, or one of a single post. O(n).
    init?(_ tree: HTMLTree, _ page: PageBlocks, _ metadata: PageMetadata, title: String) {
        let marks = PostMarks(tree, page)
        guard let group = PostGroup.find(tree, marks) else { return nil }
        let signs = ForumSigns(tree, metadata, marks)
        let bodies = PostBodies(tree, page, marks, items: group.items)
        let opening = OpeningPost(tree, page, marks, before: bodies, title: title)
        guard ForumPosts.isThread(group, signs, opening, HeadedItems.share(of: group.items, tree)) else { return nil }
        var kept = bodies.kept()
        for block in opening.blocks { kept[block] = true }
        guard kept.contains(true) else { return nil }
        isKept = kept
        let shown = signs.signs.isEmpty ? "" : ", " + signs.signs.joined(separator: ", ")
        let share = Int(group.share * 100)
        let name = ElementName.of(group.items[0], tree)
        evidence =
            "\(group.items.count) posts (\(name)) built alike with authors and times, \(share) % of the text\(shown)"
    }

    /// The kept blocks; what a page shows twice, once.
    func body(of page: PageBlocks) -> BodyBuilder {
        var body = BodyBuilder()
        var seen = Set<BlockText>()
        for (block, isKept) in zip(page.blocks, isKept) where isKept {
            let text = page.text[block.utf8]
            if block.weight >= 40, block.kind != .quote, !seen.insert(BlockText(utf8: text)).inserted { continue }
            body.append(block.kind, text)
        }
        return body
    }

    private static func isThread(
        _ group: PostGroup, _ signs: ForumSigns, _ opening: OpeningPost, _ headed: Double
    ) -> Bool {
        guard headed < 0.6, group.words.contains(.post) || group.filledCount > 3 else { return false }
        let (isSigned, isComment) = (min(group.authored, group.timed) >= 0.8, group.words.contains(.comment))
        let isNamed = group.words.isSuperset(of: [.post, .talk]) && !isComment && group.share >= 0.5
        let isMost = group.share + opening.share >= 0.5
        if signs.isDeclared || signs.signs.count > 1 {
            return isMost || group.share >= 0.2 || isSigned && group.words.contains(.post) && group.share >= 0.05
        }
        if !signs.signs.isEmpty || isNamed { return isMost && !(signs.isArticle && isComment) }
        // An article with its readers' comments has a text of its own, much longer than one of them.
        let outside = (1 - group.share) / group.share * Double(group.filledCount)
        guard isSigned, group.filledCount > 2, group.largest < 0.8, outside < 8 else { return false }
        if group.spread >= 3, group.share >= (isComment || signs.isArticle ? 0.7 : 0.6) {
            return !(isComment && signs.isArticle)
        }
        guard !signs.isArticle, !isComment else { return false }
        return group.words.contains(.post)
            ? group.share >= 0.3 && group.share + opening.share >= 0.6 : group.share >= 0.6 && opening.blocks.isEmpty
    }
}

/// How many of a page's like parts are headed by a link: such a page lists other pages.
enum HeadedItems {
    static func share(of items: [Int], _ tree: HTMLTree) -> Double {
        var headed = 0
        var seen = Set<String>()
        for item in items {
            guard let text = linkedHeading(in: item, tree), seen.insert(text).inserted else { continue }
            headed += 1
        }
        return Double(headed) / Double(max(1, items.count))
    }

    private static func linkedHeading(in item: Int, _ tree: HTMLTree) -> String? {
        for index in tree.descendants(of: item).prefix(400) where tree.nodes[index].tag.headingLevel != nil {
            let parent = Int(tree.nodes[index].parent)
            let inside = tree.descendants(of: index).first { tree.nodes[$0].tag == .a && !tree.nodes[$0].isText }
            guard let link = inside ?? (parent >= 0 && tree.nodes[parent].tag == .a ? parent : nil),
                let address = tree.attribute(.href, of: link), !address.contains("#"), !address.hasPrefix("javascript"),
                !PartWords.isPerson(address: address)
            else { continue }
            let text = tree.plainText(of: index, limit: 300)
            if text.utf8.count >= 8 { return text }
        }
        return nil
    }
}
