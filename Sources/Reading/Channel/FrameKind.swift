/// What a message between a reader and who asked it is; the first byte behind its length.
package enum FrameKind: UInt8, Sendable {
    // To the reader
    /// A `ReadingRequest`, with the open file.
    case request = 1
    /// No more items of this file, please.
    case stop
    /// What a conversion came to (`ConversionOutcome`), with its output where there is one.
    case converted

    // From the reader
    /// The limits hold; files may come. The version of these messages.
    case ready = 16
    /// Why it cannot work: a line of text.
    case refusal
    case item
    /// Convert the PDF in the file that goes along.
    case convert
    /// It has taken much memory, and should read nothing beyond this file.
    case worn
    /// All items of the file were handed over.
    case end
    /// Nothing of the file is readable: a `ParsingError`.
    case failure
}

/// Changes with the messages: a reader of another version than the program that asks is not understood.
package let wireVersion: UInt8 = 1
