package import Model

/// `search.html`: looks for words in the newest articles by a script of its own, without anything but this file. Its
/// policy allows that one script by its hash.
///
/// - Parameters:
///   - articles: in canonical order.
///   - folds: a character and what it is folded to, one pair after the other.
///   - hash: SHA-256.
package func renderSearchPage(
    _ articles: [ArticleListing], folds: String, _ setting: PageSetting, with templates: Templates,
    hash: ([UInt8]) -> ContentHash
) -> OutboxFile {
    let frame = PageFrame(setting, root: "", templates)
    let script = templates.pages.script
    var view = frame.view(title: frame.labels["search-title"])
    view.set("scriptHash", markup: "sha256-\(base64(hash(Array(script.utf8)).bytes))")
    view.set("script", markup: script)
    view.set("searchIndex", markup: searchIndex(articles, folds: folds, frame))
    view.set("searchBound", frame.labels.count("search-bound", articles.count))
    return (searchPagePath, frame.page("search.html", view))
}

/// `{folds, stories: [title], articles: [[id, sentence, title, publication, date, story, words, keywords, 1 for a repost]]}`, newest first.
private func searchIndex(_ articles: [ArticleListing], folds: String, _ frame: PageFrame) -> String {
    var places: [StoryID: Int] = [:]
    var titles: [String] = []
    for article in articles.reversed() {
        guard let id = article.story, let story = frame.setting.stories[id], places[id] == nil else { continue }
        places[id] = titles.count
        titles.append(story.title)
    }
    var json = JSONWriter()
    json.object { json in
        json.field("folds", folds)
        json.key("stories")
        json.array(of: titles) { $0.value($1) }
        json.key("articles")
        json.array(of: articles.reversed()) { json, article in
            json.array { json in
                json.value(article.id.description)
                json.value(article.sentence)
                json.value(article.title.isEmpty ? frame.labels["untitled"] : article.title)
                json.value(article.publication)
                json.value(frame.day(article))
                json.value(article.story.flatMap { places[$0] } ?? -1)
                json.value(article.words)
                json.value(article.keywords)
                json.value(article.repostOf == nil ? 0 : 1)
            }
        }
    }
    return scriptSafe(json.text)
}

/// What would end the element, or begin a comment in it, is written as JSON's escape.
func scriptSafe(_ json: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(json.utf8.count + 64)
    for byte in json.utf8 {
        switch byte {
        case UInt8(ascii: "<"): bytes += "\\u003c".utf8
        case UInt8(ascii: ">"): bytes += "\\u003e".utf8
        case UInt8(ascii: "&"): bytes += "\\u0026".utf8
        default: bytes.append(byte)
        }
    }
    return String(decoding: bytes, as: UTF8.self)
}

/// RFC 4648.
func base64(_ bytes: [UInt8]) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var result: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
        let group = bytes[start..<min(start + 3, bytes.count)]
        var bits = 0
        for byte in group { bits = bits << 8 | Int(byte) }
        bits <<= 8 * (3 - group.count)
        for place in 0..<4 {
            let letter = letters[bits >> (18 - 6 * place) & 63]
            result.append(place <= group.count ? letter : UInt8(ascii: "="))
        }
    }
    return String(decoding: result, as: UTF8.self)
}
