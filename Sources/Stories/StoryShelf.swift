import Model

/// The storylines of a board, each in a slot that the index knows it by; the longest untouched leave.
struct StoryShelf: Sendable {
    private var slots: [Storyline?] = []
    private var free: [Int] = []
    private var slotOf: [StoryID: Int] = [:]
    private var index = StoryIndex()
    /// Touches in order; one is stale when its slot has been touched again.
    private var touches: [(slot: Int, touch: Int)] = []
    private var oldest = 0
    private var lastTouch: [Int] = []
    private var touchCount = 0
    private(set) var cells = 0
    private let limits: Limits

    init(limits: Limits) { self.limits = limits }

    var count: Int { slotOf.count }
    var ids: Set<StoryID> { Set(slotOf.keys) }

    subscript(id: StoryID) -> Storyline? { slotOf[id].flatMap { slots[$0] } }

    /// Changes a storyline, or makes it if it is not there, and counts it as touched. `nearest` finds it by what it was when
    /// it was last listed.
    mutating func update(_ id: StoryID, settled: Bool, _ change: (inout Storyline) -> Void) {
        let slot = slotOf[id] ?? take(id)
        var storyline = slots[slot] ?? Storyline(id: id, isSettled: settled)
        slots[slot] = nil
        cells -= storyline.cells
        change(&storyline)
        cells += storyline.cells
        slots[slot] = storyline
        touch(slot)
        while count > limits.storylines || cells > limits.cells, count > 1 { removeOldest() }
    }

    /// Lists a storyline, if it is there, under its weightiest terms as they are now.
    mutating func list(_ id: StoryID) {
        guard let slot = slotOf[id], let storyline = slots[slot] else { return }
        index.list(slot, under: storyline.main.heaviest(StoryIndex.termsListed))
    }

    mutating func remove(_ id: StoryID) {
        guard let slot = slotOf.removeValue(forKey: id) else { return }
        cells -= slots[slot]?.cells ?? 0
        slots[slot] = nil
        index.remove(slot)
        lastTouch[slot] = 0
        free.append(slot)
    }

    /// The storylines most like a vector, best first, but not `own`.
    func nearest(to vector: TermVector, count: Int, except own: StoryID? = nil) -> [Storyline] {
        let found = index.nearest(to: vector, count: count, except: own.flatMap { slotOf[$0] }) { left, right in
            (slots[left]?.id.rawValue ?? 0) < (slots[right]?.id.rawValue ?? 0)
        }
        return found.compactMap { slots[$0] }
    }

    private mutating func take(_ id: StoryID) -> Int {
        let slot = free.popLast() ?? slots.count
        if slot == slots.count {
            slots.append(nil)
            lastTouch.append(0)
        }
        slotOf[id] = slot
        return slot
    }

    private mutating func touch(_ slot: Int) {
        touchCount += 1
        lastTouch[slot] = touchCount
        touches.append((slot, touchCount))
        guard touches.count > 2 * count + 1024 else { return }
        touches = touches[oldest...].filter { lastTouch[$0.slot] == $0.touch }
        oldest = 0
    }

    private mutating func removeOldest() {
        while oldest < touches.count {
            let (slot, touch) = touches[oldest]
            oldest += 1
            if lastTouch[slot] == touch, let storyline = slots[slot] { return remove(storyline.id) }
        }
    }
}
