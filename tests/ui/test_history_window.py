"""The history window: it shows visits, keeps the place, and says what is wished."""

from dataclasses import replace

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLineEdit
from pytestqt.qtbot import QtBot

from sojourn.domain.history import PAGE, Standing
from sojourn.domain.refusal import Code, Refused
from sojourn.ui.one_line import OneLine
from tests import history_examples
from tests.manual_clock import MINUTE
from tests.ui.controls import doubled_mnemonics, focusable, nameless
from tests.ui.history import (
    Reader,
    button,
    cells,
    chosen,
    lines,
    opened,
    search,
    table,
    texts,
    view,
)
from tests.ui.visits import TYPED_HTML


def test_a_visit_is_told_in_its_columns(qtbot: QtBot) -> None:
    reader = Reader(history_examples.history_lines())
    window = opened(qtbot, reader)
    assert window.windowTitle() == "History — Sojourn"
    assert cells(window, 1) == [
        f"{QLocale().toString(QDate(2026, 11, 16), QLocale.FormatType.ShortFormat)} 02:05",
        "Photography forum",
        reader.visits[1].will_do,
        "9\u00a0min (2\u00a0min over)",
        "not said yet",
        "2 conversation(s), help given 1 time(s)",
    ]
    assert cells(window, 0)[4] == "still on"
    assert cells(window, 2)[4] == "Yes"
    assert "48 visit" in texts(window)
    window.close()


def test_enter_opens_and_delete_deletes_the_visit_chosen(qtbot: QtBot) -> None:
    window = opened(qtbot, Reader(lines(5)))
    view(window).setFocus()
    view(window).choose(0)
    QTest.keyClick(view(window), Qt.Key.Key_Down)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        with qtbot.waitSignal(window.visit_chosen) as signal:
            QTest.keyClick(view(window), key)
        assert signal.args == ["k000001"]
    with qtbot.waitSignal(window.visit_deleted) as signal:
        QTest.keyClick(view(window), Qt.Key.Key_Delete)
    assert signal.args == ["k000001"]
    window.close()


def test_a_visit_that_is_on_is_shown_and_left_alone(qtbot: QtBot) -> None:
    window = opened(qtbot, Reader(history_examples.history_lines()))
    view(window).setFocus()
    view(window).choose(0)
    assert not button(window, "Edit…").isEnabled()
    assert not button(window, "Delete").isEnabled()
    with qtbot.assertNotEmitted(window.visit_chosen), qtbot.assertNotEmitted(window.visit_deleted):
        QTest.keyClick(view(window), Qt.Key.Key_Return)
        QTest.keyClick(view(window), Qt.Key.Key_Delete)
    assert "still on" in texts(window)
    view(window).choose(1)
    assert button(window, "Edit…").isEnabled()
    window.close()


def test_the_next_visit_is_chosen_when_one_is_deleted(qtbot: QtBot) -> None:
    reader = Reader(lines(50))
    window = opened(qtbot, reader)
    view(window).choose(30)
    scrolled = view(window).verticalScrollBar().value()
    assert scrolled
    reader.visits = (*reader.visits[:30], *reader.visits[31:])
    window.ask()
    assert chosen(window) == "visit 31"
    assert view(window).verticalScrollBar().value() == scrolled
    window.close()


def test_the_visit_chosen_stays_so_when_others_come_and_go(qtbot: QtBot) -> None:
    reader = Reader(lines(2 * PAGE))
    window = opened(qtbot, reader)
    table(window).fetchMore()
    view(window).choose(PAGE + 50)
    fresh = replace(reader.visits[0], key="new", started_ms=reader.visits[0].started_ms + MINUTE)
    reader.visits = (fresh, *reader.visits)
    window.ask()
    assert reader.asked[-1].most == 2 * PAGE
    assert chosen(window) == f"visit {PAGE + 50}"
    window.close()


def test_what_one_reads_and_typed_stays_in_its_place_when_visits_begin_elsewhere(
    qtbot: QtBot,
) -> None:
    reader = Reader(lines(PAGE))
    window = opened(qtbot, reader)
    search(window).setText("visit")
    qtbot.waitUntil(lambda: reader.asked[-1].wanted.text == "visit")
    view(window).choose(60)
    view(window).verticalScrollBar().setValue(view(window).verticalScrollBar().value() + 5)
    before = view(window).visualRect(view(window).currentIndex())
    fresh = tuple(replace(one, key=f"new {one.key}") for one in lines(3))
    reader.visits = (*fresh, *reader.visits)
    window.ask()
    assert chosen(window) == "visit 60"
    assert view(window).row == 63
    assert view(window).visualRect(view(window).currentIndex()) == before
    assert search(window).text() == "visit"
    # From the very top, what has begun is what one wants to see.
    view(window).verticalScrollBar().setValue(0)
    reader.visits = (replace(fresh[0], key="newest"), *reader.visits)
    window.ask()
    assert view(window).verticalScrollBar().value() == 0
    assert table(window).line(view(window).rowAt(0)) == reader.visits[0]
    window.close()


