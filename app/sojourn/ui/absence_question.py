"""Asks what a time away was: none of the visit, its end, or part of it; changes nothing itself."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from sojourn.domain.absence import AbsenceKind
from sojourn.domain.escalation import LIMIT_MS
from sojourn.domain.moment import utc_ms_of
from sojourn.domain.page import AbsencePage
from sojourn.domain.refusal import Refused
from sojourn.ui import theme, time_words
from sojourn.ui.clock_time import time_between, typed_clock
from sojourn.ui.plain_label import plain_label
from sojourn.ui.refusal_words import moment_in_words, refusal
from sojourn.ui.scroll_page import ScrollPage, fit_height, grow_height, room_of
from sojourn.ui.trouble_line import TroubleLine
from sojourn.ui.words import filled

_WIDTH = theme.space(120)
_HIGH_ENOUGH = theme.space(90)
_TIME_WIDTH = theme.space(28)


class AbsenceQuestion(QDialog):
    """Four answers, one press each; Esc and the frame leave the question for later.

    Signals:
        went_on: the visit goes on from now.
        ended: the visit was over; when, in UTC milliseconds, or None for when the absence began.
        counted: the time away was part of the visit.
    """

    went_on = Signal()
    ended = Signal(object)
    counted = Signal()

    def __init__(self, page: AbsencePage, parent: QWidget | None = None) -> None:
        """Ask; nothing is shown yet."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Welcome back — Sojourn"))
        self._page = page
        what = plain_label(self._what())
        theme.title(what)
        self._visit = plain_label()
        self.hide_words(page.discreet)
        uncounted = self.tr("Nothing since then is counted yet.")
        rest = plain_label(f"{self._left()} {uncounted}")
        theme.quiet(rest)
        go_on = QPushButton(self.tr("&Go on from now"))
        theme.primary(go_on)
        go_on.setDefault(True)
        ended = QPushButton(filled(self._ended_then(), self._moment(page.since)))
        counted = QPushButton(self.tr("It was all &part of the visit"))
        limit = plain_label(self._most_counted())
        limit.setHidden(page.counted_until is None)
        theme.quiet(limit)
        counted.setAccessibleDescription(limit.text())
        self._offered = page.box_ended or page.since
        self._time, self._day = self._time_line(), plain_label()
        self._day.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._day.setHidden(page.began.date() == page.until.date())
        theme.quiet(self._day)
        self._show_day()
        self._trouble = TroubleLine(self._time)
        self._told = ScrollPage()
        self._told.column.setSpacing(theme.space(2))
        for label in (what, self._visit, rest):
            self._told.column.addWidget(label)
        self._foot = self._own_foot()
        answers = self._foot or self._told.column
        answers.addWidget(go_on)
        answers.addWidget(ended)
        answers.addLayout(self._time_row())
        for widget in (self._day, self._trouble, counted, limit):
            answers.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._told, 1)
        if self._foot is not None:
            layout.addLayout(self._foot)
        go_on.clicked.connect(self.went_on)
        ended.clicked.connect(self._on_ended)
        counted.clicked.connect(self.counted)
        go_on.setFocus()

    @property
    def wish(self) -> str:
        """What it wants of the person, to be heard."""
        return f"{self._what()}. {self._left()}"

    def _own_foot(self) -> QVBoxLayout | None:
        """Give a foot, unless the screen is too small: so many answers scroll with the question."""
        if room_of(self).height() <= _HIGH_ENOUGH:
            return None
        foot = QVBoxLayout()
        foot.setContentsMargins(theme.PAGE, 0, theme.PAGE, theme.PAGE)
        foot.setSpacing(theme.space(2))
        return foot

    def refuse(self, refused: Refused) -> None:
        """Say beside the time why it was not taken; the window stays open."""
        self._trouble.say(refusal(refused, self._page.until))
        if self.isVisible():
            grow_height(self, self._told, self._foot)

    def hide_words(self, hidden: bool) -> None:  # noqa: FBT001 - a fact
        """Say which visit it is about, unless others look at the screen."""
        visit = filled(self.tr("%1: %2"), self._page.platform, self._page.intention.will_do)
        self._visit.setText(self.tr("Your words are hidden.") if hidden else visit)

    def showEvent(self, event: QShowEvent) -> None:
        """Be as high as the texts are: only now do the labels know their type."""
        super().showEvent(event)
        if not event.spontaneous():
            fit_height(self, self._told, self._foot, _WIDTH)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter behind a time for the answer with that time, not for the first one."""
        if self.focusWidget() is self._time and event.key() in {
            Qt.Key.Key_Return,
            Qt.Key.Key_Enter,
        }:
            self._end_at()
        else:
            super().keyPressEvent(event)

    def _time_line(self) -> QLineEdit:
        time = QLineEdit()
        time.setFixedWidth(_TIME_WIDTH)
        time.setAccessibleName(self.tr("Time the visit ended"))
        time.setPlaceholderText(time_words.clock(self._offered))
        time.textChanged.connect(self._show_day)
        return time

    def _time_row(self) -> QHBoxLayout:
        ended_at = QPushButton(self.tr("The visit ended &at"))
        ended_at.clicked.connect(self._end_at)
        row = QHBoxLayout()
        row.setSpacing(theme.space(2))
        row.addWidget(ended_at, 1)
        row.addWidget(self._time)
        return row

    def _what(self) -> str:
        page = self._page
        length = time_words.duration(page.length_ms)
        if page.box_ended is not None and page.kind != AbsenceKind.AWAY:
            asleep = self.tr("The box ended at %1 while the computer slept for %2.")
            stopped = self.tr("The box ended at %1 while Sojourn was not running for %2.")
            sentence = asleep if page.kind == AbsenceKind.ASLEEP else stopped
            return filled(sentence, self._moment(page.box_ended), length)
        sentences = {
            AbsenceKind.ASLEEP.value: self.tr("The computer slept for %1, from %2 to %3."),
            AbsenceKind.AWAY.value: self.tr("Nobody was at the computer for %1, from %2 to %3."),
        }
        stopped = self.tr("Sojourn was not running for %1, from %2 to %3.")
        begin, end = self._moment(page.since), self._moment(page.until)
        return filled(sentences.get(page.kind, stopped), length, begin, end)

    def _moment(self, when: datetime) -> str:
        """Name the day as well, unless it is the one on which somebody was back."""
        return moment_in_words(when, self._page.until.date())

    def _left(self) -> str:
        if not self._page.remaining_ms:
            return self.tr("The box had ended before.")
        left = time_words.duration(self._page.remaining_ms)
        return filled(self.tr("Before that, %1 of the box were left."), left)

    def _most_counted(self) -> str:
        if self._page.counted_until is None:
            return ""
        return filled(
            self.tr("At most %1 over is counted, so the visit would end at %2."),
            time_words.duration(LIMIT_MS),
            self._moment(self._page.counted_until),
        )

    def _ended_then(self) -> str:
        match self._page.kind:
            case AbsenceKind.ASLEEP:
                return self.tr("The visit &ended before the sleep (%1)")
            case AbsenceKind.AWAY:
                return self.tr("The visit &ended when I left (%1)")
        return self.tr("The visit &ended then (%1)")

    @Slot()
    def _on_ended(self) -> None:
        self.ended.emit(None)

    @Slot()
    def _end_at(self) -> None:
        try:
            self.ended.emit(utc_ms_of(self._typed()))
        except Refused as refused:
            self.refuse(refused)

    def _typed(self) -> datetime:
        """Give the moment that is meant; the one offered while nothing is typed.

        Raises:
            Refused: as `typed_clock` and `time_between`.
        """
        if not self._time.text().strip():
            return self._offered
        clock = typed_clock(self._time.text())
        return time_between(clock, self._page.began, self._page.until)

    @Slot()
    def _show_day(self) -> None:
        """Say on which day the time lies; nothing of one that is still being typed."""
        try:
            at = self._typed()
        except Refused:
            # The line keeps its height.
            told = "\N{NO-BREAK SPACE}"
        else:
            pattern = self.tr("%1, %2", "a day, a time")
            told = filled(pattern, time_words.day(at.date()), time_words.clock(at))
        self._day.setText(told)
        self._time.setAccessibleDescription("" if self._day.isHidden() else told.strip())
