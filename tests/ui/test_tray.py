"""The tray: what its menu offers in each phase, what a click does, and what stands in for it."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtGui import QCloseEvent, QIcon
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QSystemTrayIcon, QWidget
from pytestqt.qtbot import QtBot

from sojourn.domain.intention import Intention
from sojourn.domain.notice import Notice
from sojourn.domain.page import TrayPage
from sojourn.domain.session import MORE_MS, Phase
from sojourn.ui.ring import Face
from sojourn.ui.small_window import SmallWindow
from sojourn.ui.tray import Tray
from sojourn.ui.tray_entries import Ask, TrayWords, elided, menu_text, tool_tip_text
from sojourn.ui.tray_menu import TrayMenu
from sojourn.ui.tray_messages import TrayMessages
from tests.ui.controls import doubled_mnemonics, nameless

ANA = Intention("LinkedIn", "conversation", "answer Ana's question", 900_000, "Ana")
HTML = Intention("R&D", "feeds", "<b>read</b> & reply", 300_000)
IDLE = TrayPage(recent=(ANA, HTML), unreflected=3)
RUNNING = TrayPage(Phase.RUNNING, ANA, 0.6, 9 * 60_000, 0, extensions_left=2)
PHASES = (
    IDLE,
    RUNNING,
    replace(RUNNING, phase=Phase.PAUSED),
    replace(RUNNING, phase=Phase.OVERRUN, remaining_ms=0, overrun_ms=130_000),
)


def asks(page: TrayPage) -> list[Ask]:
    return [entry.ask for entry in TrayWords().entries(page)]


@pytest.fixture
def menu(qtbot: QtBot) -> TrayMenu:
    shown = TrayMenu()
    qtbot.addWidget(shown)
    return shown


@pytest.fixture
def tray(qapp: QApplication) -> Iterator[Tray]:
    parent = QObject()
    yield Tray(parent, has_tray=lambda: True)
    parent.deleteLater()


def test_outside_a_session_the_menu_begins_with_what_a_click_does() -> None:
    assert asks(IDLE) == [Ask.ENTER, Ask.RECENT, Ask.RECENT, Ask.REFLECT, Ask.WEEK, Ask.QUIT]
    assert TrayWords().entries(IDLE)[0].text == "&Start a visit…"


def test_nothing_to_reflect_on_is_not_offered() -> None:
    assert asks(TrayPage()) == [Ask.ENTER, Ask.WEEK, Ask.QUIT]


def test_in_a_session_the_menu_begins_with_what_the_session_needs() -> None:
    first = [Ask.ENTER, Ask.WRAP_UP, Ask.MORE, Ask.PAUSE]
    assert asks(RUNNING) == [*first, Ask.WEEK, Ask.QUIT]
    assert asks(replace(RUNNING, unreflected=1)) == [*first, Ask.REFLECT, Ask.WEEK, Ask.QUIT]
    assert asks(PHASES[2])[3] is Ask.GO_ON
    assert asks(PHASES[3])[:4] == first


def test_more_minutes_are_not_offered_when_none_are_left() -> None:
    assert Ask.MORE not in asks(replace(RUNNING, extensions_left=0))


@pytest.mark.parametrize("page", PHASES)
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
    assert say(PHASES[3]).startswith("LinkedIn, 2 minute")


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


def test_an_open_menu_is_not_rebuilt_under_the_hand(menu: TrayMenu) -> None:
    words = TrayWords()
    menu.show_entries(words.entries(RUNNING))
    menu.popup(menu.pos())
    menu.show_entries(words.entries(IDLE))
    assert "Session" in menu.actions()[0].text()
    menu.hide()
    assert "Start a visit" in menu.actions()[0].text()


def test_the_latest_texts_are_what_an_entry_stands_for(qtbot: QtBot, menu: TrayMenu) -> None:
    words = TrayWords()
    menu.show_entries(words.entries(IDLE))
    menu.show_entries(words.entries(replace(IDLE, recent=(HTML, ANA))))
    with qtbot.waitSignal(menu.chosen) as chosen:
        menu.actions()[2].trigger()
    assert chosen.args is not None
    assert chosen.args[0].intention == HTML


@pytest.mark.parametrize(
    ("page", "ask", "signal", "args"),
    [
        (IDLE, Ask.ENTER, "activated", []),
        (IDLE, Ask.RECENT, "recent_chosen", [ANA]),
        (IDLE, Ask.REFLECT, "parked_requested", []),
        (IDLE, Ask.WEEK, "week_requested", []),
        (IDLE, Ask.QUIT, "quit_requested", []),
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
    action = next(
        one for one in icon.contextMenu().actions() if one.data() and one.data().ask is ask
    )
    with qtbot.waitSignal(getattr(tray, signal)) as asked:
        action.trigger()
    assert asked.args == args


def test_a_click_on_the_icon_enters_and_other_clicks_do_not(qtbot: QtBot, tray: Tray) -> None:
    icon = tray.icon
    assert icon is not None
    with qtbot.waitSignal(tray.activated):
        icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
    with qtbot.assertNotEmitted(tray.activated):
        icon.activated.emit(QSystemTrayIcon.ActivationReason.Context)
        icon.activated.emit(QSystemTrayIcon.ActivationReason.MiddleClick)


def test_the_icon_is_drawn_anew_only_when_it_looks_different(
    tray: Tray, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[QIcon] = []
    monkeypatch.setattr(QSystemTrayIcon, "setIcon", lambda _, icon: drawn.append(icon))
    tray.show_page(RUNNING)
    tray.show_page(replace(RUNNING, remaining_ms=RUNNING.remaining_ms - 1_000))
    assert len(drawn) == 1
    tray.show_page(PHASES[3])
    assert len(drawn) == 2


def test_the_app_does_not_end_with_its_last_window(tray: Tray) -> None:
    assert not QApplication.quitOnLastWindowClosed()


def test_without_a_tray_a_small_window_stands_in_until_one_comes(
    qtbot: QtBot, qapp: QApplication
) -> None:
    there: list[bool] = []
    parent = QObject()
    tray = Tray(parent, has_tray=lambda: bool(there))
    tray.show_page(IDLE)
    assert not has_icon(tray)
    assert not small_windows()
    tray._look()
    (small,) = small_windows()
    assert small.isVisible()
    with qtbot.waitSignal(tray.activated):
        small.findChildren(QPushButton)[0].click()
    there.append(True)
    with qtbot.waitSignal(small.destroyed):
        tray._look()
    assert has_icon(tray)
    assert not tray._look_again.isActive()
    parent.deleteLater()


def has_icon(tray: Tray) -> bool:
    return tray.icon is not None


def small_windows() -> list[QWidget]:
    shown = QApplication.topLevelWidgets()
    return [one for one in shown if isinstance(one, SmallWindow) and one.isVisible()]


@pytest.fixture
def small(qtbot: QtBot) -> SmallWindow:
    window = SmallWindow()
    qtbot.addWidget(window)
    window.show_page("Sojourn", Face(), TrayWords().entries(IDLE))
    window.show()
    return window


def test_every_button_of_the_small_window_has_a_name_and_a_letter_of_its_own(
    small: SmallWindow,
) -> None:
    assert nameless(small) == []
    assert doubled_mnemonics(small) == []


def test_the_small_window_keeps_its_buttons_while_only_texts_change(small: SmallWindow) -> None:
    before = small.findChildren(QPushButton)
    small.show_page("Sojourn", Face(), TrayWords().entries(replace(IDLE, unreflected=9)))
    assert small.findChildren(QPushButton) == before
    assert any("9" in button.text() for button in before)


def test_the_frame_only_minimises_the_small_window_and_quitting_closes_it(
    small: SmallWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QCloseEvent, "spontaneous", lambda _: True)
    assert not small.close()
    assert small.isMinimized()
    monkeypatch.undo()
    assert small.close()


class Icon(QSystemTrayIcon):
    """An icon in a tray of the kind that knows where it is."""

    def __init__(self) -> None:
        super().__init__()
        self.where = QRect(0, 0, 22, 22)
        self.shown: list[tuple[str, str]] = []

    def isVisible(  # noqa: N802
        self,
    ) -> bool:
        return True

    @staticmethod
    def supportsMessages() -> bool:  # noqa: N802
        return True

    def geometry(self) -> QRect:
        return self.where

    def showMessage(  # noqa: N802
        self, title: str, body: str, *_: object
    ) -> None:
        self.shown.append((title, body))


def test_a_balloon_says_what_the_notice_says_and_a_click_is_passed_on(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    icon = Icon()
    messages = TrayMessages(lambda: icon)
    failures: list[str] = []
    for _ in range(2):
        messages.send(Notice("The time is over", "LinkedIn: <b>x</b>"), failures.append)
    assert failures == []
    assert icon.shown == [("The time is over", "LinkedIn: <b>x</b>")] * 2
    with qtbot.waitSignal(messages.clicked):
        icon.messageClicked.emit()


def test_a_balloon_that_would_block_or_cannot_be_says_so(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    icon = Icon()
    icon.where = QRect()
    failures: list[str] = []
    TrayMessages(lambda: icon).send(Notice("a", "b"), failures.append)
    TrayMessages(lambda: None).send(Notice("a", "b"), failures.append)
    assert failures == ["this tray speaks through the notification server", "no icon in a tray"]
    assert icon.shown == []


def test_the_tabs_go_down_the_small_window(qtbot: QtBot, small: SmallWindow) -> None:
    small.activateWindow()
    buttons = small.findChildren(QPushButton)
    buttons[0].setFocus()
    visited = []
    for _ in buttons:
        visited.append(QApplication.focusWidget())
        QTest.keyClick(small, Qt.Key.Key_Tab)
    assert visited == buttons
