"""Absences: when the computer slept, the person was away, or Sojourn was stopped in a session."""

from typing import Any

_STATEMENTS = (
    """CREATE TABLE absence (key TEXT NOT NULL PRIMARY KEY, updated_at BIGINT NOT NULL,
    deleted_at BIGINT,
    session_id TEXT NOT NULL REFERENCES session (key) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    started_at BIGINT NOT NULL,
    length_ms BIGINT NOT NULL,
    answer TEXT NOT NULL,
    "over" BOOLEAN NOT NULL)""",
    "CREATE INDEX absence_session ON absence (session_id, position)",
)


def up(migrator: Any, db: Any) -> None:  # noqa: ANN401 - playhouse has no types
    """Add a table; every row there is stays as it is."""
    del migrator
    for statement in _STATEMENTS:
        db.execute_sql(statement)
