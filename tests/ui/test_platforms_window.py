"""The window of the platforms: what it shows, what it gives, what it asks before."""

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from sojourn.domain.intention import Platform
from sojourn.domain.platform_card import PlatformCard, StanceChange
from sojourn.domain.refusal import Code, Refused
from sojourn.ui.budget_field import BudgetField
from sojourn.ui.platform_form import PlatformForm
from sojourn.ui.platforms_window import PlatformsWindow
from tests.ui.controls import doubled_mnemonics, nameless
from tests.ui.visits import MINUTE, TYPED_HTML

TODAY = date(2026, 11, 20)
TRIAL = StanceChange("trial", date(2026, 9, 1), "half an hour a week", date(2026, 12, 1))
FORUM = Platform(
    "Forum", "#1f8a8a", "https://forum.example/", reason="our users", weekly_budget_ms=60 * MINUTE
)
CARDS = (
    PlatformCard(FORUM),
    PlatformCard(Platform("LinkedIn", "#2a6db5", stance="trial"), (TRIAL,)),
    PlatformCard(Platform(TYPED_HTML, "#123456")),
)


def opened(
    qtbot: QtBot, chosen: str = "", cards: tuple[PlatformCard, ...] = CARDS
) -> PlatformsWindow:
    window = PlatformsWindow(cards, chosen, TODAY)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


def form(window: PlatformsWindow) -> PlatformForm:
    found = window.findChild(PlatformForm)
    assert found is not None
    return found


def button(window: PlatformsWindow, name: str) -> QPushButton:
    (found,) = [
        one for one in window.findChildren(QPushButton) if one.text().replace("&", "") == name
    ]
    return found


def field(window: PlatformsWindow, name: str) -> QLineEdit:
    (found,) = [one for one in window.findChildren(QLineEdit) if one.accessibleName() == name]
    return found


def given(args: list[Any] | None) -> tuple[str, Platform, StanceChange | None]:
    assert args is not None
    was, platform, change = args
    return was, platform, change


@pytest.mark.parametrize("chosen", ["", "linkedin"])
def test_every_control_has_a_name_and_a_letter_of_its_own(qtbot: QtBot, chosen: str) -> None:
    window = opened(qtbot, chosen)
    window.ask_merge("Forum")
    assert nameless(window) == []
    assert doubled_mnemonics(window) == []


def test_a_platform_is_shown_with_its_history(qtbot: QtBot) -> None:
    window = opened(qtbot, "LinkedIn")
    names = window.findChild(QListWidget)
    assert names is not None
    assert [names.item(row).text() for row in range(3)] == ["Forum", "LinkedIn", TYPED_HTML]
    assert field(window, "Name").text() == "LinkedIn"
    texts = [one.text() for one in window.findChildren(QLabel)]
    assert "Tuesday 1 September: On trial · half an hour a week" in texts
    assert form(window).platform == CARDS[1].platform
    assert form(window).change is None


def test_what_is_changed_is_given_with_the_name_as_it_was(qtbot: QtBot) -> None:
    window = opened(qtbot, "LinkedIn")
    field(window, "Name").setText("LinkedIn, the new one")
    budget = window.findChild(BudgetField)
    assert budget is not None
    budget.setValue(90)
    reason = next(
        one
        for one in window.findChildren(QPlainTextEdit)
        if one.accessibleName() == "Why I am here"
    )
    reason.setPlainText("sponsors")
    button(window, "Cutting back").click()
    field(window, "Because").setText("too much feed")
    with qtbot.waitSignal(window.platform_changed) as changed:
        button(window, "Save").click()
    was, platform, change = given(changed.args)
    assert was == "LinkedIn"
    assert (platform.name, platform.reason) == ("LinkedIn, the new one", "sponsors")
    assert platform.weekly_budget_ms == 90 * MINUTE
    assert change == StanceChange("cutting-back", TODAY, "too much feed", TRIAL.review_on)


def test_a_new_one_has_no_name_before(qtbot: QtBot) -> None:
    window = opened(qtbot)
    button(window, "Add a platform").click()
    assert not button(window, "Hide").isVisible()
    QTest.keyClicks(field(window, "Name"), "Choir")
    with qtbot.waitSignal(window.platform_changed) as changed:
        QTest.keyClick(window, Qt.Key.Key_S, Qt.KeyboardModifier.AltModifier)
    was, platform, change = given(changed.args)
    assert (was, platform.name, change) == ("", "Choir", None)


def test_putting_together_is_asked_first(qtbot: QtBot) -> None:
    window = opened(qtbot, "LinkedIn")
    (menu,) = [one.menu() for one in window.findChildren(QPushButton) if one.menu() is not None]
    assert [action.text() for action in menu.actions()] == ["Forum", TYPED_HTML.replace("&", "&&")]
    with qtbot.assertNotEmitted(window.platforms_merged):
        menu.actions()[0].trigger()
        button(window, "Leave").click()
    assert not button(window, "Leave").isVisible()
    menu.actions()[0].trigger()
    with qtbot.waitSignal(window.platforms_merged) as merged:
        button(window, "Yes, merge").click()
    assert merged.args == ["LinkedIn", "Forum"]


def test_a_refusal_stands_beside_its_field(qtbot: QtBot) -> None:
    window = opened(qtbot, "LinkedIn")
    window.refuse(Refused(Code.NAME_TAKEN, "platform", "Forum"))
    assert "There is one of this name already; both can be merged." in [
        one.text() for one in window.findChildren(QLabel) if one.isVisible()
    ]
    window.refuse(Refused(Code.NOT_AN_ADDRESS, "address", "x:y"))
    assert any("http" in one.text() for one in window.findChildren(QLabel) if one.isVisible())


def test_hiding_is_given_and_the_next_one_is_shown(qtbot: QtBot) -> None:
    window = opened(qtbot, "LinkedIn")
    with qtbot.waitSignal(window.platform_hidden) as hidden:
        button(window, "Hide").click()
    assert hidden.args == ["LinkedIn"]
    window.show_cards((CARDS[0],), "")
    assert field(window, "Name").text() == "Forum"
    window.show_cards((), "")
    assert field(window, "Name").text() == ""


def test_esc_closes_and_frees_it(qtbot: QtBot) -> None:
    window = opened(qtbot)
    with qtbot.waitSignal(window.destroyed):
        QTest.keyClick(window, Qt.Key.Key_Escape)


def test_what_was_typed_is_given_before_another_one_is_shown(qtbot: QtBot) -> None:
    window = opened(qtbot, "LinkedIn")
    names = window.findChild(QListWidget)
    assert names is not None
    field(window, "Because").setText("too much feed")
    window.platform_changed.connect(lambda *_: window.refuse(Refused(Code.TOO_LONG, "because")))
    names.setCurrentRow(0)
    assert names.currentRow() == 1
    assert field(window, "Because").text() == "too much feed"
    window.close()
    assert window.isVisible(), "what cannot be saved is not lost"
    window.platform_changed.disconnect()
    with qtbot.waitSignal(window.platform_changed):
        names.setCurrentRow(0)
    assert field(window, "Name").text() == "Forum"
    with qtbot.assertNotEmitted(window.platform_changed):
        window.close()
