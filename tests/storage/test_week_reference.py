"""A week's figures against a slow, obvious sum over every session, in journals of any kind."""

import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sojourn.domain.catalogue import UNWIND
from sojourn.domain.course import Grouping, Reach
from sojourn.domain.event import Count, FeelPull, Finish, Reflect, Switch, Tick
from sojourn.domain.intention import Intention
from sojourn.domain.kinds import BUILT_IN
from sojourn.domain.moment import day_of
from sojourn.domain.outcome import Met, Outcome, Pull, Reflection
from sojourn.domain.session import Rules, Session, started
from sojourn.domain.step import step
from sojourn.domain.week import told
from sojourn.storage.database import Database, open_for_writing
from sojourn.storage.journal import Journal
from sojourn.storage.models import SessionRow
from tests.manual_clock import HOUR, MINUTE, ManualClock, later, moment_at

ZONES = [ZoneInfo(name) for name in ("Europe/Berlin", "America/St_Johns", "Pacific/Apia")]
PLATFORMS = ("Forum", "LinkedIn", "Blog")
PEOPLE = ("Ana", "Bảo", "Chloé")
KINDS = ("conversation", "lead", "help-given", "help-received", "like")
# Summer time ends on 25 October in Berlin, on 1 November in St John's.
FIRST = moment_at("2026-10-05 00:30")


@dataclass
class Kept:
    """A session as it stands in the journal, and what came of it later."""

    session: Session
    rules: Rules
    late: list[Outcome] = field(default_factory=list)


@st.composite
def visits(draw: st.DrawFn) -> tuple[int, dict[str, Any]]:
    """Give minutes after the first moment, and what a visit is like."""
    return draw(st.integers(0, 34 * 24 * 60)), {
        "zone": draw(st.sampled_from(ZONES)),
        "day_begins": draw(st.sampled_from((0, 4, 6))),
        "platform": draw(st.sampled_from(PLATFORMS)),
        "purpose": draw(st.sampled_from(("help", "feeds", UNWIND))),
        "for_whom": draw(st.sampled_from(("", "Ana", "customers"))),
        "steps": draw(
            st.lists(
                st.tuples(
                    st.integers(0, 200),
                    st.sampled_from((*PLATFORMS, *KINDS, "pull", "tick")),
                ),
                max_size=5,
            )
        ),
        "verdict": draw(st.sampled_from((None, "met", "missed"))),
        "people": draw(st.lists(st.sampled_from(PEOPLE), max_size=2, unique=True)),
        "late": draw(
            st.lists(
                st.tuples(st.integers(0, 20), st.sampled_from(KINDS), st.sampled_from(PLATFORMS)),
                max_size=2,
            )
        ),
        "fate": draw(st.sampled_from(("stays", "stays", "stays", "deleted", "edited"))),
    }


