"""Kinds of the person's own, and whether the reason for a platform was asked for."""

from typing import Any

_ROW = "key TEXT NOT NULL PRIMARY KEY, updated_at BIGINT NOT NULL, deleted_at BIGINT"

_STATEMENTS = (
    f"""CREATE TABLE kind ({_ROW},
    sort TEXT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    mode TEXT NOT NULL,
    way TEXT NOT NULL,
    counted BOOLEAN NOT NULL,
    hidden BOOLEAN NOT NULL)""",
    "CREATE UNIQUE INDEX kind_kind ON kind (sort, kind)",
    "ALTER TABLE platform ADD COLUMN reason_asked TEXT NOT NULL DEFAULT ''",
)


def up(migrator: Any, db: Any) -> None:  # noqa: ANN401 - playhouse has no types
    """Add a table and a column; no table is made anew, so every row stays where it is."""
    del migrator
    for statement in _STATEMENTS:
        db.execute_sql(statement)
