/// The gazetteer's names as they are written, by entity: a count, for each entity where its forms begin, then their UTF-8
/// bytes, each form ended by a line feed. Lives as long as the mapping that it lies in.
struct FormTable: Sendable {
    private let address: UInt
    private let length: Int

    init(address: UInt, length: Int) { (self.address, self.length) = (address, length) }

    /// How many entities it has; the first, 0, stands for none.
    var count: Int { length < 16 ? 0 : Int(word(0)) }

    /// The name first, then its other names; none for an entity that is not there. O(their length).
    func forms(of entity: Int) -> [String] {
        guard entity > 0, entity < count, (count + 2) * 8 <= length else { return [] }
        let (start, end) = (Int(word(entity + 1)), Int(word(entity + 2)))
        let base = (count + 2) * 8
        guard start <= end, base + end <= length else { return [] }
        let bytes = UnsafeBufferPointer(
            start: UnsafePointer<UInt8>(bitPattern: address + UInt(base + start)), count: end - start)
        return bytes.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
    }

    private func word(_ index: Int) -> UInt64 {
        UnsafePointer<UInt64>(bitPattern: address).unsafelyUnwrapped[index]
    }
}

/// Builds a `FormTable`'s words.
struct FormTableBuilder {
    private var starts: [UInt64] = [0, 0]
    private var bytes: [UInt8] = []

    /// The forms of the next entity.
    mutating func add(_ forms: [ArraySlice<UInt8>]) {
        for form in forms { bytes += form + [0x0A] }
        starts.append(UInt64(bytes.count))
    }

    var table: [UInt64] {
        let packed = stride(from: 0, to: bytes.count, by: 8).map { start in
            bytes[start..<min(start + 8, bytes.count)].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        }
        return [UInt64(starts.count - 1)] + starts + packed
    }
}
