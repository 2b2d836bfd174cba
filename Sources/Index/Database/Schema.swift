import GRDB

/// The tables, one migration a version. A migration that is released never changes.
///
/// Rows are numbered in order of commit; the numbers join tables and never leave Index. Ids are 64 bits of a SHA-256,
/// kept as signed integers. What is scanned (`articles`) lies apart from what is fetched by the piece (`contents`,
/// `features`).
func migrator() -> DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { database in
        try database.execute(sql: fileTables)
        try database.execute(sql: articleTables)
        try database.execute(sql: storyTables)
        try database.execute(sql: searchTables)
    }
    migrator.registerMigration("2") { try $0.execute(sql: metaTable) }
    migrator.registerMigration("3") { try $0.execute(sql: deadlyColumn) }
    migrator.registerMigration("4") { try $0.execute(sql: aliasTables) }
    migrator.registerMigration("5") { try $0.execute(sql: wordTable) }
    migrator.registerMigration("6") { try $0.execute(sql: creditIndexes) }
    migrator.registerMigration("7") { try $0.execute(sql: decisionTables) }
    migrator.registerMigration("8") { try $0.execute(sql: quoteColumns) }
    migrator.registerMigration("9") { try $0.execute(sql: editionColumns) }
    migrator.registerMigration("10") { try $0.execute(sql: pageTables) }
    migrator.registerMigration("11") { try $0.execute(sql: prospectTable) }
    return migrator
}

/// `step`: 0 known by name only, 1 read, 2 filed, 3 rejected. `detail` is the path it was filed at, or the reason.
private let fileTables = """
    CREATE TABLE files (
        row INTEGER PRIMARY KEY,
        hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
        step INTEGER NOT NULL CHECK (step BETWEEN 0 AND 3),
        articles INTEGER NOT NULL,
        detail TEXT NOT NULL,
        program TEXT NOT NULL
    ) STRICT;
    CREATE INDEX files_in_hand ON files (step) WHERE step <> 2;

    CREATE TABLE sightings (
        row INTEGER PRIMARY KEY,
        file INTEGER NOT NULL REFERENCES files,
        path TEXT NOT NULL,
        collection TEXT NOT NULL,
        received INTEGER NOT NULL,
        UNIQUE (file, path)
    ) STRICT;
    CREATE INDEX sightings_by_path ON sightings (path);

    CREATE TABLE kept_files (
        path INTEGER PRIMARY KEY,
        identity INTEGER NOT NULL,
        hash BLOB NOT NULL CHECK (length(hash) = 32)
    ) STRICT;
    """

/// `key` is NULL where it is the path; `lead` where it is the first block. `published` counts civil seconds.
private let articleTables = """
    CREATE TABLE articles (
        row INTEGER PRIMARY KEY,
        id INTEGER NOT NULL UNIQUE,
        sighting INTEGER NOT NULL REFERENCES sightings,
        key TEXT,
        time INTEGER NOT NULL,
        received INTEGER NOT NULL,
        format TEXT NOT NULL,
        charset TEXT NOT NULL,
        kind TEXT NOT NULL,
        digested INTEGER NOT NULL CHECK (digested IN (0, 1)),
        settled INTEGER NOT NULL CHECK (settled IN (0, 1)),
        title TEXT NOT NULL,
        byline TEXT NOT NULL,
        publication TEXT NOT NULL,
        published INTEGER,
        precision INTEGER,
        zone INTEGER,
        language TEXT NOT NULL,
        url TEXT NOT NULL,
        lead TEXT,
        text_hash INTEGER NOT NULL,
        text_bytes INTEGER NOT NULL,
        revises INTEGER REFERENCES articles,
        revised_by INTEGER REFERENCES articles,
        program TEXT NOT NULL
    ) STRICT;
    CREATE INDEX articles_of_sighting ON articles (sighting, key);
    CREATE INDEX articles_by_url ON articles (url) WHERE url <> '';
    CREATE INDEX articles_by_time ON articles (time);
    CREATE INDEX articles_by_receipt ON articles (received);
    CREATE INDEX articles_revising ON articles (revises) WHERE revises IS NOT NULL;
    CREATE INDEX articles_revised ON articles (revised_by) WHERE revised_by IS NOT NULL;

    CREATE TABLE copies (
        article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
        sighting INTEGER NOT NULL REFERENCES sightings,
        PRIMARY KEY (article, sighting)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE contents (
        article INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
        text BLOB NOT NULL,
        blocks BLOB NOT NULL,
        sentences BLOB NOT NULL
    ) STRICT;

    CREATE TABLE features (
        article INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
        vectors BLOB NOT NULL
    ) STRICT;
    """

