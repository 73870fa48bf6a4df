import SQLiteStore

/// The ledger's tables: one SQLite file holds what was swept, what was found, and what people decided. Its version is `PRAGMA user_version`;
/// a ledger of an older version is brought up to date when it is opened to be written, one step after the other, in one transaction.
///
/// Rules that hold for all of it:
/// * Times are UTC, `2026-11-24T08:30:00Z`; days are `2026-11-24`. Both sort as text.
/// * A path is the bytes of the file's name, which need not be UTF-8; it sorts by bytes.
/// * Confidence is a percentage, 0–100: how often what stands there is right, as the place it was taken from lets one expect.
/// * What was swept, found, drawn or decided is never changed or deleted: triggers refuse it. Only `document` says what is current.
enum LedgerSchema {
    /// `fcrl`: tells a ledger from other SQLite files.
    static let applicationID = 0x6663_726C

    /// The version after all steps.
    static var version: Int { steps.count }

    /// Step n makes version n + 1 out of version n. A step that was released is never edited; a change is a step more.
    static let steps = [first, second]

    private static let first = """
        -- How documents were judged: two readings with the same content and the same judging are the same. The day of review counts only
        -- through the rules that are in force on it.
        CREATE TABLE judging (
            id INTEGER PRIMARY KEY,
            rule_base_version TEXT NOT NULL,
            rule_base_digest TEXT NOT NULL,
            tool_version TEXT NOT NULL,
            -- The latest day up to the day of review on which a rule came into force, or (with a +) after which one went out of it; '' where
            -- there is none.
            rules_since TEXT NOT NULL,
            -- The other options that matter, in one fixed order: "language=zh scope=auto …".
            options TEXT NOT NULL,
            UNIQUE (rule_base_digest, tool_version, rules_since, options)
        );

        -- One run of `sweep`, or one import.
        CREATE TABLE sweep (
            id INTEGER PRIMARY KEY,
            kind TEXT NOT NULL CHECK (kind IN ('sweep', 'import')),
            started TEXT NOT NULL,
            -- NULL while it runs, and for ever where it was killed.
            ended TEXT,
            -- Set with `ended`.
            outcome TEXT CHECK (outcome IN ('finished', 'interrupted', 'failed')),
            author TEXT NOT NULL,
            judging INTEGER NOT NULL REFERENCES judging (id),
            -- The day of review.
            as_of TEXT NOT NULL,
            -- The paths it was given, one a line.
            paths TEXT NOT NULL
        );

        -- A rule of any rule base that ever found something here.
        CREATE TABLE rule (
            id INTEGER PRIMARY KEY,
            -- 9.3-local-track-record
            name TEXT NOT NULL,
            article INTEGER NOT NULL,
            item INTEGER NOT NULL,
            -- The item of the Measures; NULL where none is named.
            measures_article INTEGER,
            measures_item INTEGER,
            -- In the language of the sweep that met it first.
            title TEXT NOT NULL,
            UNIQUE (name, article, item, measures_article, measures_item)
        );

        -- A document, known by its path as it was given or found; a member of an archive is `archive.zip!/inner/name.docx`.
        CREATE TABLE document (
            id INTEGER PRIMARY KEY,
            path TEXT NOT NULL UNIQUE,
            -- What it says now; NULL only within the transaction that makes it.
            reading INTEGER REFERENCES reading (id),
            -- The sweep that saw it last.
            last_sweep INTEGER NOT NULL REFERENCES sweep (id),
            -- The first later sweep, brought to its end, that looked where the document was and did not find it; NULL while it is there.
            missing INTEGER REFERENCES sweep (id),
            -- The file as it was when it was read, so that an unchanged one need not be opened: bytes, nanoseconds since 1970, inode. All
            -- NULL where that cannot be relied on: the file was young when it was read, could not be read, or is no file of its own.
            file_size INTEGER,
            file_modified INTEGER,
            file_number INTEGER,
            -- Documents of one text or nearly so have the same number here, made from their texts; NULL where it is the only one.
            similar INTEGER
        );
        CREATE INDEX document_reading ON document (reading);
        CREATE INDEX document_similar ON document (similar) WHERE similar IS NOT NULL;

        -- What a document said under one judging. Never changed.
        CREATE TABLE reading (
            id INTEGER PRIMARY KEY,
            document INTEGER NOT NULL REFERENCES document (id),
            judging INTEGER NOT NULL REFERENCES judging (id),
            -- 128 bits of the bytes; where they could not be had, of the reason.
            content BLOB NOT NULL,
            -- The sweep that judged it.
            sweep INTEGER NOT NULL REFERENCES sweep (id),
            -- Bytes; NULL where they could not be had.
            size INTEGER,
            -- docx, text, …; NULL where it could not be read.
            format TEXT,
            encoding TEXT,
            status TEXT NOT NULL CHECK (status IN ('clean', 'findings', 'incomplete', 'unreadable', 'out-of-scope')),
            scope_reason TEXT,
            -- Unicode scalars without white space.
            characters INTEGER NOT NULL,
            -- One a line; NULL where there is none.
            problems TEXT,
            title TEXT,
            number TEXT,
            issuer TEXT,
            issuer_confidence INTEGER,
            -- Level of government: nation, province, prefecture, county, township; NULL where it is not known.
            level TEXT,
            level_confidence INTEGER,
            -- The division whose body issued it, by GB/T 2260: 330521. Its province is region / 10000 * 10000, its prefecture region / 100 * 100.
            region INTEGER,
            region_name TEXT,
            region_confidence INTEGER,
            -- The day the document bears.
            issued TEXT,
            year INTEGER,
            year_confidence INTEGER,
            -- 通知, 办法, …: what the title ends in.
            kind TEXT,
            kind_confidence INTEGER,
            -- Notes, warnings and errors; so that documents can be counted and ranked without their findings.
            notes INTEGER NOT NULL,
            warnings INTEGER NOT NULL,
            errors INTEGER NOT NULL,
            -- The score of its first finding by rank; NULL where there is none.
            top_score INTEGER,
            -- 64 bits of the text without white space, the same in every format; NULL where there is none.
            text INTEGER,
            -- A sample of the text's shingles (see TextSketch), by which near-duplicates are found; NULL where the text is too short for it.
            sketch BLOB,
            UNIQUE (document, content, judging)
        );

        -- What sectors a document is about, by the words of its title and text.
        CREATE TABLE reading_sector (
            reading INTEGER NOT NULL REFERENCES reading (id),
            -- An id of Rules/sectors/sectors.tsv: construction, tourism, …
            sector TEXT NOT NULL,
            confidence INTEGER NOT NULL,
            -- The words that say so, separated by blanks.
            words TEXT NOT NULL,
            PRIMARY KEY (reading, sector)
        ) WITHOUT ROWID;

        -- A finding of a reading. Never changed; what people say of it stands in `event`.
        CREATE TABLE finding (
            id INTEGER PRIMARY KEY,
            reading INTEGER NOT NULL REFERENCES reading (id),
            -- Sixteen hexadecimal digits, unique within a reading: the id in every report.
            finding TEXT NOT NULL,
            rule INTEGER NOT NULL REFERENCES rule (id),
            -- 0 note, 1 warning, 2 error.
            level INTEGER NOT NULL,
            -- 0–1000; the higher, the earlier a person should look.
            score INTEGER NOT NULL,
            -- The item of the Regulation, and of the Measures where one is named: as in `rule`, here so that counting needs no join.
            article INTEGER NOT NULL,
            item INTEGER NOT NULL,
            measures_article INTEGER,
            measures_item INTEGER,
            -- 第五条第（二）项; '' where the paragraph has no number.
            clause TEXT NOT NULL,
            -- The clause as it stands in the document.
            quotation TEXT NOT NULL,
            message TEXT NOT NULL,
            -- From 1: the line of a text file, the paragraph of a package.
            line INTEGER NOT NULL,
            -- none, cited, insufficient, tied.
            basis TEXT NOT NULL,
            -- The laws cited, one a line: name, kind (law, administrativeRegulation, …) and article, with a tab between; NULL where there is none.
            citations TEXT,
            -- The ground of Article 12 that the draft's words support, 1–4.
            ground INTEGER,
            -- The term or the condition that ends it, in the draft's words, and the day it ends where one is given.
            term TEXT,
            term_end TEXT,
            -- The ids of the findings it belongs together with, separated by blanks; NULL where there is none.
            related TEXT
        );
        -- Of one reading, and by id.
        CREATE UNIQUE INDEX finding_identity ON finding (reading, finding);
        -- By rank.
        CREATE INDEX finding_rank ON finding (score DESC, level DESC, reading, article, item);
        -- Counting by article, item, rule and level, together with what `reading` says, without touching the rows.
        CREATE INDEX finding_count ON finding (reading, article, item, level, rule);
        -- Exemptions that run out.
        CREATE INDEX finding_term ON finding (term_end) WHERE term_end IS NOT NULL;

        -- Which sweep saw which document, with what reading. What a sweep did not see has no row.
        CREATE TABLE sighting (
            sweep INTEGER NOT NULL REFERENCES sweep (id),
            document INTEGER NOT NULL REFERENCES document (id),
            reading INTEGER NOT NULL REFERENCES reading (id),
            -- What was current before; NULL for a document seen for the first time, equal to `reading` for one that needed no judging.
            previous INTEGER REFERENCES reading (id),
            PRIMARY KEY (sweep, document)
        ) WITHOUT ROWID;
        CREATE INDEX sighting_document ON sighting (document, sweep);

        -- A sample that was drawn, with all it takes to draw it again.
        CREATE TABLE sample (
            id INTEGER PRIMARY KEY,
            drawn TEXT NOT NULL,
            author TEXT NOT NULL,
            -- simple, or stratified:region, stratified:kind, …
            method TEXT NOT NULL,
            seed INTEGER NOT NULL,
            -- How many were asked for.
            size INTEGER NOT NULL,
            -- How many it was drawn from, and a digest of their paths in order: whether a redraw is from the same.
            population INTEGER NOT NULL,
            population_digest TEXT NOT NULL,
            -- What else limited it (region, year, kind, …), in words; '' where nothing did.
            restriction TEXT NOT NULL
        );
        CREATE TABLE sample_document (
            sample INTEGER NOT NULL REFERENCES sample (id),
            -- From 1, in the order drawn.
            position INTEGER NOT NULL,
            document INTEGER NOT NULL REFERENCES document (id),
            -- What it said when it was drawn.
            reading INTEGER NOT NULL REFERENCES reading (id),
            -- '' in a simple sample.
            stratum TEXT NOT NULL,
            PRIMARY KEY (sample, position),
            UNIQUE (sample, document)
        ) WITHOUT ROWID;

        -- What people decided and did, one line each; the latest of a kind counts. Nothing is overwritten: a correction is a line more.
        CREATE TABLE event (
            id INTEGER PRIMARY KEY,
            recorded TEXT NOT NULL,
            author TEXT NOT NULL,
            document INTEGER NOT NULL REFERENCES document (id),
            -- The finding's id; NULL where it is about the document as a whole.
            finding TEXT,
            -- verification, demand, done, …: see EventKind.
            kind TEXT NOT NULL,
            -- What was decided: see EventKind for the values of each kind. '' where the kind says it all.
            value TEXT NOT NULL,
            -- Why, or on what evidence.
            reason TEXT NOT NULL,
            -- The day something is due, or was done.
            day TEXT,
            -- Where it was read from (a file of decisions); NULL for what was given on the command line.
            source TEXT,
            -- The event it takes back or answers.
            answers INTEGER REFERENCES event (id)
        );
        CREATE INDEX event_subject ON event (document, finding, kind, id);
        CREATE INDEX event_kind ON event (kind, day);

        CREATE TRIGGER reading_stays BEFORE UPDATE ON reading BEGIN SELECT RAISE (ABORT, 'a reading is never changed'); END;
        CREATE TRIGGER reading_kept BEFORE DELETE ON reading BEGIN SELECT RAISE (ABORT, 'a reading is never deleted'); END;
        CREATE TRIGGER finding_stays BEFORE UPDATE ON finding BEGIN SELECT RAISE (ABORT, 'a finding is never changed'); END;
        CREATE TRIGGER finding_kept BEFORE DELETE ON finding BEGIN SELECT RAISE (ABORT, 'a finding is never deleted'); END;
        CREATE TRIGGER document_kept BEFORE DELETE ON document BEGIN SELECT RAISE (ABORT, 'a document is never deleted'); END;
        CREATE TRIGGER sample_stays BEFORE UPDATE ON sample BEGIN SELECT RAISE (ABORT, 'a sample is never changed'); END;
        CREATE TRIGGER sample_kept BEFORE DELETE ON sample BEGIN SELECT RAISE (ABORT, 'a sample is never deleted'); END;
        CREATE TRIGGER sample_document_stays BEFORE UPDATE ON sample_document BEGIN SELECT RAISE (ABORT, 'a sample is never changed'); END;
        CREATE TRIGGER sample_document_kept BEFORE DELETE ON sample_document BEGIN SELECT RAISE (ABORT, 'a sample is never changed'); END;
        CREATE TRIGGER event_stays BEFORE UPDATE ON event BEGIN SELECT RAISE (ABORT, 'an event is never changed'); END;
        CREATE TRIGGER event_kept BEFORE DELETE ON event BEGIN SELECT RAISE (ABORT, 'an event is never deleted'); END;
        """

    /// A document that vanished and came back was not there between: a sample drawn then is drawn again without it.
    private static let second = """
        -- Of a document that came back: the sweep that missed it, and the one that saw it again.
        CREATE TABLE absence (
            document INTEGER NOT NULL REFERENCES document (id),
            missing INTEGER NOT NULL REFERENCES sweep (id),
            seen INTEGER NOT NULL REFERENCES sweep (id),
            PRIMARY KEY (document, missing)
        ) WITHOUT ROWID;
        CREATE TRIGGER document_returns AFTER UPDATE OF missing ON document WHEN OLD.missing IS NOT NULL AND NEW.missing IS NULL BEGIN
            INSERT OR IGNORE INTO absence (document, missing, seen) VALUES (OLD.id, OLD.missing, NEW.last_sweep);
        END;
        CREATE TRIGGER absence_stays BEFORE UPDATE ON absence BEGIN SELECT RAISE (ABORT, 'an absence is never changed'); END;
        CREATE TRIGGER absence_kept BEFORE DELETE ON absence BEGIN SELECT RAISE (ABORT, 'an absence is never deleted'); END;
        """
}
