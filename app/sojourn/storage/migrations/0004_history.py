"""History: what sessions were before each edit and deletion, so that it can be undone."""

from typing import Any

_STATEMENTS = (
    """CREATE TABLE former (
    key TEXT NOT NULL PRIMARY KEY, updated_at BIGINT NOT NULL, deleted_at BIGINT,
    session TEXT NOT NULL,
    at BIGINT NOT NULL,
    body TEXT NOT NULL)""",
    "CREATE INDEX former_at ON former (at)",
    "CREATE INDEX former_session ON former (session)",
)


def up(migrator: Any, db: Any) -> None:  # noqa: ANN401 - playhouse has no types
    """Add a table; none is made anew."""
    del migrator
    for statement in _STATEMENTS:
        db.execute_sql(statement)
