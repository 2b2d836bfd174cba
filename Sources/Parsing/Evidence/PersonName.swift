/// Tells the names of persons from those of organisations, from placeholders and from other words.
enum PersonName {
    /// How much a text looks like somebody's name.
    enum Likeness: Int, Comparable {
        /// It has a word that only organisations have.
        case organisation
        /// A single word, or one with digits: it may be what somebody calls themselves.
        case nickname
        /// Of the form that names have.
        case name

        static func < (left: Likeness, right: Likeness) -> Bool { left.rawValue < right.rawValue }
    }

    /// `nil` for what is no person's name. O(n).
    static func likeness(_ name: String) -> Likeness? {
        guard name.utf8.count >= 2, name.utf8.count <= 60, !isAddress(name) else { return nil }
        let words = name.lowercased().split { " -–\u{3000}".contains($0) }
        guard words.count <= 6, !placeholders.contains(words.joined(separator: " ")) else { return nil }
        if words.contains(where: { organisationWords.contains(String($0.filter { $0 != "." })) }) {
            return .organisation
        }
        if words.count > 1, let first = words.first, ["the", "die", "das", "el", "le", "les"].contains(first) {
            return .organisation
        }
        let counts = ScriptCounts(name)
        if counts.han + counts.kana + counts.hangul > counts.latin { return wide(name) }
        return latin(name)
    }

    private static func isAddress(_ name: String) -> Bool {
        if name.holds("@") || name.holds("://") || name.holds("www.") || name.holds("[at]") { return true }
        guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return false }
        let ending = name[dot...].dropFirst()
        return !name.utf8.contains(0x20) && (2...4).contains(ending.utf8.count) && dot != name.startIndex
            && ending.utf8.allSatisfy { (0x61...0x7A).contains($0) }
    }

    private static func wide(_ name: String) -> Likeness? {
        guard !CreditLine.isOrganisation(name), !isLabelOrDay(name),
            name.unicodeScalars.allSatisfy({ isNameScalar($0) || $0 == " " })
        else {
            return nil
        }
        let count = name.unicodeScalars.count
        return (2...4).contains(count) || name.holds("·") && count <= 16 ? .name : count <= 12 ? .nickname : nil
    }

    /// 星期四, 週一, 发稿时间, 字体缩小: what stands beside a byline and has a name's length.
    private static func isLabelOrDay(_ name: String) -> Bool {
        if CreditLabel(name) != nil || ["时间", "時間", "日期", "字体", "字號", "字号"].contains(where: { name.holds($0) }) {
            return true
        }
        let days = ["星期", "礼拜", "禮拜", "周", "週"]
        return days.contains { day in
            let rest = name.dropFirst(day.count)
            return name.hasPrefix(day) && rest.count == 1 && "一二三四五六日天".contains(rest)
        }
    }

    private static func isNameScalar(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || "·・．.'’-_".unicodeScalars.contains(scalar)
            || scalar.properties.numericType != nil
    }

    /// Two to five words, each with a capital letter but particles.
    private static func latin(_ name: String) -> Likeness? {
        guard name.unicodeScalars.allSatisfy({ isNameScalar($0) || $0 == " " || $0 == "(" || $0 == ")" }) else {
            return nil
        }
        let words = name.split(separator: " ")
        let letters = name.unicodeScalars.count { $0.properties.isAlphabetic }
        guard letters >= 2, letters * 2 > name.unicodeScalars.count else { return nil }
        if words.count == 1 {
            return letters > 3 || name.unicodeScalars.contains { $0.properties.isUppercase } ? .nickname : nil
        }
        let isName = words.allSatisfy { word in
            guard let first = word.unicodeScalars.first(where: { $0 != "(" }) else { return false }
            return first.properties.isUppercase || !first.properties.isLowercase && first.properties.isAlphabetic
                || particles.contains(word.lowercased())
        }
        let hasDigit = name.utf8.contains { (0x30...0x39).contains($0) }
        return isName && !hasDigit ? .name : nil
    }

    private static let particles: Set<String> = [
        "von", "van", "de", "der", "den", "di", "da", "do", "dos", "das", "du", "la", "le", "el", "bin", "ibn", "al",
        "y", "e",
        "del", "della", "zu", "zum", "zur", "ter", "ten", "af", "av", "st.",
    ]

    private static let placeholders: Set<String> = [
        "admin", "administrator", "super user", "superuser", "user", "guest", "gast", "anonymous", "anonym", "anonymus",
        "anónimo", "anonyme", "unknown", "unbekannt", "editor", "author", "autor", "autorin", "auteur", "writer",
        "reporter",
        "webmaster", "root", "default", "none", "null", "undefined", "test", "by", "von", "written", "posted",
        "published",
        "share", "follow", "home", "about", "contact", "more", "read more", "view profile", "profile", "login", "join",
        "comments", "comment", "reply", "print", "email", "twitter", "facebook", "linkedin", "instagram",
        "last updated",
        "updated", "guest author", "guest post", "contributor", "staff writer", "contributing writer",
        "freelance writer",
        "senior writer", "senior editor", "senior reporter", "managing editor", "editor in chief", "administrador",
        "autoren", "authors", "registrieren", "register", "anmelden", "sign up", "sign in", "youtube", "quelle",
        "stand", "foto",
        "publiziert", "veröffentlicht", "redaktion", "team", "news", "editorial", "userprofile", "logout", "people",
        "my profile", "mein profil", "about the author", "über den autor",
        "vollständiges profil", "profil anzeigen", "no author", "benutzername", "afp", "dpa", "reuters", "ap", "epd",
        "kna", "sid", "efe", "ansa", "apa", "sda",
        "本站", "佚名", "匿名", "未知", "本报记者", "本刊记者", "记者", "编辑", "作者", "小编", "管理员", "手机版", "打印",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "montag", "dienstag", "mittwoch",
        "donnerstag", "freitag", "samstag", "sonntag",
    ]

    /// Words that are part of the names of organisations and of nobody else's.
    private static let organisationWords: Set<String> = [
        "gmbh", "ag", "kg", "ev", "inc", "llc", "ltd", "corp", "corporation", "company", "verlag", "redaktion",
        "redacción",
        "redazione", "rédaction", "redaction", "team", "staff", "news", "newsroom", "newsdesk", "media", "medien",
        "magazine",
        "magazin", "institut", "institute", "instituto", "university", "universität", "universidad", "ministerium",
        "bundesministerium", "bundesamt", "landesanstalt", "ministry", "verband", "bundesverband", "stiftung",
        "foundation",
        "association", "society", "agency", "agentur", "agence", "agencia", "agencias", "group", "gruppe", "press",
        "presse",
        "pressestelle", "zeitung", "nachrichten", "editorial", "editors", "editoren", "desk", "department", "office",
        "center", "centre", "zentrum", "community", "network", "netzwerk", "blog", "online", "radio", "fernsehen",
        "television", "tv", "journal", "verein", "partei", "fraktion", "library", "museum", "studio", "studios",
        "technologies", "solutions", "services", "software", "feuerwehr", "abteilung", "caritasverband", "initiative",
        "contributors", "writers", "correspondent", "website", "webseite", "homepage", "casa", "diario", "germany",
        "deutschland", "österreich", "schweiz", "international", "club", "marketing", "photography",
    ]
}
