/// The reasons and advice of rejections, which are written in simplified characters, in traditional ones. Only the
/// characters that those texts have are known, each by what it means there; others stay as they are.
func inTraditionalCharacters(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { scalars.append(pairs[scalar] ?? scalar) }
    return String(scalars)
}

private let pairs = Dictionary(
    zip(simplified.unicodeScalars, traditional.unicodeScalars).map { ($0, $1) }, uniquingKeysWith: { first, _ in first }
)
private let simplified = "个为么书乱会体内别办务动单压号后图坏头导尝库开异弹归录户损换据数断无旧时权档没溃灯电码种纯组终结给缩网节装视让记许识试该误请读调转软载过还这进邮里链问页频题馈验"
private let traditional = "個為麼書亂會體內別辦務動單壓號後圖壞頭導嘗庫開異彈歸錄戶損換據數斷無舊時權檔沒潰燈電碼種純組終結給縮網節裝視讓記許識試該誤請讀調轉軟載過還這進郵裡鏈問頁頻題饋驗"
