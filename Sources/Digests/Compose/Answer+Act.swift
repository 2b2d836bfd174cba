import Model

extension AnswerSign {
    /// What is said to have come about in a clause: the words behind 已, 正式, has and the like, those before 了, the past
    /// form of a verb; so that of 回国的手续已经完成 it is not the return.
    static func accomplished(in clause: some StringProtocol) -> String {
        isIdeographicText(Array(clause.utf8)) ? chinese(Array(clause.unicodeScalars)) : english(String(clause))
    }

    private static let reach = 8

    private static func chinese(_ clause: [Unicode.Scalar]) -> String {
        var isTold = Array(repeating: false, count: clause.count)
        for word in arrivals {
            let scalars = Array(word.unicodeScalars)
            guard scalars.count <= clause.count else { continue }
            for start in 0...clause.count - scalars.count
            where clause[start] == scalars[0] && clause[start..<start + scalars.count].elementsEqual(scalars) {
                let end = start + scalars.count
                let told = word == "了" ? max(0, start - 4)..<start : end..<min(clause.count, end + reach)
                for index in told { isTold[index] = true }
            }
        }
        var words = ""
        for (index, scalar) in clause.enumerated() { words.unicodeScalars.append(isTold[index] ? scalar : " ") }
        return words
    }

    private static func english(_ clause: String) -> String {
        let words = clause.split { !$0.isLetter }.map { $0.lowercased() }
        return words.indices.filter { index in
            let before = words[max(0, index - 2)..<index]
            return words[index].hasSuffix("ed") || pastForms[words[index]] != nil
                || before.contains { ["has", "have", "had", "was", "were"].contains($0) }
        }.map { words[$0] }.joined(separator: " ")
    }
}

/// Common verbs whose past has another form.
let pastForms: [String: String] = [
    "won": "win", "lost": "lose", "began": "begin", "begun": "begin", "met": "meet", "held": "hold", "left": "leave",
    "went": "go", "gone": "go", "came": "come", "became": "become", "took": "take", "taken": "take", "made": "make",
    "gave": "give", "given": "give", "built": "build", "sold": "sell", "bought": "buy", "fell": "fall", "rose": "rise",
    "grew": "grow", "paid": "pay", "sent": "send", "spoke": "speak", "chose": "choose", "cut": "cut", "beat": "beat",
    "flew": "fly", "ran": "run", "led": "lead", "said": "say", "told": "tell", "put": "put", "set": "set",
]
