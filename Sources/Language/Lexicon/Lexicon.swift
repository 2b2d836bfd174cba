internal import Model

/// The compiled dictionary, fold table, gazetteer and cue words: mapped once, passed on as a value.
package struct Lexicon: Sendable {
    /// The file's name in the data directory.
    package static let fileName = "lexicon.bin"

    let words: Trie
    let names: Trie
    let cues: Trie
    let characters: CharacterTable
    let nameWeights: NameWeights
    private let entities: UInt
    private let formTable: FormTable
    /// What the tables above lie in.
    private let mapped: MappedBytes
    /// What people have added to the gazetteer.
    private(set) var own: OwnNames?

    /// Maps `lexicon.bin` of the directory; below 20 ms, nothing is parsed.
    package init(directory: String) throws(LexiconError) {
        let path = directory + "/" + Lexicon.fileName
        try self.init(MappedBytes(path: path), path: path)
        let table = directory + "/" + OwnNames.fileName
        guard let bytes = try contents(of: table) else { return }
        own = try OwnNames(bytes, path: table, beside: self)
    }

    /// Gives back the memory of what was looked at, for somebody who looks at none of it for a while.
    package func layDown() { mapped.layDown() }

    /// A lexicon in memory, as `compile` gives it.
    /// - Parameter names: the bytes of what people have added to the gazetteer.
    package init(compiled: [UInt8], names: [UInt8]? = nil) throws(LexiconError) {
        try self.init(MappedBytes(copying: compiled, named: Lexicon.fileName), path: Lexicon.fileName)
        if let names { own = try OwnNames(names, path: OwnNames.fileName, beside: self) }
    }

    /// The lines of `names.local.tsv` that were left out.
    package var nameProblems: [NameTableProblem] { own?.problems ?? [] }

    var entityCount: Int { formTable.count }

    private init(_ mapped: MappedBytes, path: String) throws(LexiconError) {
        try LexiconFile.validate(mapped, path: path)
        func trie(_ section: LexiconFile.Section) -> Trie {
            let (address, length) = LexiconFile.section(section, of: mapped)
            return Trie(address: address, length: length)
        }
        (words, names, cues) = (trie(.words), trie(.names), trie(.cues))
        characters = CharacterTable(
            pageIndex: LexiconFile.section(.pageIndex, of: mapped).address,
            pages: LexiconFile.section(.pages, of: mapped).address)
        entities = LexiconFile.section(.entities, of: mapped).address
        let weights = LexiconFile.section(.nameWeights, of: mapped)
        nameWeights = NameWeights(address: weights.address, length: weights.length)
        let forms = LexiconFile.section(.forms, of: mapped)
        formTable = FormTable(address: forms.address, length: forms.length)
        self.mapped = mapped
    }

    /// All names of an entity of the gazetteer as they are written, the chief one first.
    func forms(of entity: Int) -> [String] { formTable.forms(of: entity) + (own?.forms(of: entity) ?? []) }

    /// What the gazetteer has under a value of `names`.
    func entity(_ index: Int) -> Entity {
        if let entity = own?.entity(index) { return entity }
        return Entity(bits: UnsafePointer<UInt64>(bitPattern: entities).unsafelyUnwrapped[index])
    }

    /// The entity that a folded name stands for; 0 where none is known.
    func entity(named scalars: some Sequence<UInt32>) -> Int {
        let value = names.value(of: scalars) ?? 0
        return Int((value == 0 ? own?.names.value(of: scalars) ?? 0 : value) >> 1)
    }

    /// Of an entity of the gazetteer.
    func kind(of entity: Int) -> Name.Kind { entity > 0 ? self.entity(entity).kind : .organisation }

    /// What the words of `Data/cues.tsv` say of these scalars.
    @inline(__always)
    func cue(_ scalars: some Sequence<UInt32>) -> Cue { Cue(rawValue: cues.value(of: scalars) ?? 0) }
}

/// Someone or something of the gazetteer, one for all of its names.
struct Entity {
    var kind: Name.Kind
    /// `termHash` of the folded first name.
    var hash: UInt32

    init(kind: Name.Kind, hash: UInt32) { (self.kind, self.hash) = (kind, hash) }

    init(bits: UInt64) {
        kind = Entity.kinds[min(Int(bits >> 32), Entity.kinds.count - 1)]
        hash = UInt32(truncatingIfNeeded: bits)
    }

    var bits: UInt64 { UInt64(Entity.kinds.firstIndex(of: kind) ?? 0) << 32 | UInt64(hash) }

    private static let kinds: [Name.Kind] = [.person, .organisation, .place, .product, .work]
}
