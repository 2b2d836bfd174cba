/// The one of `names` that a slip of the hand makes `name` from: at most a third of its letters, the fewest, the first.
func nearest(to name: String, among names: [String]) -> String? {
    let limit = max(1, name.unicodeScalars.count / 3)
    let distances = names.map { (name: $0, distance: editDistance(name.lowercased(), $0.lowercased())) }
    return distances.filter { $0.distance <= limit }.min { $0.distance < $1.distance }?.name
}

/// The letters to insert, delete, replace or exchange with their neighbour (optimal string alignment: Damerau 1964,
/// with no part edited twice). O(n · m); only the first 64 letters count.
func editDistance(_ left: String, _ right: String) -> Int {
    let (left, right) = (Array(left.unicodeScalars.prefix(64)), Array(right.unicodeScalars.prefix(64)))
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in left.indices {
        var current = [row + 1]
        for column in right.indices {
            let replaced = last[column] + (left[row] == right[column] ? 0 : 1)
            var best = min(replaced, last[column + 1] + 1, current[column] + 1)
            if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                best = min(best, beforeLast[column - 1] + 1)
            }
            current.append(best)
        }
        (beforeLast, last) = (last, current)
    }
    return last[right.count]
}
