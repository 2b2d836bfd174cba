/// What a point of an enumeration begins with: 首先, 其二, (3), “Second,”.
struct OrderMark: Equatable {
    enum Series: UInt8, Sendable {
        /// 首先 其次 最后; first, second, finally
        case discourse, english
        /// 一是 二是; 一来 二来; 其一 其二; 第一 第二
        case isNumber, comes, its, ordinal
        /// 一种是 另一种是; 要么 要么; 一方面 另一方面; one, another; the first, the second
        case each, either, sides, englishEach, englishThe
        /// (1); 1. 1、; 一、; ①
        case bracketed, pointed, numeral, circled
        /// 剧本一：; Scenario two:
        case label
        case listItem
    }

    enum Place: Equatable { case at(Int), next, last }

    var series: Series
    /// Tells apart what only looks alike: 第一种 and 第一点, 剧本一 and 方案一.
    var suffix: UInt32 = 0
    var place: Place
    /// Where it begins, in scalars, and the sentence that it stands in.
    var start: Int
    var sentence = 0
    /// It begins its sentence.
    var isFirst = true
    /// It makes an enumeration by itself, without anything that announces one.
    var isStrong: Bool
}
