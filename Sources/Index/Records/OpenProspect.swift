/// A sentence of an edition's outlook that no later edition of its series has come back to.
package struct OpenProspect: Sendable, Equatable {
    package var edition: String
    package var record: EditionRecord.Prospect
}
