/// The first index below `count` for which `isBehind` holds, as it does for all after it; `count` if none. O(log n).
func partitionPoint(_ count: Int, _ isBehind: (Int) -> Bool) -> Int {
    var range = 0..<count
    while !range.isEmpty {
        let middle = (range.lowerBound + range.upperBound) / 2
        range = isBehind(middle) ? range.lowerBound..<middle : middle + 1..<range.upperBound
    }
    return range.lowerBound
}
