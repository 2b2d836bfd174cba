/// The `count`th largest of some numbers; 1 ≤ `count` ≤ their number. Quickselect (Hoare 1961): O(n) mostly.
func largest(_ count: Int, of numbers: [UInt32]) -> UInt32 {
    var numbers = numbers
    return numbers.withUnsafeMutableBufferPointer { numbers in
        var range = numbers.indices
        while true {
            let pivot = median(
                numbers[range.lowerBound], numbers[range.lowerBound + range.count / 2], numbers[range.upperBound - 1])
            let larger = moveUp(numbers, range) { $0 > pivot }
            if count <= larger {
                range = range.lowerBound..<larger
                continue
            }
            let others = moveUp(numbers, larger..<range.upperBound) { $0 == pivot }
            if count <= others { return pivot }
            range = others..<range.upperBound
        }
    }
}

/// Moves the numbers of a range that are wanted to its beginning, and says where they end. Nobody can foresee which are, so
/// there is no branch for it.
private func moveUp(
    _ numbers: UnsafeMutableBufferPointer<UInt32>, _ range: Range<Int>, where isWanted: (UInt32) -> Bool
) -> Int {
    var end = range.lowerBound
    for position in range {
        let number = numbers[position]
        numbers[position] = numbers[end]
        numbers[end] = number
        end += isWanted(number) ? 1 : 0
    }
    return end
}

private func median(_ a: UInt32, _ b: UInt32, _ c: UInt32) -> UInt32 { max(min(a, b), min(max(a, b), c)) }
