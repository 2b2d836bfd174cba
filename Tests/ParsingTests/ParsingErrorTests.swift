import Parsing
import Testing

@Test func `an error says where it stands`() {
    #expect("\(ParsingError.malformed("No closing quote", line: 3, utf8Offset: 41))".contains("line 3, byte 41"))
}
