"""The ways to tell the idle time together: who is asked when, and what is answered at last."""

import sys
from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from sojourn.desktop.idle.chain import Chain
from sojourn.desktop.idle.macos import MacWay
from sojourn.desktop.idle.way import Failed, Told, Way
from sojourn.desktop.idle.windows import WindowsWay, ticks_since
from tests.system.asker import Asker

SOON_MS = 60


class FakeWay:
    """Tells a number, fails with a text, raises, or with None keeps the question."""

    def __init__(self, name: str, answer: int | str | Exception | None) -> None:
        self.name = name
        self.answer = answer
        self.asked = 0
        self.closed = 0
        self.kept: list[Told] = []

    def ask(self, told: Told, failed: Failed) -> None:
        self.asked += 1
        match self.answer:
            case int(idle_ms):
                told(idle_ms)
            case str(reason):
                failed(reason)
            case None:
                self.kept.append(told)
            case error:
                raise error

    def close(self) -> None:
        self.closed += 1


Joined = Callable[..., Chain]


@pytest.fixture
def joined(qtbot: QtBot) -> Iterator[Joined]:
    made: list[Chain] = []

    def build(*ways: FakeWay, rest_ms: int = 300_000) -> Chain:
        idle = Chain(ways, patience_ms=SOON_MS, rest_ms=rest_ms)
        made.append(idle)
        return idle

    yield build
    for idle in made:
        idle.close()


def asked(qtbot: QtBot, idle: Chain) -> int | None:
    answers: list[int | None] = []
    idle.ask(answers.append)
    qtbot.waitUntil(lambda: bool(answers), timeout=10_000)
    (answer,) = answers
    return answer


def test_the_first_that_tells_is_believed(joined: Joined, qtbot: QtBot) -> None:
    first, second, third = FakeWay("1", "no"), FakeWay("2", 7), FakeWay("3", 9)
    idle = joined(first, second, third)
    assert idle.report() == []
    assert asked(qtbot, idle) == 7
    assert idle.report() == [("1", False, "no"), ("2", True, "")]
    assert third.asked == 0


def test_who_told_is_asked_first_until_it_tells_no_more(joined: Joined, qtbot: QtBot) -> None:
    first, second = FakeWay("1", "no"), FakeWay("2", 7)
    idle = joined(first, second)
    assert [asked(qtbot, idle), asked(qtbot, idle)] == [7, 7]
    assert (first.asked, second.asked) == (1, 2)
    first.answer, second.answer = 3, "gone"
    assert [asked(qtbot, idle), asked(qtbot, idle)] == [3, 3]
    assert second.asked == 3
    assert idle.report() == [("1", True, ""), ("2", False, "gone")]


def test_where_none_tells_the_answer_is_none_and_all_are_asked_again(
    joined: Joined, qtbot: QtBot
) -> None:
    first, second = FakeWay("1", "no"), FakeWay("2", RuntimeError())
    idle = joined(first, second)
    assert [asked(qtbot, idle), asked(qtbot, idle)] == [None, None]
    assert idle.report() == [("1", False, "no"), ("2", False, "it raised RuntimeError")]
    second.answer = 5
    assert asked(qtbot, idle) == 5


def test_a_silent_one_is_passed_over_and_hung_up(joined: Joined, qtbot: QtBot) -> None:
    silent, next_ = FakeWay("1", None), FakeWay("2", 5)
    idle = joined(silent, next_)
    assert asked(qtbot, idle) == 5
    assert silent.closed == 1
    assert idle.report()[0] == ("1", False, "no answer within 0.03 s")
    answers: list[int | None] = []
    next_.answer = None
    idle.ask(answers.append)
    # What comes after its time is nobody's answer.
    silent.kept[0](9)
    assert answers == []
    next_.kept[0](6)
    assert answers == [6]
    next_.kept[0](8)
    assert answers == [6]


def test_all_silent_are_given_up_within_the_patience(joined: Joined, qtbot: QtBot) -> None:
    idle = joined(*(FakeWay(str(number), None) for number in range(5)))
    assert asked(qtbot, idle) is None
    assert {why for _, _, why in idle.report()} == {f"no answer within {SOON_MS / 5000:g} s"}


def test_who_asks_meanwhile_gets_the_same_answer(joined: Joined) -> None:
    way = FakeWay("1", None)
    idle = joined(way)
    answers: list[int | None] = []
    idle.ask(answers.append)
    idle.ask(answers.append)
    way.kept[0](5)
    assert answers == [5, 5]
    assert way.asked == 1


def test_who_asks_again_from_the_answer_is_answered_anew(joined: Joined) -> None:
    way = FakeWay("1", 5)
    idle = joined(way)
    answers: list[int | None] = []

    def again(answer: int | None) -> None:
        answers.append(answer)
        way.answer = 6
        idle.ask(answers.append)

    idle.ask(again)
    assert answers == [5, 6]


def test_no_way_at_all_is_told_at_once(joined: Joined) -> None:
    answers: list[int | None] = []
    joined().ask(answers.append)
    assert answers == [None]


def test_when_nobody_asks_any_more_all_is_let_go(joined: Joined, qtbot: QtBot) -> None:
    way = FakeWay("1", 5)
    idle = joined(way, rest_ms=1)
    assert asked(qtbot, idle) == 5
    qtbot.waitUntil(lambda: way.closed == 1, timeout=10_000)
    assert asked(qtbot, idle) == 5


def test_closing_leaves_nobody_without_an_answer(joined: Joined) -> None:
    idle = joined(FakeWay("1", None))
    answers: list[int | None] = []
    idle.ask(answers.append)
    idle.close()
    assert answers == [None]


@pytest.mark.parametrize(
    ("then", "now", "since"), [(5, 9, 4), (9, 9, 0), (2**32 - 2, 3, 5), (0, 2**32 - 1, 2**32 - 1)]
)
def test_windows_count_begins_anew_after_seven_weeks(then: int, now: int, since: int) -> None:
    assert ticks_since(then, now) == since


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="there it tells")
@pytest.mark.parametrize(
    ("way", "why"),
    [(WindowsWay(), "Windows does not tell"), (MacWay(), "macOS does not tell (OSError)")],
)
def test_the_ways_of_other_systems_only_say_why(qtbot: QtBot, way: Way, why: str) -> None:
    assert Asker(qtbot).ask(way) == why
    way.close()
