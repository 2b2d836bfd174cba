import GRDB
import Model

extension Database {
    /// Moves all that a storyline has to another one; its id and slug lead there from now on, as do those that led to it.
    func merge(_ story: StoryID, into target: StoryID) throws {
        guard story != target else { return }
        let arguments: StatementArguments = [target.stored, story.stored]
        try run("UPDATE placements SET story = ? WHERE story = ?", arguments)
        try run("UPDATE quotes SET story = ? WHERE story = ?", arguments)
        try run("UPDATE prospects SET story = ? WHERE story = ?", arguments)
        try run("UPDATE stories SET merged_into = ?1 WHERE id = ?2 OR merged_into = ?2", arguments)
        try run("UPDATE stories SET merged_into = NULL WHERE id = ?", [target.stored])
        try run("UPDATE story_aliases SET story = ? WHERE story = ?", arguments)
        try run("INSERT OR REPLACE INTO story_aliases (story, former) VALUES (?, ?)", arguments)
        try run("DELETE FROM story_aliases WHERE former = ?", [target.stored])
    }
}
