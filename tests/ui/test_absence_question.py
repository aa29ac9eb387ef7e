"""The question about a time away, built from values."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from sojourn.domain.absence import AbsenceKind
from sojourn.domain.moment import utc_ms_of
from sojourn.domain.page import AbsencePage
from sojourn.domain.refusal import Code, Refused
from sojourn.ui.absence_question import AbsenceQuestion
from sojourn.ui.scroll_page import ScrollPage
from sojourn.ui.trouble_line import TroubleLine
from tests.examples import INTENTION
from tests.manual_clock import MINUTE
from tests.times_away import ASLEEP, AWAY, SINCE_FRIDAY, at
from tests.ui.controls import doubled_mnemonics, nameless


def opened(qtbot: QtBot, page: AbsencePage = ASLEEP) -> AbsenceQuestion:
    question = AbsenceQuestion(page)
    qtbot.addWidget(question)
    question.show()
    return question


def button(question: AbsenceQuestion, name: str) -> QPushButton:
    (found,) = (one for one in question.findChildren(QPushButton) if name in one.text())
    return found


def time_of(question: AbsenceQuestion) -> QLineEdit:
    (time,) = question.findChildren(QLineEdit)
    return time


def said(question: AbsenceQuestion) -> str:
    return "\n".join(one.text() for one in question.findChildren(QLabel) if one.isVisible())


def test_it_says_when_the_box_ended_and_how_long_the_computer_slept(qtbot: QtBot) -> None:
    question = opened(qtbot)
    told = said(question).replace("\N{NO-BREAK SPACE}", " ")
    assert "The box ended at 09:20 while the computer slept for 2 h 10 min." in told
    assert f"LinkedIn: {INTENTION.will_do}" in told
    assert "2 min of the box were left" in told


@pytest.mark.parametrize(
    ("page", "sentence"),
    [
        (
            replace(ASLEEP, box_ended=None, length_ms=MINUTE, until=at("09:19")),
            "The computer slept for 1 min, from 09:18 to 09:19.",
        ),
        (
            AWAY,
            "Nobody was at the computer for 35 min, from 09:26 to 10:01.",
        ),
        (
            replace(ASLEEP, kind=AbsenceKind.STOPPED),
            "The box ended at 09:20 while Sojourn was not running for 2 h 10 min.",
        ),
        (
            replace(ASLEEP, kind="eclipse", box_ended=None),
            "Sojourn was not running for 2 h 10 min, from 09:18 to 11:28.",
        ),
    ],
)
def test_each_absence_has_its_words(qtbot: QtBot, page: AbsencePage, sentence: str) -> None:
    assert sentence in said(opened(qtbot, page)).replace("\N{NO-BREAK SPACE}", " ")


def test_an_absence_over_midnight_names_its_day(qtbot: QtBot) -> None:
    night = replace(ASLEEP, box_ended=None, since=at("09:18").replace(day=15))
    assert "15" in said(opened(qtbot, night))


def test_each_time_of_another_day_names_it(qtbot: QtBot) -> None:
    days = replace(
        ASLEEP,
        began=ASLEEP.began.replace(day=14),
        since=ASLEEP.since.replace(day=14),
        box_ended=at("09:20").replace(day=14),
    )
    question = opened(qtbot, days)
    assert "The box ended at 09:20 on Saturday 14 November while" in said(question)
    assert "(09:18 on Saturday 14 November)" in button(question, "before the sleep").text()


def test_how_much_is_counted_at_most_is_said_beforehand(qtbot: QtBot) -> None:
    told = "At most 1\N{NO-BREAK SPACE}h over is counted, so the visit would end at 10:20."
    question = opened(qtbot)
    assert told in said(question)
    assert button(question, "part of the visit").accessibleDescription() == told
    question = opened(qtbot, AWAY)
    assert "At most" not in said(question)
    assert not button(question, "part of the visit").accessibleDescription()


def day_of(question: AbsenceQuestion) -> str:
    """Give the line below the time."""
    return said(question).splitlines()[3]


def test_the_day_that_a_time_means_is_shown_as_one_types(qtbot: QtBot) -> None:
    question = opened(qtbot, SINCE_FRIDAY)
    assert day_of(question) == "Friday 13 November, 09:20"
    height = question.height()
    for typed, told in (
        ("10:40", "Friday 13 November, 10:40"),
        ("8:", "Saturday 14 November, 08:00"),
        ("8:3", ""),
        ("8:30", "Saturday 14 November, 08:30"),
    ):
        time_of(question).setText(typed)
        assert day_of(question).strip() == told
        assert time_of(question).accessibleDescription() == told
        assert question.height() == height
    with qtbot.waitSignal(question.ended) as ended:
        button(question, "The visit ended &at").click()
    assert ended.args == [utc_ms_of(at("08:30").replace(day=14))]


def test_where_one_day_alone_is_meant_none_is_shown(qtbot: QtBot) -> None:
    question = opened(qtbot)
    time_of(question).setText("10:40")
    assert "November" not in said(question)


def test_enter_goes_on(qtbot: QtBot) -> None:
    question = opened(qtbot)
    with qtbot.waitSignal(question.went_on):
        QTest.keyClick(question.focusWidget(), Qt.Key.Key_Return)


def test_each_answer_is_one_press(qtbot: QtBot) -> None:
    question = opened(qtbot)
    with qtbot.waitSignal(question.ended) as ended:
        button(question, "before the sleep (09:18)").click()
    assert ended.args == [None]
    with qtbot.waitSignal(question.counted):
        button(question, "part of the visit").click()


@pytest.mark.parametrize(("page", "offered"), [(ASLEEP, "09:20"), (AWAY, "09:26")])
def test_with_nothing_typed_the_time_shown_counts(
    qtbot: QtBot, page: AbsencePage, offered: str
) -> None:
    question = opened(qtbot, page)
    assert time_of(question).placeholderText() == offered
    with qtbot.waitSignal(question.ended) as ended:
        button(question, "The visit ended &at").click()
    assert ended.args == [utc_ms_of(at(offered))]


def test_enter_on_another_answer_gives_that_one(qtbot: QtBot) -> None:
    question = opened(qtbot)
    QTest.keyClicks(time_of(question), "10:40")
    ended_at = button(question, "The visit ended &at")
    ended_at.setFocus()
    with qtbot.waitSignal(question.ended), qtbot.assertNotEmitted(question.went_on):
        QTest.keyClick(ended_at, Qt.Key.Key_Return)


def test_a_time_typed_and_enter_end_the_visit_then(qtbot: QtBot) -> None:
    question = opened(qtbot)
    time = time_of(question)
    QTest.keyClicks(time, "10:40")
    time.setFocus()
    with qtbot.waitSignal(question.ended) as ended, qtbot.assertNotEmitted(question.went_on):
        QTest.keyClick(time, Qt.Key.Key_Return)
    assert ended.args == [utc_ms_of(at("10:40"))]


@pytest.mark.parametrize(
    ("typed", "told"),
    [("noon", "A time of day"), ("08:00", "09:05"), ("12:00", "11:28")],
)
def test_a_time_that_cannot_be_is_said_beside_it(qtbot: QtBot, typed: str, told: str) -> None:
    question = opened(qtbot)
    QTest.keyClicks(time_of(question), typed)
    with qtbot.assertNotEmitted(question.ended):
        button(question, "The visit ended &at").click()
    assert told in said(question)
    assert question.focusWidget() is time_of(question)


def test_nothing_is_cut_when_a_sentence_of_help_comes(qtbot: QtBot) -> None:
    question = opened(qtbot, replace(AWAY, platform="A forum of many words " * 6))
    (page,) = question.findChildren(ScrollPage)
    qtbot.waitUntil(lambda: not page.verticalScrollBar().maximum())
    before = question.height()
    question.refuse(Refused(Code.NOT_A_TIME, "at", "noon"))
    qtbot.waitUntil(lambda: question.height() > before)
    qtbot.waitUntil(lambda: not page.verticalScrollBar().maximum())
    trouble = question.findChildren(TroubleLine)[0]
    assert trouble.height() >= trouble.heightForWidth(trouble.width())


def test_a_refusal_from_outside_leaves_it_open(qtbot: QtBot) -> None:
    question = opened(qtbot)
    limit = utc_ms_of(at("11:28"))
    question.refuse(Refused(Code.IN_FUTURE, "at", limit + MINUTE, limit=limit))
    assert question.isVisible()
    assert "11:28" in said(question)


def test_every_control_has_a_name_and_a_letter_of_its_own(qtbot: QtBot) -> None:
    question = opened(qtbot)
    assert nameless(question) == []
    assert doubled_mnemonics(question) == []


def test_esc_answers_nothing(qtbot: QtBot) -> None:
    question = opened(qtbot)
    signals = [question.went_on, question.ended, question.counted]
    with qtbot.assertNotEmitted(signals[0]), qtbot.assertNotEmitted(signals[1]):
        QTest.keyClick(question, Qt.Key.Key_Escape)
    assert not question.isVisible()
