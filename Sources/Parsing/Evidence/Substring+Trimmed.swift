extension StringProtocol where SubSequence == Substring {
    /// Without the white space around it.
    var trimmed: Substring {
        let scalars = unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.isSpace }),
            let last = scalars.lastIndex(where: { !$0.isSpace })
        else { return self[endIndex..<endIndex] }
        return self[first..<scalars.index(after: last)]
    }

    /// Without `prefix`, in any letter case.
    func withoutPrefix(_ prefix: String) -> Substring {
        let head = self.prefix(prefix.count)
        return head.lowercased() == prefix ? self[head.endIndex...].trimmed : self[...]
    }

    /// Without one pair of brackets that encloses all of it.
    var unbracketed: Substring {
        guard let first, let last, ["()", "（）", "[]", "【】", "<>", "《》"].contains("\(first)\(last)") else {
            return self[...]
        }
        let inner = self.dropFirst().dropLast()
        return inner.contains(first) ? self[...] : inner.trimmed
    }

    /// Columns that it takes on a terminal: wide characters count two. O(n).
    var width: Int {
        utf8.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : $1 >= 0xE3 && $1 != 0xE2 ? 2 : 1) }
    }
}

extension Unicode.Scalar {
    /// White space of any width, and what takes no space at all.
    var isSpace: Bool {
        switch value {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF:
            true
        default: false
        }
    }

    /// It ends a sentence, or closes what did.
    var endsSentence: Bool { "。！？!?…．.；;”’」』）)\"'".unicodeScalars.contains(self) }

    /// Not Latin and written without spaces between words.
    var isWide: Bool { (0x2E80...0x9FFF).contains(value) || (0xF900...0xFFEF).contains(value) || value >= 0x20000 }
}
