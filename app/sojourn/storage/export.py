"""The whole journal written out for other programs: JSON without loss, CSV for spreadsheets."""

import csv
import json
from collections import Counter
from datetime import date, timedelta, timezone
from typing import TextIO

from peewee import Expression, Field, ForeignKeyField

from sojourn.domain.catalogue import Kind, is_own
from sojourn.domain.duration import MINUTE_MS
from sojourn.domain.kinds import Catalogue
from sojourn.domain.markup import defused
from sojourn.domain.moment import local_time
from sojourn.domain.outcome import Met, Outcome, Reflection
from sojourn.domain.session import Extension, Session
from sojourn.domain.span import boxed_ms, total_ms
from sojourn.storage.database import Database
from sojourn.storage.kinds import Kinds
from sojourn.storage.late_outcomes import late_outcomes
from sojourn.storage.models import (
    AbsenceRow,
    BudgetToldRow,
    DraftRow,
    ExtensionRow,
    FormerRow,
    KindRow,
    MetRow,
    NotNowRow,
    OutcomeRow,
    PersonRow,
    PlatformRow,
    PullRow,
    ReminderRow,
    ReviewAnswerRow,
    Row,
    SessionRow,
    SpanRow,
    StanceChangeRow,
)
from sojourn.storage.sessions import Sessions

FORMAT = "sojourn-journal"

TABLES: tuple[tuple[str, type[Row], tuple[Field, ...]], ...] = (
    ("platform", PlatformRow, (PlatformRow.folded,)),
    ("stance_change", StanceChangeRow, (StanceChangeRow.at,)),
    ("person", PersonRow, (PersonRow.folded,)),
    ("session", SessionRow, (SessionRow.started_at,)),
    ("span", SpanRow, (SpanRow.session, SpanRow.position)),
    ("extension", ExtensionRow, (ExtensionRow.session, ExtensionRow.position)),
    ("reminder", ReminderRow, (ReminderRow.session, ReminderRow.position)),
    ("outcome", OutcomeRow, (OutcomeRow.session, OutcomeRow.position)),
    ("pull", PullRow, (PullRow.session, PullRow.position)),
    ("met", MetRow, (MetRow.session, MetRow.position)),
    ("absence", AbsenceRow, (AbsenceRow.session, AbsenceRow.position)),
    ("not_now", NotNowRow, (NotNowRow.at,)),
    ("review_answer", ReviewAnswerRow, (ReviewAnswerRow.week_start, ReviewAnswerRow.question)),
    ("budget_told", BudgetToldRow, (BudgetToldRow.week_start,)),
    ("kind", KindRow, (KindRow.sort, KindRow.kind)),
    ("draft", DraftRow, (DraftRow.form, DraftRow.about)),
    ("former", FormerRow, (FormerRow.at,)),
)
"""Every table, those that others name first, with the order of its rows; their keys decide last."""

CSV_COLUMNS = (
    "session",
    "day",
    "started",
    "ended",
    "ended_by",
    "platform",
    "switched_to",
    "on_phone",
    "purpose",
    "for_whom",
    "will_do",
    "planned_minutes",
    "timebox_minutes",
    "minutes",
    "before_minutes",
    "overrun_minutes",
    "extensions",
    "verdict",
    "outcomes",
    "pulls",
    "energy",
    "lesson",
    "next_step",
    "people",
)


def export_json(reader: Database, stream: TextIO) -> None:
    """Write every living row with all its facts: the same journal gives the same text.

    One row a line, times in UTC milliseconds, days as ISO dates. The stream is UTF-8.
    """
    with reader.reading():
        stream.write(f'{{"format": "{FORMAT}", "schema": {reader.schema}, "tables": {{')
        for number, (name, model, order) in enumerate(TABLES):
            stream.write(f'{"," if number else ""}\n"{name}": [')
            query = model.select().where(_kept(model)).order_by(*order, model.key)
            for at, row in enumerate(reader.stream(query)):
                stream.write(",\n" if at else "\n")
                stream.write(json.dumps(row, ensure_ascii=False, default=_plain))
            stream.write("]")
        stream.write("}}\n")


