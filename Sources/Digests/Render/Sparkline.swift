/// Coverage over time at a glance: an inline SVG, without a single remote address; empty for one day or none.
func sparklineSVG(_ counts: [Int], title: String) -> String {
    guard counts.count > 1, let top = counts.max(), top > 0 else { return "" }
    let bars = counts.enumerated().map { index, count in
        let height = count == 0 ? 1 : max(2, 14 * count / top)
        return "<rect x=\"\(index * 6)\" y=\"\(15 - height)\" width=\"4\" height=\"\(height)\"/>"
    }
    let width = counts.count * 6 - 2
    return
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"spark\" width=\"\(width)\" height=\"15\" viewBox=\"0 0 \(width) 15\" role=\"img\" "
        + "aria-label=\"\(Escaping.html(title))\">\(bars.joined())</svg>"
}

/// The same in text: ▁▂▅█.
func sparklineText(_ counts: [Int]) -> String {
    guard counts.count > 1, let top = counts.max(), top > 0 else { return "" }
    let bars = Array("▁▂▃▄▅▆▇█")
    return String(counts.map { bars[$0 == 0 ? 0 : max(1, 7 * $0 / top)] })
}
