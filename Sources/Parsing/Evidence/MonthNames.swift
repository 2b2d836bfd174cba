/// The names of the months in English and other languages of Europe.
enum MonthNames {
    /// 1…12 for a name or its abbreviation in lower case.
    static func month(_ word: String) -> Int? { names[word] }

    /// 1…12 for a name or its abbreviation.
    static func month(_ word: PackedName) -> Int? { packed[word] }

    private static let packed = NameTable(names.sorted { $0.key < $1.key })

    private static let names: [String: Int] = {
        let lists = [
            "january february march april may june july august september october november december",
            "januar februar märz april mai juni juli august september oktober november dezember",
            "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
            "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
            "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
            "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
            "januari februari maart april mei juni juli augustus september oktober november december",
            "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
            "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
            "ene feb mar abr may jun jul ago set oct nov dic", "janv févr mars avr mai juin juil août sept oct nov déc",
            "jan feb mar apr may jun jul aug sep oct nov dec", "jan feb mär apr mai jun jul aug sept okt nov dez",
        ]
        var names: [String: Int] = [:]
        for list in lists {
            for (index, name) in list.split(separator: " ").enumerated() { names[String(name)] = index + 1 }
        }
        return names
    }()
}