def export_csv(reader: Database, stream: TextIO, *, marked: bool = False) -> None:
    """Write one row for each session, the oldest first. The stream is UTF-8, newline "".

    Times are ISO 8601 with the offset of their place, minutes have two decimals and count those
    before the intention. Kinds stand there by their keys, the person's own by their names. An
    outcome that came later has its day; one that grew from no session has no place here. Cells
    that a spreadsheet would run as a formula begin with an apostrophe
    (https://owasp.org/www-community/attacks/CSV_Injection). `marked` begins with the mark by which
    a spreadsheet knows UTF-8.
    """
    if marked:
        stream.write("\ufeff")
    writer = csv.writer(stream)
    writer.writerow(CSV_COLUMNS)
    with reader.reading():
        late, catalogue = late_outcomes(reader), Kinds(reader).catalogue()
        for session in Sessions(reader).all():
            cells = _cells(session, late.get(session.key, ()), catalogue)
            writer.writerow([defused(cell) for cell in cells])


def _kept(model: type[Row]) -> Expression:
    """Tell what of a table is told: the living, and the deleted whom a living row still names."""
    kept = model.deleted_at.is_null()
    for _, other, _ in TABLES:
        for field in other._meta.sorted_fields:  # noqa: SLF001 - peewee's own way to look
            if isinstance(field, ForeignKeyField) and field.rel_model is model:
                kept |= model.key.in_(other.select(field).where(other.deleted_at.is_null()))
    return kept


def _cells(session: Session, late: tuple[Outcome, ...], catalogue: Catalogue) -> tuple[str, ...]:
    intention, ending, said = session.intention, session.ending, session.reflection or Reflection()
    spent, boxed = total_ms(session.spans), boxed_ms(session.spans)
    first, last = session.spans[0], session.spans[-1]
    return (
        session.key,
        first.day.isoformat(),
        _time(session.started_ms, first.offset_s),
        _time(ending.at_ms, last.offset_s) if ending else "",
        str(ending.by) if ending else "",
        intention.platform,
        "; ".join(session.platforms[1:]),
        "yes" if session.on_phone else "no",
        _said(catalogue.purpose(intention.purpose), intention.purpose),
        intention.for_whom,
        intention.will_do,
        _minutes(intention.length_ms),
        _minutes(session.timebox_ms),
        _minutes(spent),
        _minutes(spent - boxed),
        _minutes(max(0, boxed - session.timebox_ms)),
        "; ".join(_extension(one) for one in session.extensions),
        said.verdict or "",
        "; ".join(
            (*_tallies(session.outcomes, catalogue), *(_later(one, catalogue) for one in late))
        ),
        "; ".join(f"{pull.kind} {pull.answer}".strip() for pull in session.pulls),
        said.energy or "",
        said.lesson,
        said.next_step,
        "; ".join(_met(one) for one in said.people),
    )


def _time(utc_ms: int, offset_s: int) -> str:
    when = local_time(utc_ms, timezone(timedelta(seconds=offset_s)))
    return when.isoformat(timespec="seconds")


def _minutes(length_ms: int) -> str:
    return f"{length_ms / MINUTE_MS:.2f}"


def _said(known: Kind | None, key: str) -> str:
    """Give a kind by its key; of the person's own, whose key says nothing, by its name."""
    return known.name if known is not None and is_own(key) else key


def _tallies(outcomes: tuple[Outcome, ...], catalogue: Catalogue) -> list[str]:
    tallies: Counter[str] = Counter()
    for one in outcomes:
        tallies[one.kind] += one.count
    return [f"{_said(catalogue.outcome(kind), kind)} {n}" for kind, n in tallies.items()]


def _later(outcome: Outcome, catalogue: Catalogue) -> str:
    kind = _said(catalogue.outcome(outcome.kind), outcome.kind)
    return f"{kind} {outcome.count} later ({outcome.day.isoformat()})"


def _extension(extension: Extension) -> str:
    return f"{_minutes(extension.length_ms)} {extension.reason}".strip()


def _met(met: Met) -> str:
    return met.name if met.follow_up is None else f"{met.name} ({met.follow_up.isoformat()})"


def _plain(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(type(value).__name__)
