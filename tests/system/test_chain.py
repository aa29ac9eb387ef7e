"""The chain: the first way that can shows a notice, and a stale failure moves nothing."""

import logging
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from sojourn.desktop.notifications.chain import Chain
from sojourn.desktop.notifications.way import Failed, MissingWay
from sojourn.domain.notice import Notice

FIRST, SECOND = Notice("first", "private"), Notice("second", "private")


class FakeWay:
    """Keeps what it is given; `works` says whether it fails at once."""

    def __init__(self, name: str, *, works: bool = True) -> None:
        self.name = name
        self.works = works
        self.shows = ""
        self.trouble = ""
        self.failed: list[Failed] = []
        self.sounds: list[bool] = []

    def unusable_because(self) -> str:
        return self.trouble

    def send(self, notice: Notice, failed: Failed) -> None:
        self.failed.append(failed)
        self.sounds.append(notice.sound)
        if self.works:
            self.shows = notice.title
        else:
            failed("it is out of order")

    def withdraw(self) -> None:
        self.shows = ""


class RaisingWay(FakeWay):
    """Breaks the promise never to raise."""

    def send(self, notice: Notice, failed: Failed) -> None:
        del failed
        raise RuntimeError(notice.body)

    def withdraw(self) -> None:
        raise RuntimeError(self.name)


def test_the_first_way_that_works_shows_it_alone(qtbot: QtBot) -> None:
    ways = [FakeWay("a", works=False), FakeWay("b"), FakeWay("c")]
    Chain(ways).show(FIRST)
    assert [way.shows for way in ways] == ["", "first", ""]


def test_a_way_that_fails_later_hands_over_then_and_once(qtbot: QtBot) -> None:
    slow, spare = FakeWay("slow"), FakeWay("spare")
    Chain([slow, spare]).show(FIRST)
    assert spare.shows == ""
    slow.failed[0]("no answer")
    slow.failed[0]("no answer")
    assert (slow.shows, spare.shows) == ("", "first")
    assert len(spare.failed) == 1


def test_a_failure_of_a_notice_replaced_since_moves_nothing(qtbot: QtBot) -> None:
    slow, spare = FakeWay("slow"), FakeWay("spare")
    chain = Chain([slow, spare])
    chain.show(FIRST)
    chain.show(SECOND)
    slow.failed[0]("no answer")
    assert (slow.shows, spare.shows) == ("second", "")
    chain.withdraw()
    slow.failed[1]("no answer")
    assert (slow.shows, spare.shows) == ("", "")


def test_a_way_that_failed_is_tried_again_and_the_other_withdrawn(qtbot: QtBot) -> None:
    first, spare = FakeWay("first", works=False), FakeWay("spare")
    chain = Chain([first, spare])
    chain.show(FIRST)
    first.works = True
    chain.show(SECOND)
    assert (first.shows, spare.shows) == ("second", "")


def test_what_is_lost_after_it_was_shown_goes_to_the_next_and_comes_back(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    first, spare = FakeWay("first"), FakeWay("spare")
    chain = Chain([first, spare])
    with caplog.at_level(logging.INFO):
        chain.show(replace(FIRST, sound=True))
        assert chain.shown_by == "first"
        first.failed[0]("the server went away")
        assert (spare.shows, chain.shown_by) == ("first", "spare")
        chain.come_back_to(spare)
        assert len(spare.failed) == 1
        chain.come_back_to(first)
    assert (first.shows, spare.shows, chain.shown_by) == ("first", "", "first")
    assert first.sounds == [True, False]
    assert [line for line in caplog.messages if "Notices go to" in line] == [
        f"Notices go to {name}" for name in ("first", "spare", "first")
    ]


def test_a_way_that_is_preferred_is_asked_first_and_the_others_after_it(qtbot: QtBot) -> None:
    ways = [FakeWay("a"), FakeWay("b"), FakeWay("c", works=False)]
    chain = Chain(ways)
    chain.prefer("c")
    chain.show(FIRST)
    assert (len(ways[2].failed), chain.shown_by) == (1, "a")
    chain.prefer("b")
    assert [name for name, _, _ in chain.report()] == ["b", "a", "c"]
    chain.show(FIRST)
    assert [way.shows for way in ways] == ["", "first", ""]
    chain.prefer("automatic")
    chain.show(SECOND)
    assert [way.shows for way in ways] == ["second", "", ""]


def test_what_is_not_of_a_visit_has_no_window_to_be_preferred(qtbot: QtBot) -> None:
    server, window = FakeWay("server"), FakeWay("window")
    chain = Chain([server, window])
    chain.prefer("window")
    chain.show(FIRST)
    assert (server.shows, window.shows) == ("", "first")
    chain.show(replace(SECOND, of_visit=False))
    assert (server.shows, window.shows) == ("second", "")


def test_what_the_person_has_dealt_with_does_not_come_back(qtbot: QtBot) -> None:
    first, spare = FakeWay("first", works=False), FakeWay("spare")
    chain = Chain([first, spare])
    chain.show(FIRST)
    chain.forget()
    first.works = True
    chain.come_back_to(first)
    assert first.shows == ""
    chain.withdraw()
    chain.come_back_to(first)
    assert (first.shows, spare.shows, chain.shown_by) == ("", "", "")


def test_nothing_ever_raises_and_nothing_typed_is_logged(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    spare = FakeWay("spare")
    with caplog.at_level(logging.DEBUG):
        chain = Chain([RaisingWay("a"), spare, RaisingWay("b")])
        chain.show(FIRST)
        assert spare.shows == "first"
        chain.withdraw()
        Chain([RaisingWay("a")]).show(FIRST)
    assert "RuntimeError" in caplog.text
    assert "No way to notify works" in caplog.text
    assert "private" not in caplog.text


def test_the_report_says_what_failed_until_it_works_again(qtbot: QtBot) -> None:
    first = FakeWay("first", works=False)
    chain = Chain([MissingWay("none", "it is not installed"), first, FakeWay("spare")])
    chain.show(FIRST)
    none = ("none", False, "it is not installed")
    assert chain.report() == [
        none,
        ("first", False, "it is out of order"),
        ("spare", True, ""),
    ]
    first.works = True
    chain.show(SECOND)
    assert chain.report() == [none, ("first", True, ""), ("spare", True, "")]


def test_what_a_way_knows_of_itself_is_over_when_it_says_so(qtbot: QtBot) -> None:
    first = FakeWay("first", works=False)
    first.trouble = "it is out of order"
    chain = Chain([first])
    chain.show(FIRST)
    assert chain.report() == [("first", False, "it is out of order")]
    first.trouble = ""
    assert chain.report() == [("first", True, "")]
