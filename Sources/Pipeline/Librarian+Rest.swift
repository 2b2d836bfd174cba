import Index
import Spool

extension Librarian {
    /// Gives back the memory that only placing and composing need, where nothing was placed or composed for that long. The next
    /// article waits until the storylines are looked up: a second of 100,000 articles.
    func rest(after patience: Duration) throws {
        guard let lastUse, .now - lastUse >= patience else { return }
        replaceBoard(by: nil)
        try index.releaseMemory()
        stages.rest()
        returnFreeMemory()
        self.lastUse = nil
    }
}