/// A placement's `story` need not be in `stories`: a storyline is named when an edition closes.
private let storyTables = """
    CREATE TABLE placements (
        article INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
        arrival_story INTEGER,
        story INTEGER NOT NULL,
        repost_of INTEGER,
        novelty REAL NOT NULL,
        reasons BLOB NOT NULL
    ) STRICT;
    CREATE INDEX placements_of_story ON placements (story);

    CREATE TABLE stories (
        id INTEGER PRIMARY KEY,
        slug TEXT NOT NULL UNIQUE,
        title TEXT NOT NULL,
        merged_into INTEGER
    ) STRICT;

    CREATE TABLE editions (
        row INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE,
        series TEXT NOT NULL,
        period_start INTEGER NOT NULL,
        period_end INTEGER NOT NULL,
        digest BLOB NOT NULL CHECK (length(digest) = 32)
    ) STRICT;
    CREATE INDEX editions_of_series ON editions (series, period_end);

    CREATE TABLE quotes (
        edition INTEGER NOT NULL REFERENCES editions ON DELETE CASCADE,
        position INTEGER NOT NULL,
        story INTEGER NOT NULL,
        article INTEGER NOT NULL,
        start INTEGER NOT NULL,
        size INTEGER NOT NULL,
        PRIMARY KEY (edition, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX quotes_of_story ON quotes (story);
    """

/// Without positions and without the texts (`detail`, `content`): 0.7 of the texts' size rather than 1.9. What stands where
/// is found again in the text of the few articles that are looked at closely.
private let searchTables = """
    CREATE VIRTUAL TABLE search USING fts5(
        terms, content = '', detail = none, columnsize = 0, tokenize = 'separated'
    );
    INSERT INTO search (search, rank) VALUES ('automerge', 8);
    """

/// What the database says of itself: see `SearchTable`.
private let metaTable = """
    CREATE TABLE meta (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;
    """

/// Whether the process that read a rejected file died of it.
private let deadlyColumn = """
    ALTER TABLE files ADD COLUMN deadly INTEGER NOT NULL DEFAULT 0 CHECK (deadly IN (0, 1));
    """

/// Which articles say that two writings are one bearer's: a pair once, the shorter writing first, and a row for each
/// article. What counts is asked when it is needed, so that reposts, revisions and removals are followed. `stated`: the
/// article defines the short form (简称…).
private let aliasTables = """
    CREATE TABLE alias_pairs (
        row INTEGER PRIMARY KEY,
        short_key TEXT NOT NULL,
        full_key TEXT NOT NULL,
        short TEXT NOT NULL,
        full TEXT NOT NULL,
        kind TEXT NOT NULL,
        UNIQUE (short_key, full_key)
    ) STRICT;
    CREATE INDEX alias_pairs_by_full ON alias_pairs (full_key);

    CREATE TABLE alias_evidence (
        pair INTEGER NOT NULL REFERENCES alias_pairs,
        article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
        stated INTEGER NOT NULL CHECK (stated IN (0, 1)),
        PRIMARY KEY (pair, article)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX alias_evidence_of_article ON alias_evidence (article);
    """

/// What the library has taught; `since` is the end of the period that a word was learned in.
private let wordTable = """
    CREATE TABLE learned_words (
        word TEXT PRIMARY KEY,
        count INTEGER NOT NULL,
        since INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    """

/// For `by:` and `source:`: the different names are gone through, not the articles.
private let creditIndexes = """
    CREATE INDEX articles_by_publication ON articles (publication);
    CREATE INDEX articles_by_byline ON articles (byline);
    """

/// Whether an edition was asked for when its time was past, its period then that of the articles' own times; and which
/// receipts closing it settled, NULL where that is its period.
private let editionColumns = """
    ALTER TABLE editions ADD COLUMN looks_back INTEGER NOT NULL DEFAULT 0 CHECK (looks_back IN (0, 1));
    ALTER TABLE editions ADD COLUMN settled_start INTEGER;
    ALTER TABLE editions ADD COLUMN settled_end INTEGER;
    """

/// In which row of its edition a sentence stood, and the one day that it gives (`2023-11-21`).
private let quoteColumns = """
    ALTER TABLE quotes ADD COLUMN kind INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE quotes ADD COLUMN day TEXT;
    """

/// What people have decided, and which storylines are part of others now, named or not.
private let decisionTables = """
    CREATE TABLE decisions (
        number INTEGER PRIMARY KEY,
        verb TEXT NOT NULL,
        story INTEGER NOT NULL,
        target INTEGER,
        title TEXT,
        since INTEGER NOT NULL,
        articles BLOB NOT NULL,
        staying BLOB NOT NULL
    ) STRICT;

    CREATE TABLE story_aliases (
        former INTEGER PRIMARY KEY,
        story INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX story_aliases_of_story ON story_aliases (story);
    INSERT INTO story_aliases (former, story) SELECT id, merged_into FROM stories WHERE merged_into IS NOT NULL;

    CREATE INDEX quotes_of_article ON quotes (article);
    """
