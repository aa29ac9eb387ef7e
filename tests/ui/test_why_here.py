"""The line that asks once why somebody is on a platform."""

from dataclasses import replace

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from sojourn.domain.draft import ReflectionDraft
from sojourn.domain.outcome import Reflection
from sojourn.domain.page import ReflectionPage
from sojourn.ui.reflection_window import ReflectionWindow
from tests.ui.controls import doubled_mnemonics, nameless
from tests.ui.reflections import UNFOLDED, button, opened
from tests.ui.visits import ENDED, VISIT

ASKED = replace(ENDED, asks_why="A & B")


def line(window: ReflectionWindow) -> QLineEdit:
    (found,) = [one for one in window.findChildren(QLineEdit) if "brings you" in name(one)]
    return found


def name(one: QLineEdit) -> str:
    return one.accessibleName()


def test_it_is_asked_only_where_the_page_says_so(qtbot: QtBot) -> None:
    window = opened(qtbot)
    assert not [one for one in window.findChildren(QLineEdit) if "brings you" in name(one)]
    asking = opened(qtbot, ASKED)
    assert name(line(asking)) == "What brings you to A & B?"
    assert "Platforms" in line(asking).placeholderText()


@pytest.mark.parametrize("page", [ENDED, UNFOLDED])
def test_every_control_has_a_name_and_a_letter_of_its_own(
    qtbot: QtBot, page: ReflectionPage
) -> None:
    window = opened(qtbot, replace(page, asks_why="LinkedIn", box_ended=page.ended))
    assert nameless(window) == []
    assert doubled_mnemonics(window) == []


@pytest.mark.parametrize("press", ["Save", "Skip"])
def test_the_answer_is_given_with_what_ends_the_window(qtbot: QtBot, press: str) -> None:
    window = opened(qtbot, replace(ASKED, draft=_drafted(ASKED, "")))
    line(window).setText("  our   users\x07 ")
    order: list[str] = []
    window.saved.connect(lambda *_: order.append("saved"))
    window.skipped.connect(lambda *_: order.append("skipped"))
    window.reason_given.connect(lambda platform, reason: order.append(f"{platform}: {reason}"))
    button(window, press).click()
    assert order == ["A & B: our users", "saved" if press == "Save" else "skipped"]


def test_it_may_stay_empty(qtbot: QtBot) -> None:
    window = opened(qtbot, replace(ASKED, draft=_drafted(ASKED, " ")))
    with qtbot.assertNotEmitted(window.reason_given), qtbot.waitSignal(window.saved):
        button(window, "Save").click()


def test_a_reflection_that_is_not_taken_gives_no_reason_yet(qtbot: QtBot) -> None:
    window = opened(qtbot, ASKED)
    line(window).setText("our users")
    with qtbot.assertNotEmitted(window.reason_given):
        button(window, "Save").click()


def test_what_was_typed_is_kept_for_later(qtbot: QtBot) -> None:
    window = opened(qtbot, ASKED)
    QTest.keyClicks(line(window), "our us")
    with qtbot.waitSignal(window.draft_changed) as kept:
        window.close()
    assert kept.args is not None
    draft = kept.args[0]
    assert draft.why == "our us"
    assert line(opened(qtbot, replace(ASKED, draft=draft))).text() == "our us"


def test_who_unwinds_has_no_such_line(qtbot: QtBot) -> None:
    window = opened(qtbot, replace(ENDED, intention=replace(VISIT, purpose="unwind")))
    assert window.findChildren(QLineEdit) == []
    window.close()


def _drafted(page: ReflectionPage, why: str) -> ReflectionDraft:
    return ReflectionDraft(page.session, Reflection("met"), why)
