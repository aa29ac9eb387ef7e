"""Undoing an edit or a deletion of a finished visit: what comes back, and what stays."""

from dataclasses import replace

import pytest

from sojourn.domain.amendment import Former, checked_return, taken_back
from sojourn.domain.event import Reflect
from sojourn.domain.outcome import Reflection
from sojourn.domain.refusal import Code, Refused
from sojourn.domain.session import Phase
from sojourn.domain.step import step
from tests.domain.amendments import NOW, put_right, stretch, visit
from tests.domain.sessions import BEGIN, session_in
from tests.manual_clock import HOUR


def test_an_edit_is_taken_back() -> None:
    was = visit()
    became = put_right(was, will_do="else", verdict="missed", start_ms=BEGIN.utc_ms - HOUR)
    assert taken_back(Former("f", was, became), became) == was


def test_what_was_said_after_an_edit_stays() -> None:
    was = visit(reflected=False)
    became = put_right(was, will_do="else")
    now = step(became, Reflect(NOW, Reflection("met", pulls=became.pulls)))[0]
    assert taken_back(Former("f", was, became), now) == replace(now, intention=was.intention)


def test_an_edit_edited_over_leaves_nothing_to_take_back() -> None:
    was = visit()
    became = put_right(was, will_do="else")
    assert taken_back(Former("f", was, became), put_right(became, will_do="once more")) is None
    assert taken_back(Former("f", was, became), None) is None


def test_a_deletion_is_taken_back_once() -> None:
    was = visit()
    assert taken_back(Former("f", was, None), None) == was
    assert taken_back(Former("f", was, None), was) is None


def test_a_visit_comes_back_only_where_its_time_is_free() -> None:
    was = visit()
    checked_return(None, was, [stretch(-5, 5), stretch(20, 5)])
    with pytest.raises(Refused) as refused:
        checked_return(None, was, [stretch(19, 5)])
    assert (refused.value.code, refused.value.field) == (Code.OVERLAPS, "visit")
    checked_return(was, put_right(was, will_do="else"), [stretch(0, 60)])


def test_a_visit_taken_up_again_is_not_touched() -> None:
    session, _ = session_in(Phase.RUNNING)
    with pytest.raises(Refused) as refused:
        checked_return(session, visit(), ())
    assert refused.value.code is Code.SESSION_ON
