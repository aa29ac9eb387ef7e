"""The window of the backups: what it lists and says, by keyboard too, and the question it asks."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QProgressBar, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from sojourn.domain.keeping import (
    BackupKind,
    BackupsPage,
    BackupTask,
    Hindrance,
    NotDone,
    NotDoneError,
)
from sojourn.domain.refusal import Code, Refused
from sojourn.ui import backups_window
from sojourn.ui.backup_words import BackupWords
from sojourn.ui.backups_window import BackupLine, BackupsWindow
from sojourn.ui.journal_words import JournalWords
from sojourn.ui.language import Language
from sojourn.ui.refusal_words import refusal
from sojourn.ui.restore_question import RestoreQuestion
from tests.kept_backups import BACKUPS, pages
from tests.ui.controls import doubled_mnemonics, nameless

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


def opened(qtbot: QtBot, state: str = "some") -> BackupsWindow:
    window = BackupsWindow(pages()[state])
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


def button(within: QWidget, name: str) -> QPushButton:
    found = within.findChildren(QPushButton)
    return next(one for one in found if one.text().replace("&", "") == name)


def texts(window: QWidget) -> list[str]:
    return [label.text() for label in window.findChildren(QLabel) if label.isVisible()]


def lines(window: BackupsWindow) -> list[BackupLine]:
    return [line for line in window.findChildren(BackupLine) if line.isVisibleTo(window)]


def question(window: BackupsWindow) -> RestoreQuestion:
    return next(one for one in window.findChildren(RestoreQuestion) if one.isVisible())


def test_a_line_tells_day_visits_size_and_kind(qtbot: QtBot) -> None:
    window = opened(qtbot)
    assert window.windowTitle() == "Backups — Sojourn"
    assert "Monday, 16 November 2026, 09:15" in texts(window)
    assert "214 visit(s) · 513.6 kB · made by you" in texts(window)
    assert len(lines(window)) == len(BACKUPS)
    window.close()


@pytest.mark.parametrize("why", Hindrance)
def test_only_a_locked_journal_is_called_busy(why: Hindrance) -> None:
    told = BackupWords().refusal(NotDoneError(NotDone.BUSY, why))
    assert ("busy" in told) == (why is Hindrance.LOCKED)
    assert told == refusal(Refused(Code.BUSY, "visit", why))
    assert (JournalWords().why(why) in told) == (why is not Hindrance.LOCKED)


def test_a_backup_that_cannot_be_written_says_why() -> None:
    told = [
        BackupWords().refusal(NotDoneError(NotDone.DISK, "/b: no", why))
        for why in (None, Hindrance.FULL, Hindrance.NO_RIGHTS)
    ]
    assert len(set(told)) == 3
    assert told[1].startswith("The disk is full.")


def test_kinds_and_reasons_have_words_of_their_own() -> None:
    words = BackupWords()
    assert len({words.kind(kind) for kind in BackupKind}) == len(BackupKind)
    for why in NotDone:
        assert words.refusal(NotDoneError(why)).endswith((".", "?"))


@pytest.mark.parametrize(
    ("state", "sentence"),
    [
        ("none", "There is none yet. The first is made today, and you can make one now."),
        ("looking", "Looking for backups…"),
        ("busy", "Restoring the backup…"),
        ("made", "A backup was made."),
        ("restored", "Restored the backup of Sunday, 15 November 2026, 09:08."),
        ("undone", "Your journal is again as it was before."),
        ("session-on", "Wrap up first; then a backup can be restored."),
        ("damaged", "This backup is damaged; choose another. Nothing was changed."),
    ],
)
def test_each_state_is_told_in_one_sentence(state: str, sentence: str, qtbot: QtBot) -> None:
    window = opened(qtbot, state)
    assert sentence in texts(window)
    assert button(window, "Undo").isVisible() is (state == "restored")
    window.close()


def test_the_keyboard_is_enough(qtbot: QtBot) -> None:
    window = opened(qtbot)
    with qtbot.waitSignal(window.backup_wanted):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_B, ALT)
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Down)
    with qtbot.waitSignal(window.restore_wanted) as wanted:
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert wanted.args == [BACKUPS[1]]
    with qtbot.waitSignal(window.restore_wanted) as wanted:
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_R, ALT)
    assert wanted.args == [BACKUPS[1]]
    window.show_page(pages()["restored"])
    with qtbot.waitSignal(window.undo_chosen):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_U, ALT)
    order = []
    for _ in range(5):
        order.append(window.focusWidget())
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    line, names = lines(window)[1], ("Undo", "Back up now", "Close")
    buttons = [button(line, "Restore…"), *(button(window, name) for name in names)]
    assert order == [line, *buttons]
    assert line.hasFocus()
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert not window.isVisible()


@pytest.mark.parametrize("name", ["Back up now", "Close"])
def test_enter_presses_the_button_that_has_the_focus(name: str, qtbot: QtBot) -> None:
    window = opened(qtbot)
    focused, pressed = button(window, name), []
    focused.clicked.connect(lambda: pressed.append(name))
    focused.setFocus()
    QTest.keyClick(focused, Qt.Key.Key_Return)
    assert pressed == [name]
    window.close()


def test_enter_on_a_line_presses_nothing_while_something_is_under_way(qtbot: QtBot) -> None:
    window = opened(qtbot, "busy")
    lines(window)[0].setFocus()
    QTest.keyClick(lines(window)[0], Qt.Key.Key_Return)
    assert window.isVisible()
    window.close()


def test_the_question_says_what_happens_and_is_asked_once(qtbot: QtBot) -> None:
    window = opened(qtbot)
    window.ask(BACKUPS[1])
    asked = question(window)
    told = "\n".join(texts(asked))
    assert "Sunday, 15 November 2026, 09:08" in told
    assert "is saved first" in told
    assert nameless(asked) == []
    assert doubled_mnemonics(asked) == []
    with qtbot.waitSignal(window.restore_chosen) as chosen:
        QTest.keyClick(asked, Qt.Key.Key_Return)
    assert chosen.args == [BACKUPS[1].file]
    window.close()


def test_escape_at_the_question_restores_nothing(qtbot: QtBot) -> None:
    window = opened(qtbot)
    window.ask(BACKUPS[1])
    asked = question(window)
    freed: list[bool] = []
    asked.destroyed.connect(lambda: freed.append(True))
    with qtbot.assertNotEmitted(window.restore_chosen, wait=0):
        QTest.keyClick(asked, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: freed == [True])
    window.close()


def test_while_something_is_under_way_nothing_else_begins_and_the_focus_stays(
    qtbot: QtBot,
) -> None:
    window = opened(qtbot)
    restore = lines(window)[0].findChildren(QPushButton)[0]
    restore.setFocus()
    window.show_page(pages()["busy"])
    assert not restore.isEnabled()
    assert not button(window, "Back up now").isEnabled()
    assert lines(window)[0].hasFocus()
    with qtbot.assertNotEmitted(window.restore_wanted, wait=0):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    window.show_page(pages()["some"])
    assert restore.isEnabled()
    assert lines(window)[0].hasFocus()
    window.close()


def test_progress_comes_only_with_what_takes_long(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backups_window, "_SOON_MS", 0)
    window = opened(qtbot)
    (progress,) = window.findChildren(QProgressBar)
    window.show_page(pages()["busy"])
    assert progress.isHidden(), "it might be done in a moment"
    qtbot.waitUntil(lambda: not progress.isHidden())
    window.show_page(pages()["restored"])
    assert progress.isHidden()
    window.close()


def test_the_list_that_comes_later_has_room_and_the_focus(qtbot: QtBot) -> None:
    window = opened(qtbot, "looking")
    low = window.height()
    window.show_page(pages()["some"])
    qtbot.waitUntil(lambda: window.height() > low)
    assert lines(window)[0].hasFocus()
    window.close()


def test_every_control_has_a_name_and_a_letter_of_its_own(qtbot: QtBot) -> None:
    for state in pages():
        window = opened(qtbot, state)
        assert nameless(window) == []
        assert doubled_mnemonics(window) == []
        window.close()


def test_it_is_freed_when_closed(qtbot: QtBot) -> None:
    window = opened(qtbot)
    freed: list[bool] = []
    window.destroyed.connect(lambda: freed.append(True))
    window.close()
    qtbot.waitUntil(lambda: freed == [True])


def test_it_speaks_french(qapp: QApplication, qtbot: QtBot) -> None:
    language = Language(qapp, "fr")
    try:
        for state in pages():
            window = opened(qtbot, state)
            assert window.windowTitle() == "Sauvegardes — Sojourn"
            assert doubled_mnemonics(window) == []
            window.close()
        window = opened(qtbot, "restored")
        assert "Sauvegarde du dimanche 15 novembre 2026 à 09:08 restaurée." in texts(window)
        assert "1 visite · 2,4 ko · quotidienne" in [
            one.replace("\xa0", " ") for one in texts(window)
        ]
        window.ask(BACKUPS[1])
        assert doubled_mnemonics(question(window)) == []
        window.close()
    finally:
        for translator in language._translators:
            qapp.removeTranslator(translator)


def test_a_page_without_a_listed_backup_says_nothing_wrong(qtbot: QtBot) -> None:
    window = opened(qtbot)
    window.show_page(BackupsPage(BACKUPS, done=BackupTask.RESTORE))
    assert button(window, "Undo").isHidden()
    window.close()
