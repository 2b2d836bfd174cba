import FoundationEssentials
package import Model

/// The edition's JSON, as published and as kept in the state directory: keys sorted, the same bytes every time.
package func encode(_ edition: Edition) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(edition)) + [UInt8(ascii: "\n")]
}

/// What `encode` wrote; throws for anything else, and for a version that is not known.
package func decodeEdition(_ json: [UInt8]) throws -> Edition {
    let edition = try JSONDecoder().decode(Edition.self, from: Data(json))
    guard edition.version == Edition.currentVersion else { throw EditionDecodingError.version(edition.version) }
    return edition
}

package enum EditionDecodingError: Error, Equatable {
    case version(Int)
}
