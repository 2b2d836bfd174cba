/// What pages that list articles show of them without asking for their texts: the best sentence, keywords, who and what is
/// named, who says what. Articles read before this version have none of it.
let pageTables = """
    CREATE TABLE glances (
        article INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
        sentence INTEGER NOT NULL,
        words TEXT NOT NULL,
        keywords TEXT NOT NULL
    ) STRICT;

    CREATE TABLE names (row INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;

    CREATE TABLE article_names (
        name INTEGER NOT NULL REFERENCES names,
        article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
        is_person INTEGER NOT NULL CHECK (is_person IN (0, 1)),
        PRIMARY KEY (name, article)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX article_names_of_article ON article_names (article);

    CREATE TABLE sayings (
        name INTEGER NOT NULL REFERENCES names,
        article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
        sentence INTEGER NOT NULL,
        start INTEGER NOT NULL,
        size INTEGER NOT NULL,
        PRIMARY KEY (name, article, start)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX sayings_of_article ON sayings (article);
    """
