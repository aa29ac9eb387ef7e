"""Any life can be put right, deleted and had back as it was, whatever is changed in it."""

from collections.abc import Mapping
from contextlib import closing, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sojourn.domain.event import Finish
from sojourn.domain.intention import Intention
from sojourn.domain.moment import day_end_ms, day_of
from sojourn.domain.refusal import Refused
from sojourn.domain.session import Session, started
from sojourn.domain.span import total_ms
from sojourn.domain.step import step
from sojourn.storage.database import open_for_writing
from sojourn.storage.journal import Journal
from tests.manual_clock import BERLIN, HOUR, MINUTE, SECOND, ManualClock, moment_at
from tests.storage.amendments import put_right, told, undone
from tests.storage.test_session_round_trip import (
    KINDS,
    LENGTHS,
    NAMES,
    PLATFORMS,
    events,
    later_moments,
)


@pytest.mark.thorough
@settings(max_examples=settings().max_examples // 3)
@given(data=st.data())
def test_any_life_can_be_put_right_and_that_undone(data: st.DataObject) -> None:
    with TemporaryDirectory() as folder:
        database = open_for_writing(Path(folder) / "journal.sqlite")
        with closing(database):
            put_right_and_undone(data, Journal(database, ManualClock()))
            assert database.faults(fully=True) == ()


def put_right_and_undone(data: st.DataObject, journal: Journal) -> None:
    moment = moment_at("2026-11-15 22:10")
    intention = Intention("Forum", "help", "answer Ana", data.draw(LENGTHS), "Ana")
    ago_ms = data.draw(st.sampled_from([0, 10 * MINUTE, 20 * HOUR]))
    session = started(str(uuid4()), intention, moment, ago_ms=ago_ms)
    for _ in range(data.draw(st.integers(0, 8))):
        moment = data.draw(later_moments(moment))
        with suppress(Refused):
            session, _ = step(session, data.draw(events(moment)))
    if session.ending is None:
        session, _ = step(session, Finish(moment))
    journal.save(session, moment, durable=False)
    states = [told(journal, session)]
    for _ in range(data.draw(st.integers(1, 3))):
        start_ms = session.started_ms + data.draw(st.integers(-30 * HOUR, 30 * HOUR))
        length_ms = data.draw(st.integers(SECOND, 12 * HOUR))
        changes = {
            "platform": data.draw(PLATFORMS),
            "will_do": data.draw(NAMES),
            "start_ms": data.draw(st.none() | st.just(start_ms)),
            "length_ms": data.draw(st.none() | st.just(length_ms)),
            "verdict": data.draw(st.sampled_from(["met", "missed"])),
            "outcomes": tuple(data.draw(st.dictionaries(KINDS, st.integers(0, 9))).items()),
        }
        amended = put_right(journal, states[-1], moment, **changes)
        assert told(journal, session) == amended
        check(amended, changes)
        states.append(amended)
    if data.draw(st.booleans()):
        journal.delete_session(session.key, moment)
        assert undone(journal) == states[-1]
    while journal.former() is not None:
        undone(journal)
    assert told(journal, session) == states[0]


def check(session: Session, changes: Mapping[str, object]) -> None:
    """Check what holds for every session that was put right."""
    length_ms, start_ms = changes["length_ms"], changes["start_ms"]
    assert length_ms is None or total_ms(session.spans) == length_ms
    assert start_ms is None or session.started_ms == start_ms
    assert session.ending is not None
    assert session.reflection is not None
    in_box = [one for one in session.spans if not one.before_intention]
    over_ms = total_ms(one for one in in_box if one.over)
    assert over_ms == max(0, total_ms(in_box) - session.timebox_ms)
    for one in session.spans if start_ms is not None else ():
        assert one.day == day_of(one.start_ms, BERLIN)
        assert one.end_ms <= day_end_ms(one.start_ms, BERLIN)
