"""Real days: phone visits, long pauses, next steps taken up and settled, late outcomes."""

from typing import Any

_STATEMENTS = (
    "ALTER TABLE session ADD COLUMN on_phone BOOLEAN NOT NULL DEFAULT FALSE",
    "ALTER TABLE session ADD COLUMN pause_asked BOOLEAN NOT NULL DEFAULT FALSE",
    "ALTER TABLE session ADD COLUMN takes_up TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE session ADD COLUMN stopped_at BIGINT",
    "ALTER TABLE session ADD COLUMN moved TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE session ADD COLUMN next_step_settled_at BIGINT",
    "ALTER TABLE session ADD COLUMN next_step_done BOOLEAN NOT NULL DEFAULT FALSE",
    "ALTER TABLE outcome ADD COLUMN late BOOLEAN NOT NULL DEFAULT FALSE",
    "UPDATE outcome SET late = TRUE WHERE session_id IS NULL",
    # What fills a stretch of time is asked of spans by the clock, not by the person's day.
    "CREATE INDEX span_started ON span (started_at)",
    # Most visits say no next step or have it settled; the open ones must not need them all read.
    """CREATE INDEX session_next_step ON session (started_at)
    WHERE next_step <> '' AND next_step_settled_at IS NULL AND deleted_at IS NULL""",
    "CREATE INDEX person_follow_up ON person (follow_up)",
)


def up(migrator: Any, db: Any) -> None:  # noqa: ANN401 - playhouse has no types
    """Add columns and indices; no table is made anew, so every row stays where it is."""
    del migrator
    for statement in _STATEMENTS:
        db.execute_sql(statement)
