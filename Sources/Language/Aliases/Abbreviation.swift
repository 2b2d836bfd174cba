/// How Chinese names are shortened: 国家药品监督管理局 to 国家药监局, 北京大学 to 北大, 阿拉伯联合酋长国 to 阿联酋: characters of
/// the full name in their order, each the first of a word or beside the one before, the last one of the last word.
struct Abbreviation {
    private let full: ArraySlice<UInt32>
    /// For each of its scalars whether a word begins there.
    private let borders: [Bool]

    init(_ full: ArraySlice<UInt32>, _ borders: [Bool]) { (self.full, self.borders) = (full, borders) }

    /// O(the full name's length).
    func isLikely(_ short: ArraySlice<UInt32>) -> Bool {
        guard let first = short.first, let last = short.last, short.count >= 2, isShorter(short) else { return false }
        guard let start = full.indices.prefix(6).first(where: { full[$0] == first && isBorder($0) }) else {
            return false
        }
        guard short.count > 2 || start == full.startIndex else { return false }
        let lastWord = borders.lastIndex(of: true) ?? 0
        let end = full[(full.startIndex + lastWord)...]
        guard end.first == last || end.last == last, !dropsOrdinal(short) else { return false }
        return follows(short, from: start)
    }

    /// By two characters and more, or by the second one of the country: 美联邦最高法院.
    private func isShorter(_ short: ArraySlice<UInt32>) -> Bool {
        guard full.count == short.count + 1, short.count >= 4 else { return full.count >= short.count + 2 }
        return full.first == short.first && full.dropFirst(2).elementsEqual(short.dropFirst())
    }

    /// Each character at a word's beginning, or right behind the one before, or one of the last word; and some word is
    /// shortened: 硅谷银行 is not 硅谷国家银行.
    private func follows(_ short: ArraySlice<UInt32>, from start: Int) -> Bool {
        var (place, isShortened) = (start, false)
        for scalar in short.dropFirst() {
            guard let next = full[(place + 1)...].firstIndex(of: scalar) else { return false }
            let border = full[(place + 1)...].indices.first { full[$0] == scalar && isBorder($0) }
            let found = next == place + 1 ? next : border ?? next
            if found > place + 1, !isBorder(place + 1) || !isBorder(found) { isShortened = true }
            place = found
        }
        return isShortened && place >= full.startIndex + (borders.lastIndex(of: true) ?? 0)
    }

    /// Whether a word begins at an index of the full name.
    private func isBorder(_ index: Int) -> Bool { borders[index - full.startIndex] }

    /// 北京法院 is not 北京市第一中级人民法院.
    private func dropsOrdinal(_ short: ArraySlice<UInt32>) -> Bool {
        let ordinals: [UInt32] = [0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94]
        return full.contains { ordinals.contains($0) && !short.contains($0) } && full.contains(0x7B2C)
    }
}
