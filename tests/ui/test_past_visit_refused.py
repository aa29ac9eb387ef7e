"""What the window for a past visit says of a time that is not free, or of a bad field."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QDate, Qt, QTime
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QLineEdit,
    QPushButton,
)
from pytestqt.qtbot import QtBot

from sojourn.domain.moment import utc_ms_of
from sojourn.domain.outcome import Reflection
from sojourn.domain.page import PastVisitPage
from sojourn.domain.refusal import Code, Refused
from tests.ui.past_visits import (
    NOW,
    START,
    ZONE,
    button,
    day_field,
    line,
    more_of,
    opened,
    texts,
    time_field,
    told,
)


def test_counts_without_an_answer_ask_for_one(qtbot: QtBot) -> None:
    window = opened(qtbot)
    line(window, "What I did").setText("asked")
    more_of(window, "Help given").click()
    with qtbot.assertNotEmitted(window.past_visit_told, wait=0):
        button(window, "Save").click()
    assert "One answer here is enough." in texts(window)
    assert window.focusWidget() is button(window, "Yes")
    button(window, "Yes").click()
    assert told(qtbot, window).reflection == Reflection("met", (("help-given", 1),))
    window.close()


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
@pytest.mark.parametrize("code", [Code.OVERLAPS, Code.IN_FUTURE])
def test_a_time_that_is_taken_offers_the_nearest_in_one_press(
    qtbot: QtBot, code: Code, key: Qt.Key
) -> None:
    window = opened(qtbot)
    line(window, "What I did").setText("asked")
    nearest_ms = utc_ms_of(datetime(2026, 11, 16, 9, 12, 40, 123_000, tzinfo=UTC))
    window.refuse(Refused(code, "at", utc_ms_of(START), limit=nearest_ms))
    assert any("10:12." in text for text in texts(window)), "told in the zone of the page"
    use = button(window, "Use 10:12")
    assert window.focusWidget() is use
    with qtbot.assertNotEmitted(window.past_visit_told, wait=0):
        QTest.keyClick(use, key)
    assert not use.isVisible()
    assert not any("10:12" in text for text in texts(window))
    assert told(qtbot, window).start_ms == nearest_ms, "to the millisecond"
    window.close()


def test_a_nearest_time_of_another_day_is_named_and_set(qtbot: QtBot) -> None:
    window = opened(qtbot)
    nearest = datetime(2026, 11, 15, 23, 30, tzinfo=ZONE)
    window.refuse(Refused(Code.OVERLAPS, "at", 0, limit=utc_ms_of(nearest)))
    button(window, "Use 23:30 on Sunday 15 November").click()
    assert day_field(window).date() == QDate(2026, 11, 15)
    window.close()


def test_a_time_edited_after_all_makes_the_offer_go(qtbot: QtBot) -> None:
    window = opened(qtbot)
    line(window, "What I did").setText("asked")
    window.refuse(Refused(Code.OVERLAPS, "at", 0, limit=utc_ms_of(NOW)))
    time_field(window).setTime(QTime(6, 0))
    assert not any(
        one.isVisible() for one in window.findChildren(QPushButton) if "Us&e" in one.text()
    )
    assert told(qtbot, window).start_ms == utc_ms_of(START.replace(hour=6, minute=0))
    window.close()


def test_a_refusal_of_no_field_is_still_said(qtbot: QtBot) -> None:
    window = opened(qtbot)
    window.refuse(Refused(Code.UNKNOWN, "elsewhere"))
    assert "Choose one from the list." in texts(window)
    window.close()


@pytest.mark.parametrize(
    ("name", "typed"), [("What I did", ""), ("What I did", "x" * 501), ("For whom", "x" * 81)]
)
def test_what_cannot_be_taken_is_said_beside_it_and_kept(
    qtbot: QtBot, name: str, typed: str
) -> None:
    window = opened(qtbot)
    line(window, "What I did").setText("asked")
    line(window, name).setText(typed)
    with qtbot.assertNotEmitted(window.past_visit_told, wait=0):
        button(window, "Save").click()
    assert window.focusWidget() is line(window, name)
    assert line(window, name).accessibleDescription()
    assert line(window, name).text() == typed
    line(window, name).setText("fine")
    told(qtbot, window)
    window.close()


def test_a_planned_length_that_cannot_be_read_is_unfolded(qtbot: QtBot) -> None:
    window = opened(qtbot)
    line(window, "What I did").setText("asked")
    fold = button(window, "A length was planned")
    fold.click()
    own = [
        one for one in window.findChildren(QLineEdit) if one.accessibleName() == "Another length"
    ]
    QTest.keyClicks(own[1], "soon")
    fold.click()
    with qtbot.assertNotEmitted(window.past_visit_told, wait=0):
        button(window, "Save").click()
    assert own[1].isVisible()
    assert window.focusWidget() is own[1]
    window.close()


def test_without_a_place_it_begins_there(qtbot: QtBot) -> None:
    window = opened(qtbot, PastVisitPage(NOW))
    assert window.focusWidget().accessibleName() in {"Platform", ""}
    QTest.keyClicks(window.focusWidget(), "forum")
    with qtbot.assertNotEmitted(window.past_visit_told, wait=0):
        button(window, "Save").click()
    assert "Choose a purpose from the list." in texts(window)
    window.close()


def test_the_window_grows_with_what_it_says(qtbot: QtBot) -> None:
    window = opened(qtbot)
    window.refuse(Refused(Code.OVERLAPS, "at", 0, limit=utc_ms_of(START)))
    use = button(window, "Use 08:50")
    qtbot.waitUntil(lambda: not use.visibleRegion().isEmpty())
    window.close()
