CREATE TABLE clock (
	one INTEGER PRIMARY KEY CHECK (one = 1),
	seq INTEGER NOT NULL,
	epoch TEXT NOT NULL
) STRICT;

CREATE TABLE record (
	id TEXT PRIMARY KEY,
	kind TEXT NOT NULL,
	code TEXT,
	src_system TEXT,
	src_id TEXT,
	body TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX record_code ON record (code) WHERE code IS NOT NULL;
CREATE UNIQUE INDEX record_source ON record (src_system, src_id) WHERE src_system IS NOT NULL AND src_id IS NOT NULL;

CREATE TABLE reference (
	from_id TEXT NOT NULL,
	to_id TEXT NOT NULL,
	PRIMARY KEY (from_id, to_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX reference_to ON reference (to_id);

CREATE TABLE entry (
	seq INTEGER PRIMARY KEY,
	command_id TEXT NOT NULL UNIQUE,
	fingerprint TEXT NOT NULL,
	actor TEXT NOT NULL,
	at TEXT NOT NULL,
	note TEXT NOT NULL,
	changes TEXT NOT NULL
) STRICT;

-- Which entries touched a record: its history, and the newest of them for undo.
CREATE TABLE touch (
	record_id TEXT NOT NULL,
	seq INTEGER NOT NULL,
	PRIMARY KEY (record_id, seq)
) STRICT, WITHOUT ROWID;
