import Glibc
import Reading

/// Becomes `pdftotext`, locked in: standard input is the PDF, standard output the text with its places.
func convert(outputSize: UInt, seconds: UInt) {
    let programs = ["/usr/local/bin/pdftotext", "/usr/bin/pdftotext"]
    guard let program = programs.first(where: { access($0, X_OK) == 0 }) else { exit(missingConverterStatus) }
    do { try lockConverter(outputSize: outputSize, seconds: seconds) } catch { exit(EX_OSERR) }
    let words = ["pdftotext", "-bbox-layout", "-q", "-", "-"]
    let texts: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    execv(program, texts + [nil])
    exit(missingConverterStatus)
}
