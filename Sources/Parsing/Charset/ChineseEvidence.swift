/// How much decoded text looks like Chinese (or what a charset is chosen for), by its commonest characters.
enum ChineseEvidence {
    /// Characters that make up about half of any Chinese text, in simplified and in traditional writing, with its marks.
    private static let common: Set<UInt32> = Set(
        """
        的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去
        法学如都同现当没动面起看定天分还进好小部其些主样理心本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关
        点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先
        海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场
        這個們來為國說時會對於過發後裡種經沒動當還進樣開從實軍無與長機業將兩間問應戰頭體見產與話門東聲員論處義認條係氣題爾別變總電數
        報結專務場關點學經濟區據單華權歷買賣萬億車質難調網際書讓設計劃團並聯聞記則該導決臺灣萊
        ，。、；：？！“”‘’（）《》「」『』【】…—
        """.unicodeScalars.map(\.value).filter { $0 > 0x7F })

    /// -1…1: the share of characters beyond ASCII that are common ones, less twice that of what could not be decoded,
    /// of private use or from rare scripts. 0 where there are none beyond ASCII. O(n), of the first 60,000 bytes.
    static func score(utf8: [UInt8]) -> Double {
        var (all, known, wrong) = (0.0, 0.0, 0.0)
        for scalar in String(decoding: utf8.prefix(60_000), as: UTF8.self).unicodeScalars where scalar.value > 0x7F {
            all += 1
            if common.contains(scalar.value) { known += 1 } else if isUnlikely(scalar.value) { wrong += 1 }
        }
        return all > 0 ? max(-1, (known - 2 * wrong) / all) : 0
    }

    private static func isUnlikely(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xFFFD, 0xE000...0xF8FF, 0x80...0x9F, 0x0100...0x06FF, 0x2500...0x257F, 0x0700...0x1FFF: true
        default: false
        }
    }
}
