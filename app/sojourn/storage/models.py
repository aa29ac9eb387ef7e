"""The journal's tables for building queries; rows go in and out as dicts, never as instances.

A table changes here together with a migration, which names tables, columns and indices itself.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from peewee import (
    BigIntegerField,
    BooleanField,
    ForeignKeyField,
    IntegerField,
    Model,
    TextField,
)


class DayField(TextField):
    """A person's day, kept as ISO text so that every database sorts and compares it alike."""

    def db_value(self, value: Any) -> Any:  # noqa: ANN401 - peewee's signature
        """Give the ISO text of a date."""
        return value.isoformat() if isinstance(value, date) else value

    def python_value(self, value: Any) -> Any:  # noqa: ANN401 - peewee's signature
        """Give the date of an ISO text."""
        return None if value is None else date.fromisoformat(value)


def _table_name(model: type[Model]) -> str:
    """Give `stance_change` for StanceChangeRow."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", model.__name__.removesuffix("Row")).lower()


class Row(Model):
    """What every row has: a UUID, when it last changed, and when it was deleted (UTC ms)."""

    key = TextField(primary_key=True)
    updated_at = BigIntegerField()
    deleted_at = BigIntegerField(null=True)

    class Meta:
        """A table is named after what one row of it is."""

        table_function = _table_name


class PlatformRow(Row):
    """A platform; `folded` is its name as compared.

    `reason_asked` is the session after which its reason was asked for, empty before. It is no
    foreign key: what was asked once is not asked again once that session is erased.
    """

    name = TextField()
    folded = TextField()
    colour = TextField()
    address = TextField()
    opens_address = BooleanField()
    stance = TextField()
    reason = TextField()
    who_is_there = TextField()
    weekly_budget_ms = BigIntegerField(null=True)
    reason_asked = TextField()


class StanceChangeRow(Row):
    """A change of stance: since when (UTC ms), why, and the day to look at it again."""

    platform = ForeignKeyField(PlatformRow, index=False, on_delete="CASCADE")
    at = BigIntegerField()
    offset_s = IntegerField()
    stance = TextField()
    reason = TextField()
    review_on = DayField(null=True)


class PersonRow(Row):
    """A person; the platform is where they were first met."""

    name = TextField()
    folded = TextField()
    platform = ForeignKeyField(PlatformRow, null=True, index=False, on_delete="SET NULL")
    note = TextField()
    cadence_days = IntegerField(null=True)
    follow_up = DayField(null=True)


class SessionRow(Row):
    """A session without its lists. What happened is told by the times; there is no state.

    `started_at` and `day` are those of its first span, kept here for the indices. `touched` and
    `moved` are JSON: the (kind, count) and (kind, platform) pairs of the reflection as they were
    said; the facts they led to are outcome rows. `takes_up` is the session whose next step this
    is, no foreign key because that one may be erased. When the next step said here was settled,
    and whether it was done then, is no part of the session's value: saving it leaves both alone.
    """

    platform = ForeignKeyField(PlatformRow, index=False)
    purpose = TextField()
    for_whom = TextField()
    will_do = TextField()
    length_ms = BigIntegerField()
    started_at = BigIntegerField()
    day = DayField()
    paused_at = BigIntegerField(null=True)
    ended_at = BigIntegerField(null=True)
    ended_by = TextField(null=True)
    reflected_at = BigIntegerField(null=True)
    skipped_at = BigIntegerField(null=True)
    verdict = TextField(null=True)
    energy = TextField(null=True)
    lesson = TextField()
    next_step = TextField()
    extension_reason = TextField()
    touched = TextField()
    on_phone = BooleanField()
    pause_asked = BooleanField()
    takes_up = TextField()
    stopped_at = BigIntegerField(null=True)
    moved = TextField()
    next_step_settled_at = BigIntegerField(null=True)
    next_step_done = BooleanField()


class PartRow(Row):
    """A row that belongs to a session, at a position in one of its lists."""

    session = ForeignKeyField(SessionRow, index=False, on_delete="CASCADE")
    position = IntegerField()


class SpanRow(PartRow):
    """A span."""

    platform = ForeignKeyField(PlatformRow, index=False)
    started_at = BigIntegerField()
    length_ms = BigIntegerField()
    day = DayField()
    offset_s = IntegerField()
    over = BooleanField()
    before_intention = BooleanField()
    clock_set = BooleanField()


class ExtensionRow(PartRow):
    """An extension."""

    at = BigIntegerField()
    spent_ms = BigIntegerField()
    length_ms = BigIntegerField()
    reason = TextField()


class ReminderRow(PartRow):
    """A reminder given, and whether it was heard."""

    telling = TextField()
    level = IntegerField()
    step_ms = BigIntegerField()
    box_ms = BigIntegerField()
    given_ms = BigIntegerField()
    heard_ms = BigIntegerField(null=True)


class OutcomeRow(PartRow):
    """An outcome, with a session or without, perhaps with the person it came from.

    A `late` one is no part of its session's list: it came later, or grew from no session.
    """

    session = ForeignKeyField(  # type: ignore[assignment]  # this one part may stand alone
        SessionRow, null=True, index=False, on_delete="CASCADE"
    )
    platform = ForeignKeyField(PlatformRow, index=False)
    person = ForeignKeyField(PersonRow, null=True, index=False, on_delete="SET NULL")
    kind = TextField()
    count = IntegerField()
    at = BigIntegerField()
    day = DayField()
    offset_s = IntegerField()
    note = TextField()
    late = BooleanField()


class PullRow(PartRow):
    """A pull felt in a session or told in its reflection."""

    kind = TextField()
    answer = TextField()
    at = BigIntegerField(null=True)


class MetRow(PartRow):
    """Somebody met in a session, by the name that was said then."""

    person = ForeignKeyField(PersonRow, index=False)
    name = TextField()
    follow_up = DayField(null=True)


class AbsenceRow(PartRow):
    """A stretch in which nobody may have been there, and what the person said of it."""

    kind = TextField()
    started_at = BigIntegerField()
    length_ms = BigIntegerField()
    answer = TextField()
    over = BooleanField()


class NotNowRow(Row):
    """A visit turned down, with what stood in the form; the platform's row only where known."""

    at = BigIntegerField()
    day = DayField()
    offset_s = IntegerField()
    platform = ForeignKeyField(PlatformRow, null=True, index=False, on_delete="SET NULL")
    platform_said = TextField()
    purpose = TextField()
    for_whom = TextField()
    will_do = TextField()
    length_ms = BigIntegerField(null=True)


