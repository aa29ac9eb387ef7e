"""Six questions to look back on the week with; answers are kept as they are written."""

from datetime import date

from PySide6.QtCore import QLocale, QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from sojourn.domain.review import Answer, Question, Review
from sojourn.domain.settings import NEVER, WEEKDAYS
from sojourn.ui import theme, words
from sojourn.ui.field import Field
from sojourn.ui.plain_label import plain_label
from sojourn.ui.week.columns import Columns

_KEPT_AFTER_MS = 1_500
_BLANK = "\N{NO-BREAK SPACE}"


class ReviewWords(QObject):
    """The questions. Its class name is the context of their translations."""

    def question(self, question: Question) -> str:
        """Ask one question."""
        return {
            Question.PURPOSE: self.tr("What was the purpose this week?"),
            Question.PEOPLE: self.tr("Where do my people really engage?"),
            Question.GAINED: self.tr("What did I gain by stepping back?"),
            Question.LOST: self.tr("What did I lose?"),
            Question.CHANGE: self.tr("What will I change (keep, fine-tune, cut back), and why?"),
            Question.CONVERSATION: self.tr("Who deserves a real conversation next week?"),
        }[question]

    def before(self, text: str) -> str:
        """Say what was answered the week before."""
        return words.filled(self.tr("The week before: %1"), text)


review_words = ReviewWords()


class ReviewForm(QWidget):
    """A field for each question, with the answer of the week before under it.

    Signals:
        answered: an `Answer`, at most 2 s after the last key, or when the week is left.
        review_day_chosen: the weekday to be reminded on, or `NEVER`.
    """

    answered = Signal(object)
    review_day_chosen = Signal(str)

    def __init__(self, remind_on: str = NEVER) -> None:
        """Show empty answers, and the day that reminds of them."""
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._week: date | None = None
        self._kept: dict[Question, str] = {}
        self._fields: dict[Question, QPlainTextEdit] = {}
        self._before = {question: plain_label() for question in Question}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_KEPT_AFTER_MS)
        self._timer.timeout.connect(self.keep)
        for question in Question:
            field = QPlainTextEdit()
            field.setTabChangesFocus(True)
            field.setFixedHeight(field.fontMetrics().lineSpacing() * 3 + theme.space(4))
            field.textChanged.connect(self._timer.start)
            self._fields[question] = field
            theme.quiet(self._before[question])
        half = len(Question) // 2
        self._left, self._right = tuple(Question)[:half], tuple(Question)[half:]
        sides = [tuple(map(self._part, side)) for side in (self._left, self._right)]
        column.addWidget(Columns(*sides))
        column.addLayout(self._reminder(remind_on))

    def _reminder(self, remind_on: str) -> QHBoxLayout:
        self._days = days = QComboBox()
        days.addItem(self.tr("Never"), NEVER)
        for number, key in enumerate(WEEKDAYS, start=1):
            days.addItem(QLocale().standaloneDayName(number), key)
        days.setAccessibleName(self.tr("Day to be reminded of this"))
        days.activated.connect(lambda _: self.review_day_chosen.emit(days.currentData()))
        self.show_review_day(remind_on)
        label = QLabel(self.tr("Remin&d me of this on"))
        label.setBuddy(days)
        row = QHBoxLayout()
        row.setSpacing(theme.space(2))
        row.addWidget(label)
        row.addWidget(days)
        row.addStretch(1)
        return row

    def _part(self, question: Question) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(1))
        column.addWidget(Field(review_words.question(question), self._fields[question]))
        column.addWidget(self._before[question])
        return part

    def show_review_day(self, remind_on: str) -> None:
        """Show the weekday that reminds of them, or that none does."""
        self._days.setCurrentIndex(max(0, self._days.findData(remind_on)))

    def show_review(self, week: date, review: Review) -> None:
        """Show the answers about a week; what is being written about it stays as it is."""
        if week != self._week:
            self.keep()
        answers, before = dict(review.answers), dict(review.before)
        for question, field in self._fields.items():
            kept = answers.get(question.value, "")
            changed = field.toPlainText() != self._kept.get(question, "")
            if week != self._week or not changed:
                self._kept[question] = kept
                if field.toPlainText() != kept:
                    field.setPlainText(kept)
            told = before.get(question.value, "")
            # An empty label would take no room, and the fields would not stand in rows.
            self._before[question].setText(review_words.before(told) if told else _BLANK)
        for left, right in zip(self._left, self._right, strict=True):
            is_told = any(before.get(question.value, "") for question in (left, right))
            self._before[left].setVisible(is_told)
            self._before[right].setVisible(is_told)
        self._week = week
        self._timer.stop()

    @Slot()
    def keep(self) -> None:
        """Give every answer that has changed since it was kept."""
        self._timer.stop()
        if self._week is None:
            return
        for question, field in self._fields.items():
            text = field.toPlainText()
            if text != self._kept.get(question, ""):
                self._kept[question] = text
                self.answered.emit(Answer(self._week, question.value, text))
