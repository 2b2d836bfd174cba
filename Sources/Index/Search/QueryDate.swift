import Model

/// Where a date of any precision begins, `2023`, `2023-11`, `2023-11-21`, `2023/11/21`, `2023-11-21T18:47`, `2023年11月21日`:
/// civil seconds since the epoch; `nil` for what is no date.
func startOfDate(_ text: String) -> Int64? {
    var numbers: [Int] = []
    var isInNumber = false
    for scalar in text.unicodeScalars {
        guard let digit = digit(scalar) else {
            guard isInNumber, "-/.:T年月日".unicodeScalars.contains(scalar) else { return nil }
            isInNumber = false
            continue
        }
        if !isInNumber { numbers.append(0) }
        isInNumber = true
        guard numbers.count <= 6, numbers[numbers.count - 1] < 10_000 else { return nil }
        numbers[numbers.count - 1] = numbers[numbers.count - 1] * 10 + digit
    }
    guard let year = numbers.first, year >= 1000 else { return nil }
    func part(_ index: Int, _ least: Int) -> Int { index < numbers.count ? numbers[index] : least }
    return CivilTime(
        year: year, month: part(1, 1), day: part(2, 1), hour: part(3, 0), minute: part(4, 0), second: part(5, 0)
    )?.secondsSinceEpoch
}

/// ASCII or full width.
private func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "0"..."9": Int(scalar.value - 0x30)
    case "０"..."９": Int(scalar.value - 0xFF10)
    default: nil
    }
}
