import Digests
import FoundationEssentials
import Model
import Testing

@Suite struct SchemaTests {
    private func schema() throws -> JSONSchema {
        let data = try Data(contentsOf: URL(filePath: "\(dataDirectory)/edition.schema.json"))
        return JSONSchema(root: try JSONDecoder().decode(JSONValue.self, from: data))
    }

    private func json(_ edition: Edition) throws -> JSONValue {
        try JSONDecoder().decode(JSONValue.self, from: Data(encode(edition)))
    }

    @Test(arguments: EditionLabels.allCases)
    func `an edition's JSON is as the schema says, key by key`(labels: EditionLabels) throws {
        for stories in [Sample.stories, []] {
            let edition = compose(Sample.request(labels), stories: stories, rejected: Sample.rejected)
            #expect(try schema().faults(in: json(edition)) == [])
        }
    }

    @Test func `the schema is that of the version which is written`() throws {
        let version = try schema().root["properties"]?["version"]?["const"]
        #expect(version == .number(Double(Edition.currentVersion)))
    }

    @Test func `what the schema does not say is found`() throws {
        var edition = compose(Sample.request(), stories: Sample.stories, rejected: [])
        edition.stories[0].sentences[0].sentence = -1
        edition.version = 7
        #expect(try schema().faults(in: json(edition)).count == 2)
        #expect(try schema().faults(in: .object(["stories": .array([])])).contains("$: no version"))
    }
}
