import Model

/// How long reading takes, in seconds: 400 Chinese characters or 220 words a minute.
struct ReadingTime {
    private(set) var seconds = 0.0

    var minutes: Int { max(1, Int((seconds / 60).rounded(.up))) }

    mutating func add(_ text: String) {
        var inWord = false
        for scalar in text.unicodeScalars {
            let isWide = isIdeographic(scalar.value)
            let isLetter = !isWide && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
            if isWide { seconds += 60.0 / 400 }
            if isLetter, !inWord { seconds += 60.0 / 220 }
            inWord = isLetter
        }
    }

    mutating func add(_ story: EditionStory) {
        add(story.title)
        for sentence in story.quotedSentences { add(sentence.text) }
        for event in story.timeline { add(event.title ?? "") }
        for name in story.names { add(name.name) }
        // A list of sources is glanced over.
        seconds += 2 + Double(min(story.sources.count, 10))
    }

    mutating func add(_ line: EditionLine) {
        add(line.source.title)
        add(line.sentence?.text ?? "")
    }
}