class ReviewAnswerRow(Row):
    """What was answered to one question about the week that begins on `week_start`."""

    week_start = DayField()
    question = TextField()
    text = TextField()


class BudgetToldRow(Row):
    """So many hundredths of a week's budget were used and spoken of; for all without a platform."""

    week_start = DayField()
    platform = ForeignKeyField(PlatformRow, null=True, index=False, on_delete="CASCADE")
    part = IntegerField()


class KindRow(Row):
    """A purpose or an outcome kind, as `sort` says, that the person added, renamed or hid.

    `kind` is the key that sessions and outcomes carry. What a built-in one is, is not read from
    here: only its name, empty while its own words hold, and whether it is hidden.
    """

    sort = TextField()
    kind = TextField()
    name = TextField()
    mode = TextField()
    way = TextField()
    counted = BooleanField()
    hidden = BooleanField()


class DraftRow(Row):
    """What stands in a form, as JSON.

    `about` is the session of a reflection, and empty for the intention. It is no foreign key:
    a draft may be kept while its session still waits to be written.
    """

    form = TextField()
    about = TextField()
    body = TextField()


class FormerRow(Row):
    """What an edit or a deletion changed: the session before and after, as JSON.

    One that is undone is marked deleted, and its body is empty then. The session is no foreign
    key: what was deleted can come back where an export does not have it.
    """

    session = TextField()
    at = BigIntegerField()
    body = TextField()


def day_columns(model: type[Row] = Row) -> Iterator[tuple[str, str]]:
    """Give the table and the name of every column that holds days."""
    kinds = model.__subclasses__()
    for kind in kinds:
        yield from day_columns(kind)
    if not kinds:
        meta = model._meta  # noqa: SLF001 - peewee's own way to look
        for field in meta.sorted_fields:
            if isinstance(field, DayField):
                yield meta.table_name, field.column_name
