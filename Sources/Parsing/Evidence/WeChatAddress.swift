/// Addresses of WeChat's articles.
enum WeChatAddress {
    /// The short form `https://mp.weixin.qq.com/s/…`, or the long one with `__biz`, `mid`, `idx` and `sn` alone, in this
    /// order; `nil` for any other address. O(n).
    static func normalised(_ address: String) -> String? {
        let text = HTMLEntities.decoded(address)
        for scheme in ["https://", "http://"] where text.hasPrefix(scheme + "mp.weixin.qq.com/s") {
            return short(text.dropFirst(scheme.count + 17)) ?? long(text.dropFirst(scheme.count + 17))
        }
        return nil
    }

    private static func short(_ path: Substring) -> String? {
        guard path.hasPrefix("s/") else { return nil }
        let key = path.dropFirst(2).prefix { $0 != "?" && $0 != "#" && $0 != "/" }
        return key.utf8.count >= 8 ? "https://mp.weixin.qq.com/s/\(key)" : nil
    }

    private static func long(_ path: Substring) -> String? {
        let query = path.dropFirst().drop { $0 == "/" }
        guard path.hasPrefix("s"), query.first == "?" else { return nil }
        let parts = query.dropFirst().prefix { $0 != "#" }.split(separator: "&")
        let kept = ["__biz", "mid", "idx", "sn"].map { name -> String? in
            let names = name == "mid" ? ["mid", "appmsgid"] : name == "idx" ? ["idx", "itemidx"] : [name]
            let found = parts.first { part in names.contains { part.hasPrefix($0 + "=") } }
            return found.flatMap { part in
                let value = part.drop { $0 != "=" }.dropFirst()
                return value.isEmpty ? nil : "\(name)=\(value.replacing("%3D", with: "="))"
            }
        }
        guard kept.allSatisfy({ $0 != nil }) else { return nil }
        return "https://mp.weixin.qq.com/s?" + kept.compactMap(\.self).joined(separator: "&")
    }
}
