"""What is folded away in the reflection window: people, pulls, energy, the reason."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QToolButton
from pytestqt.qtbot import QtBot

from sojourn.domain.outcome import Met, Pull, Reflection
from sojourn.ui.fold import Fold
from sojourn.ui.people_met import PersonRow
from sojourn.ui.pull_list import PullRow
from sojourn.ui.reflection_more import ReflectionMore
from tests.ui.reflections import ALT, UNFOLDED, WHOLE, button, drafted, named, opened, typed_keys


def test_what_is_folded_away_is_still_given(qtbot: QtBot) -> None:
    window = opened(qtbot, drafted(WHOLE, replace(UNFOLDED, unfolded=False)))
    more = window.findChild(ReflectionMore)
    assert more is not None
    assert not more.isVisible()
    with qtbot.waitSignal(window.saved) as saved:
        button(window, "Save").click()
    assert saved.args == ["one", WHOLE]


def test_folding_out_is_told_so_that_it_is_remembered(qtbot: QtBot) -> None:
    window = opened(qtbot)
    told: list[bool] = []
    window.unfolded.connect(told.append)
    fold = window.findChild(Fold)
    more = window.findChild(ReflectionMore)
    assert fold is not None
    assert more is not None
    QTest.keyClick(window, Qt.Key.Key_M, ALT)
    qtbot.waitUntil(more.isVisible)
    # Only the active window takes a letter.
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_M, ALT)
    qtbot.waitUntil(more.isHidden)
    assert told == [True, False]
    window.dismiss()


def test_people_are_written_one_under_the_other_with_a_day_each(qtbot: QtBot) -> None:
    window = opened(qtbot, UNFOLDED)
    typed_keys(qtbot, window, "y")
    QTest.keyClick(window, Qt.Key.Key_E, ALT)
    typed_keys(qtbot, window, "Ana")
    rows = window.findChildren(PersonRow)
    assert len(rows) == 2
    when = rows[0].findChild(QComboBox)
    assert when is not None
    when.setCurrentText("in a week")
    rows[1].name.setText("Björn")
    with qtbot.waitSignal(window.saved) as saved:
        button(window, "Save").click()
    assert saved.args[1].people == (Met("Ana", date(2026, 11, 25)), Met("Björn"))


@pytest.mark.parametrize(("name", "days"), [("", 7), ("x" * 81, 0)])
def test_a_name_that_cannot_be_taken_is_asked_about_in_its_line(
    qtbot: QtBot, name: str, days: int
) -> None:
    page = replace(UNFOLDED, unfolded=False)
    follow_up = date(2026, 11, 25) if days else None
    people = (Met("Ana"), Met(name, follow_up))
    window = opened(qtbot, drafted(Reflection("met", people=people), page))
    with qtbot.assertNotEmitted(window.saved, wait=0):
        button(window, "Save").click()
    row = window.findChildren(PersonRow)[1]
    assert window.focusWidget() is row.name
    assert row.isVisible()
    assert row.name.text() == name
    window.dismiss()


def test_pulls_are_added_named_and_taken_out(qtbot: QtBot) -> None:
    window = opened(qtbot, drafted(replace(WHOLE, people=())))
    QTest.keyClick(window, Qt.Key.Key_A, ALT)
    qtbot.waitUntil(lambda: isinstance(window.focusWidget(), QComboBox))
    focus = window.focusWidget()
    assert isinstance(focus, QComboBox)
    focus.setCurrentText("Habit")
    remove = named(window, "Take this pull out")
    assert isinstance(remove, QToolButton)
    remove.click()
    with qtbot.waitSignal(window.saved) as saved:
        button(window, "Save").click()
    assert saved.args[1].pulls == (Pull("feed", "accepted", 2), Pull("habit", "declined"))


def test_tab_reaches_the_other_pulls_when_one_was_taken_out(qtbot: QtBot) -> None:
    window = opened(qtbot, drafted(replace(WHOLE, people=(Met("Ana"),))))
    first = window.findChildren(PullRow)[0].kind
    button(window, "Add a pull").click()
    window.findChildren(QToolButton)[-1].click()
    assert window.focusWidget() is button(window, "Add a pull")
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Backtab)
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    assert window.focusWidget() is first


def test_a_pull_line_left_empty_is_none(qtbot: QtBot) -> None:
    window = opened(qtbot, drafted(Reflection("met")))
    button(window, "Add a pull").click()
    with qtbot.waitSignal(window.saved) as saved:
        button(window, "Save").click()
    assert saved.args[1].pulls == ()


def test_energy_can_be_taken_back_and_the_verdict_not(qtbot: QtBot) -> None:
    window = opened(qtbot, drafted(Reflection("met")))
    button(window, "Better").click()
    button(window, "Better").click()
    button(window, "Yes").click()
    with qtbot.waitSignal(window.saved) as saved:
        button(window, "Save").click()
    assert saved.args[1] == Reflection("met")


def test_the_reason_for_extra_minutes_may_be_own_words(qtbot: QtBot) -> None:
    window = opened(qtbot, drafted(Reflection("met")))
    reason = named(window, "What the extra minutes were for")
    assert isinstance(reason, QComboBox)
    reason.setEditText("the kettle")
    with qtbot.waitSignal(window.saved) as saved:
        button(window, "Save").click()
    assert saved.args[1].extension_reason == "the kettle"


@pytest.mark.parametrize("where", ["other", "people", "pulls", "reason", "energy"])
def test_every_part_of_the_fold_reaches_the_draft(qtbot: QtBot, where: str) -> None:
    window = opened(qtbot, UNFOLDED)
    match where:
        case "other":
            box = window.findChild(QPlainTextEdit)
            assert box is not None
            box.setPlainText("x")
        case "people":
            window.findChildren(PersonRow)[0].name.setText("x")
        case "pulls":
            button(window, "Add a pull").click()
        case "reason":
            reason = named(window, "What the extra minutes were for")
            assert isinstance(reason, QComboBox)
            reason.setEditText("x")
        case "energy":
            button(window, "Worse").click()
    assert window._draft_timer.isActive()
    window.dismiss()
