/// Why no file can be read at all: the set-up is wrong, whatever the file.
package struct ReaderUnavailable: Error, Equatable, CustomStringConvertible {
    package let description: String
    package init(_ description: String) { self.description = description }
}
