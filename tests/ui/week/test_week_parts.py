"""The parts of the week's page: what each says, what it asks, and when it has nothing to say."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPageSize, QPdfWriter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from sojourn.domain.assessment import Assessed, Assessment, Cause, Record
from sojourn.domain.course import Grouping
from sojourn.domain.review import Answer, Question, Review
from sojourn.domain.week import WeekSummary
from sojourn.domain.week_people import PersonOfWeek, Touch
from sojourn.ui import words
from sojourn.ui.fold import Fold
from sojourn.ui.week.assessment_words import assessment_words
from sojourn.ui.week.chart_part import ChartPart
from sojourn.ui.week.figures import Figures
from sojourn.ui.week.people_section import PeopleSection
from sojourn.ui.week.platform_rows import PlatformRows
from sojourn.ui.week.review_form import ReviewForm
from sojourn.ui.week.taking_along import TakeAlong
from sojourn.ui.week_window import WeekWindow
from tests.demo_week import full_week, one_day, very_full_week
from tests.ui.controls import doubled_mnemonics, nameless
from tests.ui.visits import MONDAY, TYPED_HTML, time_on, week_of


def said(part: QWidget) -> list[str]:
    return [one.text() for one in part.findChildren(QLabel) if one.isVisibleTo(part)]


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[WeekWindow]:
    shown = WeekWindow(full_week(), Review())
    with qtbot.waitActive(shown):
        shown.show()
        shown.activateWindow()
    yield shown
    if isValid(shown):
        shown.close()


def test_a_full_week_has_a_name_and_a_letter_for_every_control(window: WeekWindow) -> None:
    for fold in window.findChildren(Fold):
        fold.setChecked(True)
    assert nameless(window) == []
    assert doubled_mnemonics(window) == []


def test_every_platform_is_told_with_its_reason(window: WeekWindow) -> None:
    text = said(window)
    for platform in full_week().platforms:
        assert platform.assessed is not None
        assert platform.platform in text
        assert assessment_words.reason(platform.assessed) in text
    for assessment in Assessment:
        assert words.assessment(assessment) in text


RECORD = Record("forum", visits=12, purposeful=10, fruitful=2, recent_visits=7, recent_weeks=4)


@pytest.mark.parametrize("cause", Cause)
def test_each_cause_has_a_reason_of_its_own(qtbot: QtBot, cause: Cause) -> None:
    found = Assessed(Assessment.STEADY, cause, RECORD)
    reason = assessment_words.reason(found)
    assert reason.endswith(".")
    assert "%" not in reason
    assert any(sign.isdigit() for sign in reason)


def test_who_knows_better_says_why(qtbot: QtBot) -> None:
    rows = PlatformRows("Platforms")
    qtbot.addWidget(rows)
    rows.show_week(full_week())
    rows.show()
    links = rows.findChildren(QPushButton)
    link = next(one for one in links if "Instagram" in one.accessibleName())
    link.click()
    line = next(one for one in rows.findChildren(QLineEdit) if one.isVisible())
    with qtbot.assertNotEmitted(rows.kept):
        QTest.keyClick(line, Qt.Key.Key_Return)
    QTest.keyClicks(line, "my sister is there")
    with qtbot.waitSignal(rows.kept) as kept:
        QTest.keyClick(line, Qt.Key.Key_Return)
    assert kept.args == ["Instagram", "my sister is there"]


def test_what_is_kept_all_the_same_is_not_said_again(qtbot: QtBot) -> None:
    week = full_week()
    resting = tuple(
        replace(one, because="my sister is there", rests_until=MONDAY + timedelta(weeks=8))
        if one.platform == "Instagram"
        else one
        for one in week.platforms
    )
    rows = PlatformRows("Platforms")
    qtbot.addWidget(rows)
    rows.show_week(replace(week, platforms=resting))
    text = said(rows)
    assert "You keep it all the same" in text
    assert words.assessment("costs") not in text
    assert any("Because my sister is there. Looked at again on" in one for one in text)


def test_figures_are_set_beside_those_before_without_praise(qtbot: QtBot) -> None:
    figures = Figures()
    qtbot.addWidget(figures)
    figures.show_week(full_week())
    text = " ".join(said(figures))
    assert "less than before: 31" in text
    assert "about as before: 16" in text
    for praise in ("better", "worse", "!", "good"):
        assert praise not in text
    figures.show_week(week_of((time_on(0, "forum", 5),)))
    assert "before" not in " ".join(said(figures)).casefold()


def test_people_come_with_what_happened(qtbot: QtBot) -> None:
    people = tuple(
        PersonOfWeek(f"{TYPED_HTML} {number}", (Touch.MET, Touch.HELPED_YOU), 3, came_back=True)
        for number in range(15)
    )
    section = PeopleSection()
    qtbot.addWidget(section)
    section.show_week(replace(week_of(), people=people, due=("Bo",)))
    text = said(section)
    assert f"{TYPED_HTML} 0" in text
    assert "met, helped you; third week in a row" in text
    assert "And 3 more. You came back to 15 of them. To get back to: Bo." in text
    labels = section.findChildren(QLabel)[1:]
    assert all(one.textFormat() == Qt.TextFormat.PlainText for one in labels)
    section.show_week(week_of())
    assert section.isHidden()


def test_the_chart_switches_reach_and_stack(qtbot: QtBot) -> None:
    part = ChartPart(full_week())
    qtbot.addWidget(part)
    part.show()
    (twelve,) = [one for one in part.findChildren(QPushButton) if "Twel" in one.text()]
    twelve.click()
    assert len(part._chart.chart.bars) == 12
    (stack,) = part.findChildren(QComboBox)
    stack.setCurrentIndex(list(Grouping).index(Grouping.FOR_WHOM))
    assert part._chart.chart.grouping is Grouping.FOR_WHOM
    with qtbot.waitSignal(part.week_requested) as asked:
        part._chart.week_requested.emit(MONDAY)
    assert asked.args == [MONDAY]
    assert len(part._chart.chart.bars) == 7


@pytest.mark.parametrize("name", ["week.png", "week.svg"])
def test_the_chart_is_saved_as_a_picture(qtbot: QtBot, tmp_path: Path, name: str) -> None:
    part = ChartPart(full_week())
    qtbot.addWidget(part)
    part.resize(800, 600)
    part.show()
    along = part.findChild(TakeAlong)
    assert along is not None
    file = tmp_path / name
    along.save_to(str(file))
    if name.endswith("svg"):
        assert "<svg" in file.read_text(encoding="utf-8")
        assert "Instagram" in file.read_text(encoding="utf-8")
    else:
        picture = QImage(str(file))
        assert picture.width() == 2 * part._chart.width()
    with qtbot.waitSignal(along.failed) as failed:
        along.save_to(str(tmp_path / "nowhere" / name))
    assert failed.args == [str(tmp_path / "nowhere" / name)]
    assert any("nowhere" in one for one in said(part))


def test_a_week_is_printed_on_as_many_pages_as_it_takes(qtbot: QtBot, tmp_path: Path) -> None:
    assert printed_pages(qtbot, tmp_path / "one-day.pdf", one_day()) == 1
    assert printed_pages(qtbot, tmp_path / "very-full.pdf", very_full_week()) > 1


def printed_pages(qtbot: QtBot, file: Path, week: WeekSummary) -> int:
    part = ChartPart(week)
    qtbot.addWidget(part)
    along = part.findChild(TakeAlong)
    assert along is not None
    paper = QPdfWriter(str(file))
    paper.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    along.print_on(paper)
    return len(re.findall(rb"/Type /Page\b", file.read_bytes()))


def fields(form: ReviewForm) -> dict[str, QPlainTextEdit]:
    return {one.accessibleName(): one for one in form.findChildren(QPlainTextEdit)}


def test_an_answer_is_given_soon_after_the_last_key(qtbot: QtBot) -> None:
    form = ReviewForm()
    qtbot.addWidget(form)
    form.show_review(MONDAY, Review(before=(("lost", "nothing"),)))
    assert "The week before: nothing" in said(form)
    field = fields(form)["What did I lose?"]
    with qtbot.waitSignal(form.answered, timeout=3_000) as answered:
        QTest.keyClicks(field, "an hour")
    assert answered.args == [Answer(MONDAY, Question.LOST.value, "an hour")]
    with qtbot.assertNotEmitted(form.answered):
        form.keep()


def test_what_is_being_written_stays_when_the_week_is_shown_anew(qtbot: QtBot) -> None:
    form = ReviewForm()
    qtbot.addWidget(form)
    form.show_review(MONDAY, Review((("lost", "nothing"),)))
    field = fields(form)["What did I lose?"]
    assert field.toPlainText() == "nothing"
    field.setPlainText("nothing, or")
    form.show_review(MONDAY, Review((("lost", "nothing"), ("purpose", "help"))))
    assert field.toPlainText() == "nothing, or"
    assert fields(form)["What was the purpose this week?"].toPlainText() == "help"
    with qtbot.waitSignal(form.answered) as answered:
        form.show_review(MONDAY + timedelta(weeks=1), Review())
    assert answered.args == [Answer(MONDAY, "lost", "nothing, or")]
    assert field.toPlainText() == ""


def test_closing_the_window_gives_what_was_written_last(qtbot: QtBot, window: WeekWindow) -> None:
    form = window.findChild(ReviewForm)
    assert form is not None
    fields(form)["What did I lose?"].setPlainText("an hour")
    with qtbot.waitSignal(window.answered):
        window.close()


def test_the_day_of_the_reminder_is_chosen(qtbot: QtBot) -> None:
    form = ReviewForm("friday")
    qtbot.addWidget(form)
    (days,) = form.findChildren(QComboBox)
    assert (days.count(), days.currentData()) == (8, "friday")
    form.show()
    with qtbot.waitSignal(form.review_day_chosen) as chosen:
        QTest.keyClick(days, Qt.Key.Key_Home)
    assert chosen.args == ["never"]
