import Model

/// What a passage is about, for telling whether two speak of one matter: pairs of neighbouring Chinese characters and
/// stems of English words, without figures and without the words that only say when, how sure or whether.
struct Matter {
    private let vector: TermVector
    private let mass: Float

    /// O(n log n).
    init(_ text: some Collection<UInt8>, weights: TermWeights) {
        var scanner = MatterScanner()
        scanner.scan(text)
        vector = TermVector(
            scanner.terms.sorted { $0.key < $1.key }.uniquedKeys().map {
                ($0.key, weights.weight(of: $0.term).squareRoot())
            })
        mass = vector.dot(vector)
    }

    var count: Int { vector.terms.count }

    /// 0…1: how much of its weight is in `other`.
    func share(in other: Matter) -> Float { mass > 0 ? vector.dot(other.vector) / mass : 0 }

    /// How many of its terms are there.
    func common(with other: Matter) -> Int {
        let there = Set(other.vector.terms)
        return vector.terms.count(where: there.contains)
    }
}

extension [(key: UInt32, term: UInt32)] {
    /// Of neighbours with equal keys the first.
    fileprivate func uniquedKeys() -> [Element] {
        var result: [Element] = []
        for element in self where result.last?.key != element.key { result.append(element) }
        return result
    }
}

/// Cuts UTF-8 into the terms of a matter, each with its key and with the term that `TermWeights` knows.
private struct MatterScanner {
    private(set) var terms: [(key: UInt32, term: UInt32)] = []
    private var run: [UInt8] = []
    private var previous: UInt32?

    mutating func scan(_ text: some Collection<UInt8>) {
        var decoder = UTF8()
        var bytes = text.makeIterator()
        while case .scalarValue(let scalar) = decoder.decode(&bytes) { take(scalar.value) }
        endRun()
    }

    private mutating func take(_ scalar: UInt32) {
        switch scalar {
        case 0x41...0x5A, 0x61...0x7A:
            run.append(UInt8(scalar | 0x20))
            previous = nil
        case 0xC0...0x1FFF:
            run += [UInt8(scalar >> 8), UInt8(truncatingIfNeeded: scalar)]
            previous = nil
        default:
            endRun()
            guard isIdeographic(scalar), !emptyCharacters.contains(scalar) else {
                previous = nil
                return
            }
            if let previous {
                let term = previous &* 0x9E37_79B1 ^ scalar &* 0x85EB_CA6B
                terms.append((term, term))
            }
            previous = scalar
        }
    }

    private mutating func endRun() {
        defer { run.removeAll(keepingCapacity: true) }
        guard run.count > 2, !emptyWords.contains(String(decoding: run, as: UTF8.self)) else { return }
        terms.append((termHash(englishStem(run)), termHash(run)))
    }
}

/// Without -s, -es, -ed, -ing and a last e: launch of launched, launching, launches.
private func englishStem(_ word: [UInt8]) -> ArraySlice<UInt8> {
    var stem = pastForms[String(decoding: word, as: UTF8.self)].map { Array($0.utf8)[...] } ?? word[...]
    for ending in ["ing", "ed", "es", "s"] where stem.count > ending.utf8.count + 2 && stem.ends(with: ending.utf8) {
        stem = stem.dropLast(ending.utf8.count)
        break
    }
    return stem.last == UInt8(ascii: "e") && stem.count > 3 ? stem.dropLast() : stem
}

extension ArraySlice<UInt8> {
    fileprivate func ends(with ending: String.UTF8View) -> Bool { suffix(ending.count).elementsEqual(ending) }
}

/// Characters that say when, how sure, or nothing.
private let emptyCharacters: Set<UInt32> = Set(
    "将会于的了在和与是这那其也还又就都已能可或年月日被把对向从到并而但及等个之为以预计將會與這還個為預計".unicodeScalars.map(\.value))

private let emptyWords: Set<String> = Set(
    """
    the and for with that this from will would could may might shall should has have had was were are been being not \
    its his her their they them who which when what where whether than then there expected expects expect plans plan \
    planned likely said says say also more most about after before into over under between during until next last \
    year years month months week weeks day days today tomorrow yesterday january february march april june july august \
    september october november december monday tuesday wednesday thursday friday saturday sunday but can all any some
    """.split(whereSeparator: \.isWhitespace).map(String.init))
