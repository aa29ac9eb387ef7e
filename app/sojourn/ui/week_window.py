"""The week on one page: sentence, chart, people, platforms, review; draws and asks only."""

from datetime import date, timedelta

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from sojourn.domain.day_visit import DayVisit
from sojourn.domain.review import Review
from sojourn.domain.settings import NEVER
from sojourn.domain.week import WeekSummary
from sojourn.ui import theme
from sojourn.ui.announcing import announce
from sojourn.ui.at_the_start import at_the_start
from sojourn.ui.fold import Fold
from sojourn.ui.line_icon import Sign, put_sign
from sojourn.ui.nothing_yet import NothingYet
from sojourn.ui.plain_label import plain_label
from sojourn.ui.scroll_page import ScrollPage, room_of
from sojourn.ui.shortcuts import Does, on_keys
from sojourn.ui.week.budget_part import BudgetPart
from sojourn.ui.week.chart_part import ChartPart
from sojourn.ui.week.columns import Columns
from sojourn.ui.week.figures import Figures
from sojourn.ui.week.note_sections import LessonSection, NextStepSection
from sojourn.ui.week.numbers import Numbers
from sojourn.ui.week.people_section import PeopleSection
from sojourn.ui.week.platform_rows import PlatformRows
from sojourn.ui.week.pull_section import PullSection
from sojourn.ui.week.review_form import ReviewForm
from sojourn.ui.week.visit_section import VisitSection
from sojourn.ui.week_words import week_words
from sojourn.ui.window_place import keep_place, restore_place

_NAME = "week"
_WIDTH = theme.space(216)
_HEIGHT = theme.space(220)
_WEEK = timedelta(days=7)


