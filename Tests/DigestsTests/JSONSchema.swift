/// As much of JSON Schema 2020-12 as our schema uses. A key that the schema does not name is a fault: it describes all.
struct JSONSchema {
    let root: JSONValue

    func faults(in value: JSONValue) throws -> [String] { try faults(value, root, "$") }

    private func faults(_ value: JSONValue, _ schema: JSONValue, _ path: String) throws -> [String] {
        if let reference = schema["$ref"]?.string {
            let name = String(reference.split(separator: "/").last ?? "")
            guard let target = root["$defs"]?[name] else { return ["\(path): no definition \(reference)"] }
            return try faults(value, target, path)
        }
        var faults: [String] = []
        if let type = schema["type"]?.string, type != value.type, !(type == "number" && value.type == "integer") {
            return ["\(path): \(value.type) instead of \(type)"]
        }
        if let constant = schema["const"], constant != value { faults.append("\(path): not the constant") }
        if let choices = schema["enum"]?.array, !choices.contains(value) {
            faults.append("\(path): none of the choices")
        }
        if let least = schema["minimum"]?.number, let number = value.number, number < least {
            faults.append("\(path): below \(least)")
        }
        if let pattern = schema["pattern"]?.string, let text = value.string,
            try Regex(pattern).firstMatch(in: text) == nil
        {
            faults.append("\(path): not \(pattern)")
        }
        return try faults + faultsInside(value, schema, path)
    }

    private func faultsInside(_ value: JSONValue, _ schema: JSONValue, _ path: String) throws -> [String] {
        if let elements = value.array {
            let counts = Int(schema["minItems"]?.number ?? 0)...Int(schema["maxItems"]?.number ?? 1_000_000)
            guard counts.contains(elements.count), let items = schema["items"] else { return ["\(path): elements"] }
            return try elements.enumerated().flatMap { try faults($1, items, "\(path)[\($0)]") }
        }
        guard let object = value.object else { return [] }
        let missing = (schema["required"]?.array ?? []).compactMap(\.string).filter { object[$0] == nil }
        return try missing.map { "\(path): no \($0)" }
            + object.sorted { $0.key < $1.key }.flatMap { key, inner in
                guard let property = schema["properties"]?[key] else { return ["\(path): unknown \(key)"] }
                return try faults(inner, property, "\(path).\(key)")
            }
    }
}
