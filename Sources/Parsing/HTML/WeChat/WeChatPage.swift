import Model

/// A page of a WeChat account: what its elements and scripts say of its article.
struct WeChatPage {
    /// `item_show_type`: how the article is made.
    enum Kind: Int {
        case article = 0, video = 5, music = 6, audio = 7, pictures = 8, text = 10, shared = 11, short = 17
    }

    let kind: Kind
    let account: Sourced
    let author: Sourced
    let title: Sourced
    let time: Sourced
    /// Its own address, normalised.
    let address: Sourced
    /// Where it was first published, or the article that it shares.
    let original: Sourced
    /// It carries the mark 原创.
    let isOriginal: Bool
    /// The article as HTML, where the page's elements do not hold it.
    let scriptBody: [UInt8]?

    /// A value with where it stands; empty where there is none.
    struct Sourced {
        var value = ""
        var source = ""
    }

    /// `nil` where a page is not WeChat's. O(n).
    init?(_ tree: HTMLTree, _ metadata: PageMetadata) {
        guard let places = WeChatElements(tree) else { return nil }
        let script = WeChatScript(tree.scripts)
        let shown = script.first(["item_show_type", "real_item_show_type"], variables: ["item_show_type"]).value
        kind = Int(shown).flatMap(Kind.init) ?? .article
        account = places.first("js_name").or(script.first(["nick_name"], variables: ["nickname"]))
        author = places.first("js_author_name").or(script.first(["author"], variables: ["author"]))
            .or(meta(metadata, "author"))
        title = places.first("activity-name").or(script.first(["title"], variables: ["msg_title"]))
            .or(meta(metadata, "og:title", "twitter:title"))
        let shownTime = places.first("publish_time")
        time = script.first(["create_time"], variables: ["createTime"])
            .or(TimeFinder.first(in: shownTime.value) == nil ? Sourced() : shownTime)
            .or(script.first(["ori_create_time", "create_timestamp"], variables: ["oriCreateTime", "ct"]))
        address = WeChatPage.address(script, metadata)
        original = places.shared.or(script.first(["source_url"], variables: ["msg_source_url"]))
        isOriginal = places.first("copyright_logo").value.holds("原创") || script.copyright == "1"
        scriptBody = places.bodyWeight > 24 ? nil : script.body(kind)
    }

    private static func address(_ script: WeChatScript, _ metadata: PageMetadata) -> Sourced {
        for found in [Sourced(metadata.address), script.first(["link"], variables: ["msg_link"])] {
            if let address = WeChatAddress.normalised(found.value) {
                return Sourced(value: address, source: found.source)
            }
        }
        let parts = [("bizuin", "biz"), ("mid", "mid"), ("idx", "idx"), ("sn", "sn")].map {
            script.first([$0.0], variables: [$0.1]).value
        }
        guard parts.allSatisfy({ !$0.isEmpty }) else { return Sourced() }
        let long = "https://mp.weixin.qq.com/s?__biz=\(parts[0])&mid=\(parts[1])&idx=\(parts[2])&sn=\(parts[3])"
        return Sourced(value: WeChatAddress.normalised(long) ?? "", source: "script biz, mid, idx, sn")
    }
}

extension WeChatPage.Sourced {
    init(_ found: (value: String, source: String)?) {
        self.init(value: found?.value ?? "", source: found?.source ?? "")
    }

    func or(_ other: @autoclosure () -> Self) -> Self { value.isEmpty ? other() : self }
}

private func meta(_ metadata: PageMetadata, _ names: String...) -> WeChatPage.Sourced {
    guard let found = metadata.named(names) else { return .init() }
    return .init(value: found.value, source: "meta[\(found.name)]")
}