class WeekWindow(QWidget):
    """Shows a week and asks for others.

    Signals:
        week_requested: the first day of the week wanted.
        day_requested: the day whose visits are wanted.
        platform_kept: a platform, and why it is kept all the same.
        answered: an `Answer` of the review.
        budget_chosen, offer_declined: as `BudgetPart` has them.
    """

    week_requested = Signal(object)
    day_requested = Signal(object)
    platform_kept = Signal(str, str)
    answered = Signal(object)
    review_day_chosen = Signal(str)
    platforms_requested = Signal(str)
    kinds_requested = Signal()
    budget_chosen = Signal(object)
    offer_declined = Signal()
    parked_requested = Signal()
    next_steps_requested = Signal()

    def __init__(
        self,
        week: WeekSummary,
        review: Review | None = None,
        remind_on: str = NEVER,
        parent: QWidget | None = None,
    ) -> None:
        """Show that week, what was answered about it, and the day that reminds of it."""
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Week — Sojourn"))
        self._week = week
        self._build(week, remind_on)
        self.show_week(week, review or Review())
        self.resize(QSize(_WIDTH, _HEIGHT).boundedTo(room_of(self)))
        restore_place(self, _NAME)
        if week.is_empty:
            self._earlier.setFocus()
        else:
            self._chart.focus_chart()

    def _build(self, week: WeekSummary, remind_on: str) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        self._scroll = ScrollPage()
        whole.addWidget(self._scroll)
        column = self._scroll.column
        column.setSpacing(theme.space(7))
        column.addLayout(self._head())
        self._sentence = plain_label()
        theme.title(self._sentence)
        column.addWidget(self._sentence)
        self._nothing = NothingYet()
        column.addWidget(self._nothing, 1)
        self._chart = ChartPart(week)
        self._chart.day_requested.connect(self.day_requested)
        self._chart.week_requested.connect(self.week_requested)
        column.addWidget(self._chart)
        self._figures, self._visits = Figures(), VisitSection()
        self._visits.parked_requested.connect(self.parked_requested)
        self._budget = BudgetPart()
        self._budget.budget_chosen.connect(self.budget_chosen)
        self._budget.offer_declined.connect(self.offer_declined)
        self._people, self._pulls = PeopleSection(), PullSection()
        self._platforms = PlatformRows(self.tr("What each platform brought"))
        self._platforms.kept.connect(self.platform_kept)
        self._platforms.platforms_requested.connect(self.platforms_requested)
        self._platforms.kinds_requested.connect(self.kinds_requested)
        self._numbers = Numbers()
        self._lessons, self._steps = LessonSection(), NextStepSection()
        self._steps.next_steps_requested.connect(self.next_steps_requested)
        self._parts = (
            self._figures,
            self._budget,
            Columns((self._people,), (self._visits, self._pulls)),
            self._platforms,
            self._numbers,
            Columns((self._lessons,), (self._steps,)),
        )
        for part in self._parts:
            column.addWidget(part)
        self._review = ReviewForm(remind_on)
        self._review.review_day_chosen.connect(self.review_day_chosen)
        self._review.answered.connect(self.answered)
        fold = Fold(self.tr("Look back: si&x questions"), self._review, is_open=False)
        column.addLayout(at_the_start(fold))
        column.addWidget(self._review)
        column.addStretch(1)
        for does, asked in (
            (Does.EARLIER, self._earlier.click),
            (Does.LATER, self._later.click),
            (Does.THIS_WEEK, self._current.click),
            (Does.LEAVE, self.close),
        ):
            on_keys(self, does, asked)

    def _head(self) -> QHBoxLayout:
        self._span = plain_label()
        theme.quiet(self._span)
        self._earlier = QPushButton(self.tr("&Earlier"))
        self._current = QPushButton(self.tr("&This week"))
        self._later = QPushButton(self.tr("&Later"))
        for button, name in (
            (self._earlier, self.tr("The week before")),
            (self._later, self.tr("The week after")),
        ):
            button.setAccessibleName(name)
        put_sign(self._earlier, Sign.EARLIER)
        put_sign(self._later, Sign.LATER, behind=True)
        self._earlier.clicked.connect(lambda: self._ask(self._week.week_start - _WEEK))
        self._later.clicked.connect(lambda: self._ask(self._week.week_start + _WEEK))
        self._current.clicked.connect(lambda: self._ask(self._current_start()))
        head = QHBoxLayout()
        head.setSpacing(theme.space(2))
        head.addWidget(self._span, 1)
        for button in (self._earlier, self._current, self._later):
            head.addWidget(button)
        return head

    def show_week(self, week: WeekSummary, review: Review) -> None:
        """Show another week."""
        changed = week.week_start != self._week.week_start
        self._week = week
        self._span.setText(week_words.span(week))
        self._sentence.setText(week_words.sentence(week))
        self._nothing.say(week_words.sentence(week))
        self._sentence.setVisible(not week.is_empty)
        self._nothing.setVisible(week.is_empty)
        for part in (
            self._chart,
            self._figures,
            self._budget,
            self._visits,
            self._people,
            self._pulls,
            self._platforms,
            self._numbers,
            self._lessons,
            self._steps,
        ):
            part.show_week(week)
        self._review.show_review(week.week_start, review)
        for whole in (self._chart, *self._parts):
            if whole not in {self._platforms, self._numbers, self._budget}:
                whole.setVisible(not week.is_empty)
            if isinstance(whole, Columns):
                whole.fit()
        current = self._current_start()
        self._current.setEnabled(current is not None and week.week_start != current)
        self._later.setEnabled(current is None or week.week_start < current)
        if changed:
            announce(self, f"{self._span.text()}. {self._sentence.text()}")

    def show_day(self, day: date, visits: tuple[DayVisit, ...]) -> None:
        """Show the visits of a day under the chart."""
        self._chart.show_day(day, visits)

    def show_review_day(self, remind_on: str) -> None:
        """Show on which weekday somebody is reminded of the questions."""
        self._review.show_review_day(remind_on)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the place, and give what was written last."""
        self._review.keep()
        keep_place(self, _NAME)
        super().closeEvent(event)

    def _current_start(self) -> date | None:
        if self._week.today is None:
            return None
        weeks = (self._week.today - self._week.week_start) // _WEEK
        return self._week.week_start + weeks * _WEEK

    def _ask(self, start: date | None) -> None:
        if start is not None:
            self.week_requested.emit(start)
