"""The menu of the tray: what it offers in each phase, in which words, and what a choice asks."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QMenu,
)
from pytestqt.qtbot import QtBot

from sojourn.domain.keeping import Hindrance
from sojourn.domain.page import TrayPage
from sojourn.domain.session import MORE_MS
from sojourn.ui.tray import Tray
from sojourn.ui.tray_entries import Ask, Entry, TrayWords, elided, menu_text, tool_tip_text
from sojourn.ui.tray_menu import TrayMenu
from tests.ui.tray_examples import ANA, HTML, IDLE, PHASES, RUNNING

SWITCHES = [Ask.UNDISTURBED, Ask.HIDE_WORDS]
PAGES = [Ask.WEEK, Ask.HISTORY, Ask.BACKUPS]
LAST = [Ask.LATE_OUTCOME, Ask.PAST_VISIT, *PAGES, *SWITCHES, Ask.SETTINGS, Ask.QUIT]
FULL = replace(RUNNING, elsewhere=("Mastodon", "R&D"), due=("Ana & Bo", "Cy"), next_steps=3)


def asks(page: TrayPage) -> list[Ask]:
    return [entry.ask for entry in TrayWords().entries(page)]


@pytest.fixture
def menu(qtbot: QtBot) -> TrayMenu:
    shown = TrayMenu()
    qtbot.addWidget(shown)
    return shown


def test_outside_a_session_the_menu_begins_with_what_a_click_does() -> None:
    assert asks(IDLE) == [Ask.ENTER, Ask.RECENT, Ask.RECENT, Ask.REFLECT, *LAST]
    assert TrayWords().entries(IDLE)[0].text == "&Start a visit…"


def test_nothing_to_reflect_on_is_not_offered() -> None:
    assert asks(TrayPage()) == [Ask.ENTER, *LAST]


def test_in_a_session_the_menu_begins_with_what_the_session_needs() -> None:
    first = [Ask.ENTER, Ask.WRAP_UP, Ask.MORE, Ask.PAUSE]
    assert asks(RUNNING) == [*first, Ask.NEW_BOX, *LAST]
    away = replace(RUNNING, unreflected=1, elsewhere=("Mastodon",))
    assert asks(away) == [*first, Ask.ELSEWHERE, Ask.NEW_BOX, Ask.REFLECT, *LAST]
    assert asks(PHASES[2])[3] is Ask.GO_ON
    assert asks(PHASES[3])[:4] == first


def test_recent_intentions_wait_while_a_visit_runs_and_return_when_it_is_paused() -> None:
    assert Ask.RECENT not in asks(replace(RUNNING, recent=(ANA,)))
    assert Ask.RECENT not in asks(replace(PHASES[3], recent=(ANA,)))
    assert asks(replace(PHASES[2], recent=(ANA,)))[5] is Ask.RECENT


@pytest.mark.parametrize("hindrance", list(Hindrance))
def test_a_journal_that_cannot_be_written_is_told_in_words_of_its_own(
    hindrance: Hindrance, menu: TrayMenu
) -> None:
    page = replace(RUNNING, trouble=hindrance)
    told = TrayWords().tool_tip(page)
    assert told.startswith(TrayWords().tool_tip(RUNNING))
    others = {TrayWords().tool_tip(replace(page, trouble=one)) for one in Hindrance}
    assert len(others) == len(Hindrance)
    assert "cannot be written just now" in told
    menu.show_entries(TrayWords().entries(page))
    actions = {action.text(): action for action in menu.actions()}
    assert menu.actions()[0].text().startswith("&Session")
    assert not actions["Your journal cannot be written just now"].isEnabled()
    assert actions["&Wrap up"].isEnabled()


def test_open_next_steps_and_people_due_are_there_when_there_are_some() -> None:
    page = replace(IDLE, next_steps=3, due=("Ana & Bo",))
    assert asks(page)[-11:] == [*LAST[:2], Ask.NEXT_STEPS, Ask.PERSON, *LAST[2:]]
    steps, person = TrayWords().entries(page)[-9:-7]
    assert steps.text == "Ne&xt steps (3)…"
    assert person.text == "Get back to Ana && Bo"
    assert [(one.ask, one.name) for one in person.within] == [
        (Ask.START_FOR, "Ana & Bo"),
        (Ask.TOUCHED, "Ana & Bo"),
    ]


def test_more_minutes_are_not_offered_when_none_are_left() -> None:
    assert Ask.MORE not in asks(replace(RUNNING, extensions_left=0))


@pytest.mark.parametrize("page", [*PHASES, replace(FULL, unreflected=2)])
def test_no_two_entries_answer_to_one_letter(page: TrayPage) -> None:
    letters = [
        entry.text[entry.text.replace("&&", "__").index("&") + 1].casefold()
        for entry in TrayWords().entries(page)
        if "&" in entry.text.replace("&&", "__")
    ]
    assert len(set(letters)) == len(letters)


def test_what_was_typed_is_no_mnemonic_and_has_an_end() -> None:
    recent = TrayWords().entries(IDLE)[2].text
    assert recent == "R&&D: <b>read</b> && reply"
    assert len(menu_text("w" * 500)) == 48
    assert elided("twelve chars", 12) == "twelve chars"
    assert elided("twelve chars.", 12) == "twelve char…"


def test_the_tool_tip_says_how_things_stand() -> None:
    say = TrayWords().tool_tip
    assert say(IDLE) == "Sojourn: no visit is on"
    assert say(RUNNING).startswith("LinkedIn, 9 minute")
    assert say(RUNNING).endswith("left: answer Ana's question")
    assert say(PHASES[2]).startswith("LinkedIn, paused, 9 minute")
    since = replace(PHASES[2], paused_since=datetime(2026, 11, 16, 10, 5, tzinfo=UTC))
    assert say(since).startswith("LinkedIn, paused since 10:05")
    assert say(replace(RUNNING, platform="Mastodon")).startswith("Mastodon, 9 minute")
    assert say(PHASES[3]).startswith("LinkedIn, 2 minute")


def test_a_switch_is_ticked_when_it_is_on(menu: TrayMenu) -> None:
    words = TrayWords()
    menu.show_entries(words.entries(IDLE))
    ticks = [one for one in menu.actions() if one.isCheckable()]
    assert [one.data().ask for one in ticks] == SWITCHES
    assert [one.isChecked() for one in ticks] == [False, False]
    menu.show_entries(words.entries(replace(IDLE, undisturbed=True, hides_words=True)))
    assert [one.isChecked() for one in ticks] == [True, True]


def test_nothing_typed_is_in_the_tray_while_words_are_hidden() -> None:
    words = TrayWords()
    for page in (replace(IDLE, due=FULL.due), replace(FULL, unreflected=2), *PHASES):
        hidden = replace(page, discreet=True)
        told = [words.tool_tip(hidden), *texts(words.entries(hidden))]
        for typed in ("Ana", "LinkedIn", "Mastodon", "R&&D", "read", "Bo", "Cy"):
            assert not [text for text in told if typed in text]
    hidden = replace(IDLE, discreet=True)
    assert texts(words.entries(hidden))[1:3] == ["Recent 1", "Recent 2"]
    assert words.entries(hidden)[1].intention == ANA, "it starts all the same"
    assert words.tool_tip(replace(RUNNING, discreet=True)).startswith("Sojourn: 9 minute")


def texts(entries: tuple[Entry, ...]) -> list[str]:
    return [text for one in entries for text in (one.text, *texts(one.within))]


def test_html_in_a_tool_tip_is_shown_as_typed() -> None:
    assert tool_tip_text("a <b>c</b> & d") == "a &lt;b&gt;c&lt;/b&gt; &amp; d"
    assert tool_tip_text("R&D, nothing more") == "R&D, nothing more"


def test_texts_change_in_place_and_entries_only_when_others_are_there(menu: TrayMenu) -> None:
    words = TrayWords()
    menu.show_entries(words.entries(RUNNING))
    actions = menu.actions()
    menu.show_entries(words.entries(replace(RUNNING, remaining_ms=60_000)))
    assert menu.actions() == actions
    assert "1 minute" in actions[0].text()
    menu.show_entries(words.entries(IDLE))
    assert "Start a visit" in menu.actions()[0].text()


def test_an_open_menu_is_not_rebuilt_under_the_hand(qtbot: QtBot, menu: TrayMenu) -> None:
    words = TrayWords()
    menu.show_entries(words.entries(RUNNING))
    menu.popup(menu.pos())
    menu.show_entries(words.entries(IDLE))
    assert "Session" in menu.actions()[0].text()
    menu.hide()
    qtbot.waitUntil(lambda: "Start a visit" in menu.actions()[0].text())


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_entries_that_change_while_the_menu_is_open_take_nothing_from_the_hand(
    key: Qt.Key, qtbot: QtBot, menu: TrayMenu
) -> None:
    words = TrayWords()
    menu.show_entries(words.entries(IDLE))
    chosen: list[Entry] = []
    menu.chosen.connect(chosen.append)
    menu.popup(menu.pos())
    menu.setActiveAction(menu.actions()[0])
    menu.show_entries(words.entries(RUNNING))
    QTest.keyClick(menu, key)
    assert [one.ask for one in chosen] == ([Ask.ENTER] if key == Qt.Key.Key_Return else [])
    # Opened again at once it stands still again, and has the new entries the time after.
    menu.popup(menu.pos())
    QApplication.processEvents()
    assert "Start a visit" in menu.actions()[0].text()
    menu.hide()
    qtbot.waitUntil(lambda: "Session" in menu.actions()[0].text())


def test_the_latest_texts_are_what_an_entry_stands_for(qtbot: QtBot, menu: TrayMenu) -> None:
    words = TrayWords()
    menu.show_entries(words.entries(IDLE))
    menu.show_entries(words.entries(replace(IDLE, recent=(HTML, ANA))))
    with qtbot.waitSignal(menu.chosen) as chosen:
        menu.actions()[2].trigger()
    assert chosen.args is not None
    assert chosen.args[0].intention == HTML


def actions(menu: QMenu) -> list[QAction]:
    """Everything a menu and the menus in it offer."""
    found = []
    for action in menu.actions():
        within = action.menu()
        if isinstance(within, QMenu):
            found += actions(within)
        elif not action.isSeparator():
            found.append(action)
    return found


def test_menus_within_change_their_texts_and_are_rebuilt_when_others_are_there(
    menu: TrayMenu,
) -> None:
    words = TrayWords()
    menu.show_entries(words.entries(FULL))
    places = [one for one in actions(menu) if one.data().ask is Ask.SWITCH]
    assert [one.text() for one in places] == ["Mastodon", "R&&D"]
    menu.show_entries(words.entries(replace(FULL, elsewhere=("R&D", "LinkedIn"))))
    assert [one.text() for one in places] == ["R&&D", "LinkedIn"]
    assert places[1].data().name == "LinkedIn"
    menu.show_entries(words.entries(replace(FULL, elsewhere=("R&D",))))
    names = [one.data().name for one in actions(menu) if one.data().ask is Ask.SWITCH]
    assert names == ["R&D"]


def test_a_choice_is_told_once(menu: TrayMenu) -> None:
    chosen: list[Ask] = []
    menu.chosen.connect(lambda entry: chosen.append(entry.ask))
    menu.show_entries(TrayWords().entries(FULL))
    for ask in (Ask.WRAP_UP, Ask.SWITCH, Ask.TOUCHED):
        next(one for one in actions(menu) if one.data().ask is ask).trigger()
    assert chosen == [Ask.WRAP_UP, Ask.SWITCH, Ask.TOUCHED]


@pytest.mark.parametrize(
    ("page", "ask", "signal", "args"),
    [
        (IDLE, Ask.ENTER, "activated", []),
        (IDLE, Ask.RECENT, "recent_chosen", [ANA]),
        (IDLE, Ask.REFLECT, "parked_requested", []),
        (IDLE, Ask.WEEK, "week_requested", []),
        (IDLE, Ask.LATE_OUTCOME, "late_outcome_requested", []),
        (IDLE, Ask.PAST_VISIT, "past_visit_requested", []),
        (FULL, Ask.NEXT_STEPS, "next_steps_requested", []),
        (FULL, Ask.NEW_BOX, "new_box_requested", []),
        (FULL, Ask.SWITCH, "switch_requested", ["Mastodon"]),
        (FULL, Ask.START_FOR, "person_chosen", ["Ana & Bo"]),
        (FULL, Ask.TOUCHED, "person_touched", ["Ana & Bo"]),
        (IDLE, Ask.QUIT, "quit_requested", []),
        (IDLE, Ask.UNDISTURBED, "undisturbed_switched", [True]),
        (replace(IDLE, undisturbed=True), Ask.UNDISTURBED, "undisturbed_switched", [False]),
        (IDLE, Ask.HIDE_WORDS, "discreet_switched", [True]),
        (replace(IDLE, hides_words=True), Ask.HIDE_WORDS, "discreet_switched", [False]),
        (RUNNING, Ask.ENTER, "activated", []),
        (RUNNING, Ask.WRAP_UP, "wrap_up_requested", []),
        (RUNNING, Ask.MORE, "extension_requested", [MORE_MS]),
        (RUNNING, Ask.PAUSE, "pause_requested", []),
        (PHASES[2], Ask.GO_ON, "go_on_requested", []),
    ],
)
def test_each_entry_asks_for_its_thing(  # noqa: PLR0917 - one row of the table
    qtbot: QtBot, tray: Tray, page: TrayPage, ask: Ask, signal: str, args: list[object]
) -> None:
    tray.show_page(page)
    icon = tray.icon
    assert icon is not None
    action = next(one for one in actions(icon.contextMenu()) if one.data().ask is ask)
    with qtbot.waitSignal(getattr(tray, signal)) as asked:
        action.trigger()
    assert asked.args == args