def test_coming_back_to_the_window_shows_what_has_changed(qtbot: QtBot) -> None:
    reader = Reader(lines(2))
    window = opened(qtbot, reader)
    other = QLineEdit()
    qtbot.addWidget(other)
    with qtbot.waitActive(other):
        other.show()
        other.activateWindow()
    reader.visits = lines(3)
    with qtbot.waitActive(window):
        window.activateWindow()
    assert table(window).rowCount() == 3
    window.close()


def test_what_was_done_last_can_be_undone(qtbot: QtBot) -> None:
    reader = Reader(lines(5))
    window = opened(qtbot, reader)
    assert not button(window, "Undo").isEnabled()
    reader.former = history_examples.deletion()
    window.ask()
    assert "Undo brings back: answer Ana's question about lenses" in texts(window)
    view(window).setFocus()
    with qtbot.waitSignal(window.undo_requested):
        QTest.keyClick(view(window), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(window.undo_requested):
        button(window, "Undo").click()
    was = history_examples.deletion().was
    reader.former = replace(history_examples.deletion(), became=was)
    window.ask()
    told = [one.whole for one in window.findChildren(OneLine)]
    assert "Undo changes back: answer Ana's question about lenses" in told
    window.close()


def test_undo_by_its_keys_from_an_empty_search_chooses_what_came_back(qtbot: QtBot) -> None:
    all_lines = lines(2 * PAGE)
    reader = Reader(all_lines[:40] + all_lines[41:])
    window = opened(qtbot, reader)
    deletion = history_examples.deletion()
    gone = replace(deletion, was=replace(deletion.was, key=all_lines[40].key))
    reader.former = gone
    window.ask()

    def undo() -> None:
        reader.visits, reader.former = all_lines, None
        window.ask()

    window.undo_requested.connect(undo)
    search(window).setText("x")
    with qtbot.assertNotEmitted(window.undo_requested):
        QTest.keyClick(search(window), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    search(window).clear()
    qtbot.waitUntil(lambda: table(window).rowCount() > 40)
    QTest.keyClick(search(window), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert chosen(window) == "visit 40"
    there = view(window).visualRect(view(window).currentIndex())
    assert view(window).viewport().rect().contains(there.center())
    window.close()


def test_a_refusal_is_said_and_the_typing_goes_on(qtbot: QtBot) -> None:
    reader = Reader(lines(2 * PAGE))
    window = opened(qtbot, reader)
    reader.held = True
    table(window).fetchMore()
    window.refuse(Refused(Code.BUSY, "visit"))
    assert "busy just now" in texts(window)
    assert search(window).hasFocus()
    assert table(window).canFetchMore(), "it may be asked for again"
    window.ask()
    assert "busy just now" not in texts(window)
    window.close()


def test_typed_text_is_shown_as_it_was_typed(qtbot: QtBot) -> None:
    line = replace(lines(1)[0], will_do=TYPED_HTML, lesson="<b>a</b>")
    window = opened(qtbot, Reader((line,)))
    index = table(window).index(0, 2)
    assert index.data() == TYPED_HTML
    tip = str(index.data(Qt.ItemDataRole.ToolTipRole))
    assert "<b>" not in tip
    assert "&lt;b&gt;a&lt;/b&gt;" in tip
    window.close()


def test_what_a_screen_reader_is_told(qtbot: QtBot) -> None:
    window = opened(qtbot, Reader(history_examples.history_lines()))
    index = table(window).index(1, 3)
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Time: 9\u00a0min (2\u00a0min over)"
    more = table(window).index(1, 2).data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert "For Bao Nguyen" in more
    name = QAccessible.queryAccessibleInterface(view(window)).text(QAccessible.Text.Name)
    assert name == "Visits"
    window.close()


def test_every_control_has_a_name_and_its_own_letter(qtbot: QtBot) -> None:
    window = opened(qtbot, Reader(lines(3)))
    search(window).setText("visit")
    window.findChildren(QCheckBox)[0].click()
    assert nameless(window) == []
    assert doubled_mnemonics(window) == []
    assert view(window) in focusable(window)
    QTest.keyClick(view(window), Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_the_standing_of_each_visit_has_words(qtbot: QtBot) -> None:
    line = replace(lines(1)[0], verdict=None)
    told = [
        replace(line, key=str(number), standing=standing, energy=energy)
        for number, (standing, energy) in enumerate(
            [
                (Standing.ON, None),
                (Standing.WAITING, None),
                (Standing.LET_GO, None),
                (Standing.SAID, "better"),
            ]
        )
    ]
    window = opened(qtbot, Reader(tuple(told)))
    assert [cells(window, row)[4] for row in range(4)] == [
        "still on",
        "not said yet",
        "not said",
        "Better",
    ]
    window.close()
