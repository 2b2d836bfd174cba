/// What editions' outlooks expected or asked, and what of it has come back since; derived from the editions' JSON.
///
/// `kind`: 0 expected, 1 asked, 2 come back. `act_start` and `act_size`: what is to happen, in the article's text.
let prospectTable = """
    CREATE TABLE prospects (
        edition INTEGER NOT NULL REFERENCES editions ON DELETE CASCADE,
        position INTEGER NOT NULL,
        story INTEGER NOT NULL,
        article INTEGER NOT NULL,
        start INTEGER NOT NULL,
        size INTEGER NOT NULL,
        kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 2),
        act_start INTEGER NOT NULL,
        act_size INTEGER NOT NULL,
        due TEXT,
        holder TEXT,
        PRIMARY KEY (edition, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX prospects_of_story ON prospects (story);
    CREATE INDEX prospects_due ON prospects (due) WHERE due IS NOT NULL;
    CREATE INDEX prospects_back ON prospects (article, start) WHERE kind = 2;
    """
