// libFuzzer's target: all readers, by way of the one that tells formats apart. Built and run by Scripts/fuzz only.
import Model
import Parsing

/// Reads one input; it may be refused, but never trap, leak or take long.
///
/// C: `LLVMFuzzerTestOneInput`.
@_cdecl("LLVMFuzzerTestOneInput")
func readOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let reader = Reader(chineseZone: .utc, otherZone: .utc, tools: Reader.Tools(hash: anyHash, pdf: layout))
    do throws(ParsingError) {
        try reader.read(UnsafeRawBufferPointer(start: bytes, count: count), path: "input") { item in
            if case .success(let article) = item.result { checkRanges(of: article) }
            return true
        }
    } catch {
        return 0
    }
    return 0
}

/// A PDF's bytes stand for the layout that would be made of it.
private func layout(_ bytes: UnsafeRawBufferPointer) throws(ParsingError) -> [UInt8] { Array(bytes) }

/// The blocks lie in the text, in order.
private func checkRanges(of article: Article) {
    var end = 0
    for block in article.blocks {
        precondition(block.utf8.lowerBound >= end, "blocks overlap")
        end = block.utf8.upperBound
    }
    precondition(end <= article.text.utf8.count, "a block ends behind the text")
}

/// Different for most different inputs, which is enough here.
private func anyHash(_ bytes: UnsafeRawBufferPointer) -> ContentHash {
    let hash = termHash(bytes.prefix(4096))
    let words = (0..<32).map { UInt8(truncatingIfNeeded: hash >> ($0 % 4 * 8)) }
    guard let hash = ContentHash(bytes: words) else { preconditionFailure("32 bytes make a hash") }
    return hash
}
