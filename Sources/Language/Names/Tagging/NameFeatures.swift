/// The features of a token from a window of five tokens: hashes of words, parts of speech, characters and their pairs.
/// Training and tagging both use these.
struct NameFeatures {
    static let count = 28

    var (before2, before, here, after, after2) = (
        NameGlance.outside, NameGlance.outside, NameGlance.outside, NameGlance.outside, NameGlance.outside
    )

    /// Calls `body` with each feature's hash.
    @inline(__always)
    func forEach(_ body: (UInt64) -> Void) {
        body(one(1, here.word))
        body(one(2, before.word))
        body(one(3, after.word))
        body(one(4, before2.word))
        body(one(5, after2.word))
        body(two(6, before.word, here.word))
        body(two(7, here.word, after.word))
        body(two(8, before.word, after.word))
        body(one(9, here.cued))
        body(two(10, before.cued, here.cued))
        body(two(11, here.cued, after.cued))
        body(two(12, before.tag, here.cued &+ after.tag &* 3))
        body(two(13, before2.tag, before.tag &+ here.tag &* 5))
        body(two(14, after2.tag, after.tag &+ here.tag &* 7))
        body(two(15, before.word, here.tag))
        body(two(16, here.tag, after.word))
        body(two(17, here.word, after.tag))
        body(two(18, before.tag, here.word))
        body(two(19, here.last, here.tag))
        body(two(20, here.first, here.tag))
        body(one(21, here.ending))
        body(two(22, before.last, here.tag))
        body(two(23, after.last, here.tag))
        body(two(24, here.last, after.last))
        body(two(25, before.last, here.last))
        body(two(26, here.distance, here.cued))
        body(two(27, here.distance, before.tag &+ here.tag &* 3))
        body(two(28, here.first, after.first &+ here.tag &* 3))
    }

    @inline(__always)
    private func one(_ template: UInt64, _ value: UInt64) -> UInt64 {
        let product = (value &+ template &* 0x2545_F491_4F6C_DD1D) &* 0x9E37_79B9_7F4A_7C15
        return product ^ product >> 31
    }

    @inline(__always)
    private func two(_ template: UInt64, _ left: UInt64, _ right: UInt64) -> UInt64 {
        one(template, left ^ (right << 23 | right >> 41))
    }

    /// The glances of all tokens.
    static func glances(_ tokens: [Token], _ cues: [Cue], _ text: FoldedText) -> [NameGlance] {
        var glances = text.scalars.withUnsafeBufferPointer { scalars in
            text.classes.withUnsafeBufferPointer { classes in
                let text = NameText(scalars: scalars, classes: classes)
                return tokens.indices.map { NameGlance(tokens[$0], cues[$0], text) }
            }
        }
        var distance: UInt64 = 0
        let farthest: UInt64 = 6
        for index in tokens.indices.reversed() {
            if glances[index].isBorder { distance = 0 }
            if cues[index].contains(.organisation) { distance = 1 }
            glances[index].distance = distance
            if distance > 0 { distance = distance == farthest ? 0 : distance + 1 }
        }
        return glances
    }
}
