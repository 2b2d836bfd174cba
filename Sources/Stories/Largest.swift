/// The `count`th largest of some numbers; 1 ≤ `count` ≤ their number. Quickselect (Hoare 1961): O(n) mostly.
func largest(_ count: Int, of numbers: [UInt32]) -> UInt32 {
    var numbers = numbers
    return numbers.withUnsafeMutableBufferPointer { numbers in
        var range = numbers.indices
        while range.count > 1 {
            let (left, right) = partition(numbers, range)
            guard count - 1 <= right || count - 1 >= left else { break }
            range = count - 1 <= right ? range.lowerBound..<right + 1 : left..<range.upperBound
        }
        return numbers[count - 1]
    }
}

/// Puts the larger ones of a range first: the smaller begin at `left`, the larger end at `right`; one may lie between.
private func partition(_ numbers: UnsafeMutableBufferPointer<UInt32>, _ range: Range<Int>) -> (left: Int, right: Int) {
    let pivot = median(
        numbers[range.lowerBound], numbers[range.lowerBound + range.count / 2], numbers[range.upperBound - 1])
    var (left, right) = (range.lowerBound, range.upperBound - 1)
    while left <= right {
        while numbers[left] > pivot { left += 1 }
        while numbers[right] < pivot { right -= 1 }
        guard left <= right else { break }
        numbers.swapAt(left, right)
        (left, right) = (left + 1, right - 1)
    }
    return (left, right)
}

private func median(_ a: UInt32, _ b: UInt32, _ c: UInt32) -> UInt32 { max(min(a, b), min(max(a, b), c)) }
