"""Putting right what a finished visit says: what changes, what stays, what is refused."""

from dataclasses import replace
from datetime import date

import pytest

from sojourn.domain.amendment import ticked_off
from sojourn.domain.event import Count, Finish, Reflect, Skip, Switch
from sojourn.domain.outcome import Outcome, Reflection
from sojourn.domain.refusal import Code, Refused
from sojourn.domain.session import Phase, started
from sojourn.domain.step import step
from tests.domain.amendments import NOW, put_right, visit
from tests.domain.sessions import BEGIN, INTENTION, session_in
from tests.manual_clock import HOUR, MINUTE, later


@pytest.mark.parametrize("reflected", [True, False])
def test_nothing_changed_is_nothing_changed(reflected: bool) -> None:  # noqa: FBT001
    session = visit(reflected=reflected)
    assert put_right(session) == session


def test_words_are_put_right_and_tidied() -> None:
    session = visit()
    told = put_right(
        session, will_do="  thank   Ana ", for_whom=" Bao ", purpose="conversation", lesson=" So. "
    )
    assert told.intention == replace(
        INTENTION, will_do="thank Ana", for_whom="Bao", purpose="conversation"
    )
    assert told.reflection == replace(session.reflection or Reflection(), lesson="So.")
    assert (told.spans, told.outcomes, told.ending) == (
        session.spans,
        session.outcomes,
        session.ending,
    )


def test_another_platform_takes_its_minutes_and_outcomes_along() -> None:
    session = started("5f0c", INTENTION, BEGIN)
    session = step(session, Count(later(BEGIN, MINUTE), "learned"))[0]
    session = step(session, Switch(later(BEGIN, 5 * MINUTE), "Choir"))[0]
    session = step(session, Count(later(BEGIN, 6 * MINUTE), "learned"))[0]
    session = step(session, Finish(later(BEGIN, 9 * MINUTE)))[0]
    said = Reflection("met", moved=(("learned", "Forum"),))
    session = step(session, Reflect(later(BEGIN, 9 * MINUTE), said))[0]
    told = put_right(session, platform="Guild")
    assert told.intention.platform == "Guild"
    assert [(one.platform, one.length_ms) for one in told.spans] == [
        ("Guild", 5 * MINUTE),
        ("Choir", 4 * MINUTE),
    ]
    assert [(one.platform, one.count) for one in told.outcomes] == [("Guild", 2)]
    assert told.reflection is not None
    assert told.reflection.moved == (("learned", "Guild"),)


def test_outcomes_are_counted_anew() -> None:
    told = put_right(visit(), outcomes=(("learned", 1), ("lead", 3), ("like", 0)))
    assert [(one.kind, one.count) for one in told.outcomes] == [("learned", 1), ("lead", 3)]
    lead = told.outcomes[1]
    assert (lead.platform, lead.day, lead.at_ms) == (
        "Forum",
        date(2026, 11, 16),
        told.spans[-1].end_ms,
    )


def test_a_verdict_ends_the_waiting() -> None:
    told = put_right(visit(reflected=False), verdict="partly", lesson="Ask first")
    assert told.phase(NOW) is Phase.REFLECTED
    assert told.reflected_ms == NOW.utc_ms
    assert told.reflection == Reflection("partly", lesson="Ask first", pulls=told.pulls)


def test_a_verdict_takes_the_place_of_none_for_a_reflection_let_go() -> None:
    session = step(visit(reflected=False), Skip(NOW))[0]
    told = put_right(session, verdict="met")
    assert (told.skipped_ms, told.reflection and told.reflection.verdict) == (None, "met")


def test_another_verdict_keeps_the_rest_of_the_reflection() -> None:
    session = visit()
    told = put_right(session, verdict="missed", next_step="write to Bao")
    assert told.reflection == replace(
        session.reflection or Reflection(), verdict="missed", next_step="write to Bao"
    )
    assert told.reflected_ms == session.reflected_ms


@pytest.mark.parametrize(
    ("changes", "code", "field"),
    [
        ({"will_do": "  "}, Code.EMPTY, "will_do"),
        ({"will_do": "x" * 501}, Code.TOO_LONG, "will_do"),
        ({"platform": ""}, Code.EMPTY, "platform"),
        ({"for_whom": "x" * 81}, Code.TOO_LONG, "for_whom"),
        ({"purpose": "party"}, Code.UNKNOWN, "purpose"),
        ({"verdict": "super"}, Code.UNKNOWN, "verdict"),
        ({"energy": "super"}, Code.UNKNOWN, "energy"),
        ({"outcomes": (("party", 1),)}, Code.UNKNOWN, "outcome"),
        ({"outcomes": (("lead", 1_000),)}, Code.OUT_OF_RANGE, "outcome"),
        ({"lesson": "x" * 2_001}, Code.TOO_LONG, "lesson"),
        ({"next_step": "\x00"}, Code.UNREADABLE, "next_step"),
        ({"length_ms": 0}, Code.OUT_OF_RANGE, "length"),
        ({"length_ms": 13 * HOUR}, Code.OUT_OF_RANGE, "length"),
    ],
)
def test_bad_values_are_refused(changes: dict[str, object], code: Code, field: str) -> None:
    with pytest.raises(Refused) as refused:
        put_right(visit(), **changes)
    assert (refused.value.code, refused.value.field) == (code, field)


def test_a_lesson_needs_an_answer() -> None:
    with pytest.raises(Refused) as refused:
        put_right(visit(reflected=False), lesson="Ask first")
    assert (refused.value.code, refused.value.field) == (Code.MISSING, "verdict")


def test_kinds_nobody_knows_stay_as_they_are() -> None:
    session = visit()
    odd = replace(
        session,
        intention=replace(session.intention, purpose="dance"),
        outcomes=(replace(session.outcomes[0], kind="gift"),),
        reflection=replace(session.reflection or Reflection(), verdict="odd"),
    )
    told = put_right(odd, will_do="dance", outcomes=(("gift", 1),))
    assert told == replace(
        odd,
        intention=replace(odd.intention, will_do="dance"),
        outcomes=(replace(odd.outcomes[0], count=1),),
    )


@pytest.mark.parametrize("phase", [Phase.RUNNING, Phase.PAUSED, Phase.OVERRUN])
def test_a_visit_that_is_on_is_not_put_right(phase: Phase) -> None:
    session, _ = session_in(phase)
    with pytest.raises(Refused) as refused:
        put_right(session, will_do="else")
    assert refused.value.code is Code.SESSION_ON


def test_a_next_step_taken_up_is_done_once_its_visit_went_as_intended() -> None:
    taken_up = replace(INTENTION, takes_up="a session")
    before = replace(visit(reflected=False), intention=taken_up)
    after = put_right(before, verdict="met")
    assert ticked_off(before, after) == ("a session",)
    assert ticked_off(after, put_right(after, will_do="else")) == ()
    assert ticked_off(before, put_right(before, verdict="partly")) == ()
    assert ticked_off(visit(reflected=False), visit()) == ()


def test_an_outcome_keeps_its_note_and_person() -> None:
    session = visit()
    noted = Outcome("lead", 1, "Forum", BEGIN.utc_ms, date(2026, 11, 16), 3_600, "call", "Bao")
    session = replace(session, outcomes=(noted,))
    told = put_right(session, platform="Guild")
    assert told.outcomes == (replace(noted, platform="Guild"),)
