"""Weeks: answers of the weekly review, and which budgets have been spoken of."""

from typing import Any

_ROW = "key TEXT NOT NULL PRIMARY KEY, updated_at BIGINT NOT NULL, deleted_at BIGINT"

_STATEMENTS = (
    f"""CREATE TABLE review_answer ({_ROW},
    week_start TEXT NOT NULL,
    question TEXT NOT NULL,
    text TEXT NOT NULL)""",
    "CREATE UNIQUE INDEX review_answer_week ON review_answer (week_start, question)",
    f"""CREATE TABLE budget_told ({_ROW},
    week_start TEXT NOT NULL,
    platform_id TEXT REFERENCES platform (key) ON DELETE CASCADE,
    part INTEGER NOT NULL)""",
    "CREATE INDEX budget_told_week ON budget_told (week_start)",
    "CREATE INDEX budget_told_platform ON budget_told (platform_id)",
)


def up(migrator: Any, db: Any) -> None:  # noqa: ANN401 - playhouse has no types
    """Add tables; none is made anew, so every row stays where it is."""
    del migrator
    for statement in _STATEMENTS:
        db.execute_sql(statement)
