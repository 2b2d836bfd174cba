import FoundationEssentials
import Index

func encoded(_ removal: Removal) throws -> [UInt8] { Array(try JSONEncoder().encode(removal)) }

func decodedRemoval(_ bytes: [UInt8]) throws -> Removal { try JSONDecoder().decode(Removal.self, from: Data(bytes)) }
