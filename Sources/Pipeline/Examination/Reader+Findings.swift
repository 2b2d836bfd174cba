import Settings
import Glibc
import Reading

extension Premises {
    func readerFindings() async -> [Finding] {
        let places: [String] = ["/usr/local/bin/pdftotext", "/usr/bin/pdftotext"]
        let converter = places.first { access($0, X_OK) == 0 }
        let pdf =
            converter.map { Finding("PDF", .good, $0) }
            ?? Finding(
                "PDF", .warning, "pdftotext is not installed: PDFs are rejected", advice: "Install it",
                command: mending.asRoot("apt-get install --yes poppler-utils"))
        do {
            try await ReaderPool(settings).prove()
            return [Finding("reader", .good, "starts, and locks itself in"), pdf]
        } catch {
            return [readerTrouble("\(error)"), pdf]
        }
    }

    private func readerTrouble(_ reason: String) -> Finding {
        let folder = settings.executable.lastIndex(of: "/").map { settings.executable[..<$0] } ?? ""
        let places = ["\(folder)/gazette-reader", "\(folder)/../libexec/gazette/gazette-reader"]
        guard let place = places.first(where: { access($0, F_OK) == 0 }) else {
            return Finding("reader", .broken, reason, advice: reinstallAdvice, command: reinstall)
        }
        if let mount = mounts.mount(of: place), mount.isNoExec {
            return Finding(
                "reader", .broken, "\(place) may not run: \(mount.point) is mounted noexec",
                advice: "Let programs run there",
                command: mending.asRoot("mount -o remount,exec \(quoted(mount.point))"))
        }
        if access(place, X_OK) != 0 {
            return Finding(
                "reader", .broken, "\(place) may not be run", advice: "Let it run",
                command: mending.asOwner("chmod 755 \(quoted(place))"))
        }
        return Finding("reader", .broken, reason, advice: reinstallAdvice, command: reinstall)
    }
}