def lived(key: int, minutes: int, how: dict[str, Any]) -> Kept:
    """Live a visit through the domain."""
    moment = replace(later(FIRST, minutes * MINUTE), zone=how["zone"])
    intention = Intention(how["platform"], how["purpose"], "go", 15 * MINUTE, how["for_whom"])
    rules = Rules(how["day_begins"])
    session = started(f"{key:08}-0000-4000-8000-000000000000", intention, moment, rules)
    for wait, what in how["steps"]:
        moment = later(moment, wait * MINUTE // 4)
        event: Any = Tick(moment)
        if what in PLATFORMS:
            event = Switch(moment, what)
        elif what in KINDS:
            event = Count(moment, what)
        elif what == "pull":
            event = FeelPull(moment, Pull("feed", "declined"))
        session, _ = step(session, event, rules)
    session, _ = step(session, Finish(moment), rules)
    if how["verdict"]:
        met = tuple(Met(name) for name in how["people"])
        said = Reflection(how["verdict"], people=met, pulls=session.pulls, lesson=f"lesson {key}")
        session, _ = step(session, Reflect(moment, said), rules)
    return Kept(session, rules)


def keep(journal: Journal, database: Database, kept: Kept, how: dict[str, Any]) -> bool:
    """Put it into the journal, with its fate; tell whether it is there in the end."""
    session = kept.session
    end = session.ending.at_ms if session.ending else session.started_ms
    moment = replace(FIRST, utc_ms=end, zone=how["zone"])
    journal.save(session, moment, durable=False)
    for days, kind, platform in how["late"]:
        at = later(moment, days * 24 * HOUR)
        day = day_of(at.utc_ms, at.zone, kept.rules.day_begins)
        outcome = Outcome(kind, 2, platform, at.utc_ms, day, 0)
        journal.keep_outcome(outcome, session.key, moment)
        kept.late.append(outcome)
    if how["fate"] == "edited":
        kept.session = replace(
            session,
            intention=replace(session.intention, purpose="research"),
            spans=tuple(replace(span, length_ms=span.length_ms // 2) for span in session.spans),
            outcomes=session.outcomes[1:],
        )
        journal.save(kept.session, moment, durable=False)
    if how["fate"] == "deleted":
        gone = SessionRow.update(deleted_at=1).where(SessionRow.key == session.key)
        with database.writing(durable=False):
            database.run(gone)
    return bool(how["fate"] != "deleted")


def outcomes_of(kept: list[Kept]) -> Iterator[tuple[Kept, Outcome, bool]]:
    for one in kept:
        yield from ((one, outcome, False) for outcome in one.session.outcomes)
        yield from ((one, outcome, True) for outcome in one.late)


@pytest.mark.thorough
@given(st.lists(visits(), max_size=12))
def test_every_figure_is_what_a_slow_sum_gives(drawn: list[tuple[int, dict[str, Any]]]) -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        closing(open_for_writing(Path(folder) / "journal.sqlite")) as database,
    ):
        journal = Journal(database, ManualClock())
        all_kept = []
        for number, (minutes, how) in enumerate(drawn):
            kept = lived(number, minutes, how)
            if keep(journal, database, kept, how):
                all_kept.append(kept)
        for start in (date(2026, 10, 19), date(2026, 10, 26), date(2026, 11, 2)):
            week = told(journal.week_facts(start, start + timedelta(days=40)))
            compare(week, all_kept, start)


def compare(week: Any, kept: list[Kept], start: date) -> None:  # noqa: ANN401 - a summary
    """Add everything up by hand."""
    days = [start + timedelta(days=number) for number in range(7)]
    spans = [(one.session, span) for one in kept for span in one.session.spans]
    mine = [(session, span) for session, span in spans if span.day in days]
    assert week.length_ms == sum(span.length_ms for _, span in mine)
    assert week.over_ms == sum(span.length_ms for _, span in mine if span.over)
    for bar in week.days:
        here = [span for _, span in mine if span.day == bar.date]
        spent: Counter[str] = Counter()
        for span in here:
            spent[span.platform] += span.length_ms
        assert {part.key: part.length_ms for part in bar.parts} == {
            key: ms for key, ms in spent.items() if ms
        }
    by_whom: Counter[str] = Counter()
    for session, span in mine:
        by_whom[session.intention.for_whom] += span.length_ms
    chart = week.chart(Reach.WEEK, Grouping.FOR_WHOM)
    assert (
        sum(
            (Counter({part.key: part.length_ms}) for bar in chart.bars for part in bar.parts),
            Counter(),
        )
        == +by_whom
    )
    assert week.sessions == sum(one.session.spans[0].day in days for one in kept)
    check_outcomes(week, kept, days)
    check_records(week, kept, start)


def check_outcomes(week: Any, kept: list[Kept], days: list[date]) -> None:  # noqa: ANN401
    came: Counter[str] = Counter()
    late: Counter[str] = Counter()
    for _, outcome, is_late in outcomes_of(kept):
        if outcome.day in days:
            came[outcome.kind] += outcome.count
            late[outcome.kind] += outcome.count if is_late else 0
    assert dict(week.outcomes) == +came
    assert dict(week.late) == +late
    said = [one.session for one in kept if one.session.spans[0].day in days]
    reflections = [one.reflection for one in said if one.reflection]
    assert sorted(one.text for one in week.lessons) == sorted(one.lesson for one in reflections)
    assert sum(one.count for one in week.pulls) == sum(len(one.pulls) for one in said)
    met = {person.name for one in reflections for person in one.people}
    assert met <= {person.name for person in week.people}


def check_records(week: Any, kept: list[Kept], start: date) -> None:  # noqa: ANN401
    """Count visits and those that brought something, over eight weeks."""
    for platform in week.platforms:
        if platform.assessed is None:
            continue
        record, name = platform.assessed.record, platform.platform
        there = [
            one
            for one in kept
            if any(span.platform == name for span in one.session.spans)
            and 0 <= -((one.session.spans[0].day - start).days // 7) < 8
        ]
        purposeful = [one for one in there if one.session.intention.purpose != UNWIND]
        fruits = [
            one
            for one in purposeful
            if any(
                outcome.platform == name and BUILT_IN.is_counted(outcome.kind)
                for outcome in (*one.session.outcomes, *one.late)
            )
        ]
        assert (record.visits, record.purposeful) == (len(there), len(purposeful))
        assert record.fruitful == len(fruits)
