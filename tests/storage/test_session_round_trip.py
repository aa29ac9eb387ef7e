"""Whatever can happen to a session, the journal gives back what it was given."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sojourn.domain.event import (
    Count,
    CountAbsence,
    Event,
    Explain,
    Extend,
    FeelPull,
    Finish,
    GiveWay,
    GoOn,
    Hear,
    NamePull,
    Pause,
    Recover,
    Reflect,
    Resume,
    Skip,
    Switch,
    Tick,
    Untouched,
)
from sojourn.domain.intention import Intention
from sojourn.domain.moment import Moment
from sojourn.domain.outcome import Met, Pull, Reflection
from sojourn.domain.refusal import Refused
from sojourn.domain.session import started
from sojourn.domain.step import step
from sojourn.storage.database import Database, open_for_writing
from sojourn.storage.journal import Journal
from tests.manual_clock import HOUR, MINUTE, SECOND, ManualClock, clock_set, later, moment_at, slept

pytestmark = pytest.mark.thorough

TEXTS = st.text(st.characters(exclude_categories=["C"]), max_size=40).map(
    lambda text: " ".join(text.split())
)
NAMES = TEXTS.filter(bool)
KINDS = st.sampled_from(["conversation", "learned", "lead", "like"])
PULLS = st.builds(
    Pull, st.sampled_from(["", "feed", "habit"]), st.sampled_from(["declined", "accepted"])
)
PLATFORMS = st.sampled_from(["Forum", "Choir", "RSS"])
DAYS = st.dates(date(2000, 1, 1), date(2100, 1, 1))
REFLECTIONS = st.builds(
    Reflection,
    st.sampled_from(["met", "partly", "missed", "changed"]),
    st.lists(st.tuples(KINDS, st.integers(0, 20)), max_size=4).map(tuple),
    TEXTS,
    TEXTS,
    st.lists(st.builds(Met, NAMES, st.none() | DAYS), max_size=3).map(tuple),
    st.lists(PULLS, max_size=3).map(tuple),
    st.none() | st.sampled_from(["better", "same", "worse"]),
    TEXTS,
    st.lists(st.tuples(KINDS, PLATFORMS), max_size=2).map(tuple),
)
LENGTHS = st.integers(SECOND, 40 * MINUTE)
PLAIN: tuple[Callable[[Moment], Event], ...] = (
    Tick,
    Recover,
    Pause,
    Resume,
    Hear,
    Finish,
    GiveWay,
    GoOn,
    Skip,
    CountAbsence,
)


@st.composite
def events(draw: st.DrawFn, moment: Moment) -> Event:
    earlier = st.integers(0, 40 * MINUTE).map(lambda ms: moment.utc_ms - ms)
    stopped = st.builds(lambda said, at: replace(said, stopped_ms=at), REFLECTIONS, earlier)
    kinds: list[st.SearchStrategy[Event]] = [
        st.builds(Extend, st.just(moment), LENGTHS, TEXTS),
        st.builds(Count, st.just(moment), KINDS, st.sampled_from([1, 2, -1])),
        st.builds(FeelPull, st.just(moment), PULLS),
        st.builds(NamePull, st.just(moment), PULLS),
        st.builds(Explain, st.just(moment), TEXTS),
        st.builds(Switch, st.just(moment), PLATFORMS),
        st.builds(Untouched, st.just(moment), st.integers(0, 2 * HOUR)),
        st.builds(Finish, st.just(moment), earlier),
        st.builds(Reflect, st.just(moment), REFLECTIONS | stopped),
        *(st.builds(kind, st.just(moment)) for kind in PLAIN),
    ]
    return draw(st.one_of(kinds))


@st.composite
def later_moments(draw: st.DrawFn, moment: Moment) -> Moment:
    moment = later(moment, draw(st.integers(0, 30 * MINUTE)))
    if draw(st.booleans()):
        moment = slept(moment, draw(st.integers(0, 9 * HOUR)))
    if draw(st.booleans()):
        moment = clock_set(moment, draw(st.integers(-9 * HOUR, 9 * HOUR)))
    return moment


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """One journal for all lives: each has a key of its own."""
    folder: Path = tmp_path_factory.mktemp("lives")
    database = open_for_writing(folder / "journal.sqlite")
    yield database
    database.close()


# Each life writes to a disk a dozen times, so a third of the daily count has to do.
@settings(max_examples=settings().max_examples // 3)
@given(data=st.data())
def test_every_life_of_a_session_is_read_as_it_was_written(
    data: st.DataObject, shared: Database
) -> None:
    journal = Journal(shared, ManualClock())
    moment = moment_at("2026-11-15 22:10")
    intention = Intention(
        "Forum",
        "help",
        data.draw(NAMES),
        data.draw(LENGTHS),
        data.draw(TEXTS),
        data.draw(st.sampled_from(["", "a session"])),
    )
    ago_ms = data.draw(st.sampled_from([0, 10 * MINUTE, 20 * HOUR]))
    session = started(str(uuid4()), intention, moment, ago_ms=ago_ms)
    session = replace(session, on_phone=data.draw(st.booleans()))
    journal.save(session, moment, durable=False)
    assert journal.session(session.key) == session
    for _ in range(data.draw(st.integers(0, 12))):
        if data.draw(st.integers(0, 5)) == 0:  # the app is killed and started
            journal = Journal(shared, ManualClock())
            session = replace(session, counted=None)
        moment = data.draw(later_moments(moment))
        with suppress(Refused):  # an end that lies too early or too late
            session, _ = step(session, data.draw(events(moment)))
        if data.draw(st.booleans()):
            journal.save(session, moment, durable=data.draw(st.booleans()))
        else:
            journal.save_together((session,), moment)
        found = journal.session(session.key)
        assert found == session
        assert found.counted is None
