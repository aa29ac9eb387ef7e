"""The window of purposes and outcome kinds: what it shows, what it gives, what it asks before."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QListWidget, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from sojourn.domain.catalogue import Kind, Mode, OutcomeKind, Purpose, Way
from sojourn.domain.kinds import Catalogue, catalogue_of
from sojourn.domain.refusal import Code, Refused
from sojourn.ui.kind_form import KindForm
from sojourn.ui.kinds_window import KindsWindow
from sojourn.ui.screens import Screens
from tests.own_kinds import BADGE, COFFEE, NO_REPUTATION, OWN, SELL, TALK
from tests.ui.controls import doubled_mnemonics, nameless
from tests.ui.open_screens import freed, screens, windows
from tests.ui.visits import TYPED_HTML

__all__ = ["screens"]


def opened(qtbot: QtBot, name: str = "", catalogue: Catalogue = OWN) -> KindsWindow:
    window = KindsWindow(catalogue)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    if name and not names(window, name):
        button(window, "Outcomes").click()
    if name:
        (row,) = names(window, name)
        listed(window).setCurrentRow(row)
    return window


def listed(window: KindsWindow) -> QListWidget:
    found = window.findChild(QListWidget)
    assert found is not None
    return found


def names(window: KindsWindow, name: str) -> list[int]:
    rows = range(listed(window).count())
    return [row for row in rows if listed(window).item(row).text() == name]


def button(window: QWidget, name: str) -> QPushButton:
    (found,) = [
        one for one in window.findChildren(QPushButton) if one.text().replace("&", "") == name
    ]
    return found


def line(window: KindsWindow) -> QLineEdit:
    (found,) = [one for one in window.findChildren(QLineEdit) if one.accessibleName() == "Name"]
    return found


def form(window: KindsWindow) -> KindForm:
    found = window.findChild(KindForm)
    assert found is not None
    return found


def said(window: KindsWindow, text: str) -> bool:
    return any(text in one.text() for one in window.findChildren(QLabel) if one.isVisible())


@pytest.mark.parametrize("name", [COFFEE.name, "Unwind, on purpose", TALK.name, "Lead"])
def test_every_control_has_a_name_and_a_letter_of_its_own(qtbot: QtBot, name: str) -> None:
    window = opened(qtbot, name)
    window.ask_merge(OWN.purposes[1].key)
    assert nameless(window) == []
    assert doubled_mnemonics(window) == []


def test_hidden_ones_say_so_in_words(qtbot: QtBot) -> None:
    window = opened(qtbot)
    assert names(window, "Look after my reputation (hidden)")
    assert names(window, SELL.name)
    button(window, "Outcomes").click()
    assert names(window, "Like or reaction (hidden)")
    assert listed(window).count() == len(OWN.outcomes)


@pytest.mark.parametrize(
    ("name", "kind"), [(COFFEE.name, COFFEE), (TALK.name, TALK), (BADGE.name, BADGE)]
)
def test_ones_own_is_shown_as_it_is_and_gives_nothing_untouched(
    qtbot: QtBot, name: str, kind: Kind
) -> None:
    window = opened(qtbot, name)
    assert form(window).kind == kind
    with qtbot.assertNotEmitted(window.kind_changed):
        window.close()


def test_a_purpose_is_renamed_and_becomes_another_mode(qtbot: QtBot) -> None:
    window = opened(qtbot, COFFEE.name)
    line(window).setText("Tea")
    button(window, "Create").click()
    with qtbot.waitSignal(window.kind_changed) as changed:
        button(window, "Save").click()
    assert changed.args == [replace(COFFEE, name="Tea", mode=Mode.CREATE)]


def test_an_outcome_is_only_noted_from_now_on(qtbot: QtBot) -> None:
    window = opened(qtbot, TALK.name)
    button(window, "Received").click()
    (counts,) = window.findChildren(QCheckBox)
    counts.click()
    with qtbot.waitSignal(window.kind_changed) as changed:
        button(window, "Save").click()
    assert changed.args == [replace(TALK, way=Way.TAKE, counted=False)]


def test_what_a_built_in_one_is_can_be_seen_only(qtbot: QtBot) -> None:
    window = opened(qtbot, SELL.name)
    assert said(window, "comes with Sojourn")
    assert line(window).placeholderText() == "Make an offer, find leads"
    assert not button(window, "Connect").isEnabled()
    assert not button(window, "Merge into").isVisible()
    line(window).clear()
    with qtbot.waitSignal(window.kind_changed) as changed:
        button(window, "Save").click()
    assert changed.args == [replace(SELL, name="")]


@pytest.mark.parametrize(
    ("sort", "add", "fresh"),
    [
        ("Purposes", "Add a purpose", Purpose("", Mode.CONNECT, "Dance")),
        ("Outcomes", "Add an outcome", OutcomeKind("", Way.BOTH, name="Dance")),
    ],
)
def test_one_is_added(qtbot: QtBot, sort: str, add: str, fresh: Kind) -> None:
    window = opened(qtbot)
    button(window, sort).click()
    button(window, add).click()
    assert line(window).hasFocus()
    QTest.keyClicks(line(window), "Dance")
    assert not button(window, "Hide").isVisible()
    with qtbot.waitSignal(window.kind_changed) as changed:
        button(window, "Save").click()
    assert changed.args == [fresh]


def test_hiding_and_showing_again(qtbot: QtBot) -> None:
    window = opened(qtbot, COFFEE.name)
    with qtbot.waitSignal(window.kind_changed) as hidden:
        button(window, "Hide").click()
    assert hidden.args == [replace(COFFEE, hidden=True)]
    listed(window).setCurrentRow(names(window, "Look after my reputation (hidden)")[0])
    with qtbot.waitSignal(window.kind_changed) as shown:
        button(window, "Show again").click()
    assert shown.args == [replace(NO_REPUTATION, hidden=False)]


def test_putting_together_is_asked_before(qtbot: QtBot) -> None:
    window = opened(qtbot, COFFEE.name)
    assert not button(window, "Yes, merge").isVisible()
    window.ask_merge(OWN.purposes[0].key)
    assert said(window, "All that is noted for Coffee & chat will count for Build a relationship")
    assert button(window, "Leave").hasFocus()
    with qtbot.assertNotEmitted(window.kinds_merged):
        button(window, "Leave").click()
    window.ask_merge(OWN.purposes[0].key)
    with qtbot.waitSignal(window.kinds_merged) as merged:
        button(window, "Yes, merge").click()
    assert merged.args == [COFFEE, "relationship"]


def test_it_shows_what_there_is_then(qtbot: QtBot) -> None:
    window = opened(qtbot, COFFEE.name)
    renamed = replace(COFFEE, name=TYPED_HTML)
    window.show_catalogue(catalogue_of([renamed]), COFFEE.key)
    assert line(window).text() == TYPED_HTML
    assert names(window, TYPED_HTML)
    window.show_catalogue(catalogue_of([]), COFFEE.key)
    assert listed(window).currentRow() == 0


def test_a_refusal_stands_beside_the_name_and_nothing_is_lost(qtbot: QtBot) -> None:
    window = opened(qtbot, COFFEE.name)
    line(window).setText("Coffee hour")
    window.kind_changed.connect(lambda kind: window.refuse(_taken(kind)))
    for leave in (
        lambda: listed(window).setCurrentRow(0),
        lambda: button(window, "Outcomes").click(),
        lambda: button(window, "Add a purpose").click(),
        window.close,
    ):
        leave()
        assert window.isVisible()
        assert line(window).text() == "Coffee hour"
        assert said(window, "Another one has this name already")
    assert names(window, COFFEE.name) == [listed(window).currentRow()]
    window.kind_changed.disconnect()
    with qtbot.waitSignal(window.kind_changed):
        button(window, "Outcomes").click()
    assert names(window, TALK.name)


def _taken(kind: Kind) -> Refused:
    return Refused(Code.NAME_TAKEN, "kind", kind.name)


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        (TALK.name, "  lead "),
        (TALK.name, "NEW  connection"),
        (TALK.name, BADGE.name.upper()),
        (COFFEE.name, "Sell my courses"),
        ("Lead", "Opportunity"),
    ],
)
def test_a_name_that_another_one_has_on_the_screen_is_not_taken(
    qtbot: QtBot, name: str, typed: str
) -> None:
    window = opened(qtbot, name)
    line(window).setText(typed)
    with qtbot.assertNotEmitted(window.kind_changed):
        button(window, "Save").click()
    assert said(window, "Another one has this name already.")
    assert line(window).text() == typed
    line(window).setText("Lead the choir")
    with qtbot.waitSignal(window.kind_changed):
        button(window, "Save").click()


def test_a_new_one_cannot_be_called_as_a_built_in_one_is(qtbot: QtBot) -> None:
    window = opened(qtbot)
    button(window, "Add a purpose").click()
    QTest.keyClicks(line(window), "answer messages")
    with qtbot.assertNotEmitted(window.kind_changed):
        window.close()
    assert said(window, "Another one has this name already.")
    line(window).clear()
    window.close()


def test_a_built_in_one_gets_its_own_words_back_only_while_they_are_free(qtbot: QtBot) -> None:
    mine = replace(COFFEE, name="Make an offer, find leads")
    window = opened(qtbot, SELL.name, catalogue_of([SELL, mine]))
    line(window).clear()
    with qtbot.assertNotEmitted(window.kind_changed):
        button(window, "Save").click()
    assert said(window, "Another one has this name already.")
    line(window).setText(SELL.name)
    window.close()


def test_two_that_have_one_name_already_can_be_hidden(qtbot: QtBot) -> None:
    window = opened(qtbot, catalogue=catalogue_of([replace(COFFEE, name="Answer messages")]))
    listed(window).setCurrentRow(listed(window).count() - 1)
    with qtbot.waitSignal(window.kind_changed) as hidden:
        button(window, "Hide").click()
    assert hidden.args == [replace(COFFEE, name="Answer messages", hidden=True)]


def test_a_visit_that_is_on_is_named_as_the_reason(qtbot: QtBot) -> None:
    window = opened(qtbot, COFFEE.name)
    window.ask_merge(OWN.purposes[0].key)
    window.refuse(Refused(Code.SESSION_ON, "kind", "a"))
    assert said(window, "A visit is on.")
    assert not button(window, "Yes, merge").isVisible()


def test_esc_closes_and_frees_it(qtbot: QtBot) -> None:
    window = opened(qtbot)
    with qtbot.waitSignal(window.destroyed):
        QTest.keyClick(window, Qt.Key.Key_Escape)


def test_it_opens_once_and_passes_on_what_is_changed(qtbot: QtBot, screens: Screens) -> None:
    screens.show_catalogue(OWN)
    screens.refuse_kind(_taken(COFFEE))
    screens.open_kinds(OWN)
    screens.open_kinds(OWN)
    (window,) = windows("Purposes and outcomes — Sojourn")
    assert isinstance(window, KindsWindow)
    with qtbot.waitSignal(screens.kind_changed):
        window.kind_changed.emit(COFFEE)
    with qtbot.waitSignal(screens.kinds_merged):
        window.kinds_merged.emit(COFFEE, "help")
    screens.show_catalogue(OWN, COFFEE.key)
    assert form(window).kind == COFFEE
    screens.refuse_kind(_taken(COFFEE))
    assert said(window, "Another one has this name already")
    freed(qtbot, "Purposes and outcomes — Sojourn")
