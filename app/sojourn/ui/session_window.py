"""The visit that is on: the intention, the time, what comes of it; draws pages, keeps nothing."""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import (
    QCloseEvent,
    QGuiApplication,
    QHideEvent,
    QKeyEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sojourn.domain.outcome import Pull
from sojourn.domain.page import SessionPage
from sojourn.ui import theme, time_words, words
from sojourn.ui.countdown import Countdown
from sojourn.ui.extension_reason import ExtensionReason
from sojourn.ui.one_window import pass_on
from sojourn.ui.outcome_board import OutcomeBoard
from sojourn.ui.plain_label import plain_label, show_sentence
from sojourn.ui.platform_switch import OtherPlatform
from sojourn.ui.pull_question import PullQuestion
from sojourn.ui.scroll_page import ScrollPage, fit_height, grow_height
from sojourn.ui.session_buttons import SessionButtons, say
from sojourn.ui.window_place import keep_place, restore_place
from sojourn.ui.wordless import wordless_purpose

_NAME = "session"
_WIDTH = theme.space(140)


class SessionWindow(QWidget):
    """What a person sees while a visit is on. Closing it leaves the visit running.

    Signals:
        extension_requested: how much more, in milliseconds.
        switch_requested: the platform to go on at.
        new_box_requested: a new intention is wanted for the rest.
        reminder_heard: the person will wrap up in a moment; no need to say it again so soon.
        extension_explained: a key of `EXTENSION_REASONS`, or own words.
        outcome_counted: kind, and how many more or less.
        pull_felt: something tugs; which, may come after as `pull_named` with a `Pull`.
        seen_changed: whether the countdown is on the screen.
    """

    wrap_up_requested = Signal()
    pause_requested = Signal()
    go_on_requested = Signal()
    extension_requested = Signal(object)
    extension_explained = Signal(str)
    switch_requested = Signal(str)
    new_box_requested = Signal()
    reminder_heard = Signal()
    outcome_counted = Signal(str, int)
    pull_felt = Signal()
    pull_named = Signal(object)
    seen_changed = Signal(bool)

    def __init__(self, page: SessionPage, parent: QWidget | None = None) -> None:
        """Draw that page; nothing is shown yet."""
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if QGuiApplication.platformName() != "wayland":
            self.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint)
        self.setWindowTitle(self.tr("Session — Sojourn"))
        self._page = page
        self._seen = False
        self._explained_at: int | None = None
        self._build(page)
        self.show_page(page)
        self._fit(_WIDTH)
        self._placed = restore_place(self, _NAME)

    def _build(self, page: SessionPage) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self._scroll = ScrollPage()
        whole.addWidget(self._scroll, 1)
        column = self._scroll.column
        column.setSpacing(theme.space(5))
        head = QHBoxLayout()
        head.setSpacing(theme.space(6))
        self._countdown = Countdown(page)
        head.addWidget(self._countdown, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(self._told(), 1)
        column.addLayout(head)
        self._outcomes = OutcomeBoard(page.outcomes, page.catalogue)
        self._outcomes.counted.connect(self.outcome_counted)
        column.addWidget(self._outcomes)
        self._pull_question = PullQuestion()
        self._pull_question.named.connect(self._on_pull_named)
        self._pull_question.let_go.connect(self._close_pull_question)
        self._pull_question.hide()
        column.addWidget(self._pull_question)
        self._reason = ExtensionReason()
        self._reason.explained.connect(self._on_explained)
        self._reason.let_go.connect(self._close_reason)
        self._reason.hide()
        column.addWidget(self._reason)
        self._other_platform = OtherPlatform()
        self._other_platform.switch_requested.connect(self._on_other_platform)
        self._other_platform.let_go.connect(self._close_other_platform)
        self._other_platform.hide()
        column.addWidget(self._other_platform)
        column.addStretch(1)
        self._buttons = SessionButtons()
        self._foot = self._buttons.grid
        whole.addWidget(self._buttons)
        self._buttons.pull_felt.connect(self._on_pull)
        self._buttons.another_wanted.connect(self._on_another)
        pass_on(
            self._buttons,
            self,
            "wrap_up_requested",
            "pause_requested",
            "go_on_requested",
            "extension_requested",
            "switch_requested",
            "new_box_requested",
            "reminder_heard",
        )

    def _told(self) -> QVBoxLayout:
        told = QVBoxLayout()
        told.setSpacing(theme.space(2))
        self._place = plain_label()
        theme.quiet(self._place)
        self._sentence = plain_label()
        self._time = plain_label()
        theme.small(self._time)
        told.addStretch(1)
        for label in (self._place, self._sentence, self._time):
            told.addWidget(label)
        told.addStretch(1)
        return told

    def show_page(self, page: SessionPage) -> None:
        """Draw another page of the same visit."""
        intention = page.intention
        say(self._place, self._where(page))
        will_do = self.tr("Your words are hidden.") if page.discreet else intention.will_do
        if self._sentence.text() != will_do:
            show_sentence(self._sentence, will_do)
        say(self._time, self._when(page))
        self._time.setVisible(bool(self._time.text()))
        self._countdown.show_page(page)
        self._show_outcomes(page)
        self._buttons.show_page(page)
        moved_on = page.platform != self._page.platform
        had_extensions = bool(page.extensions_left) != bool(self._page.extensions_left)
        was_unheard = page.is_unheard != self._page.is_unheard
        self._page = page
        self._show_reason(page)
        if moved_on:
            self._close_other_platform()
        elif had_extensions or was_unheard:
            self._fit()

    @property
    def is_seen(self) -> bool:
        """Whether the countdown is on the screen."""
        return self._seen

    def focus_wrap_up(self) -> None:
        """Put the focus on Wrap up: one key ends the visit."""
        self._buttons.wrap_up.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Say that the countdown is seen."""
        super().showEvent(event)
        if not self._placed:
            # Only now do the labels know their type.
            self._placed = True
            self._fit()
        else:
            grow_height(self, self._scroll, self._foot)
        self._tell_seen()

    def hideEvent(self, event: QHideEvent) -> None:
        """Say that the countdown is not seen."""
        super().hideEvent(event)
        self._tell_seen()

    def changeEvent(self, event: QEvent) -> None:
        """Follow minimising."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange:
            self._tell_seen()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the place; the visit goes on."""
        keep_place(self, _NAME)
        super().closeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc; take the reason's digit while it is asked."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif not (self._reason.isVisible() and self._reason.take_key(event.text())):
            super().keyPressEvent(event)

    def _where(self, page: SessionPage) -> str:
        intention = page.intention
        if page.discreet:
            return wordless_purpose(intention.purpose, page.catalogue)
        where = intention.platform
        if page.platform and page.platform != where:
            where = words.filled(self.tr("%1, now on %2"), where, page.platform)
        told = [where, words.purpose(intention.purpose, page.catalogue)]
        if intention.for_whom:
            told.append(words.filled(self.tr("for %1"), intention.for_whom))
        return " · ".join(told)

    def _when(self, page: SessionPage) -> str:
        if page.paused_since is not None:
            since = time_words.clock(page.paused_since)
            return self.tr("Paused since %1. The time waits for you.").replace("%1", since)
        if page.ends is not None:
            return self.tr("until %1").replace("%1", time_words.clock(page.ends))
        return ""

    def _show_outcomes(self, page: SessionPage) -> None:
        self._outcomes.show_catalogue(page.catalogue, discreet=page.discreet)
        self._outcomes.show_outcomes(page.outcomes)
        if len(page.outcomes) != len(self._page.outcomes):
            self._fit()

    def _show_reason(self, page: SessionPage) -> None:
        at_ms = page.unexplained.at_ms if page.unexplained else None
        wanted = at_ms is not None and at_ms != self._explained_at
        if wanted != self._reason.isVisibleTo(self):
            self._reason.clear()
            self._reason.setVisible(wanted)
            if wanted and self._outcomes.isAncestorOf(self.focusWidget()):
                # There a digit is a count, and the reason is one digit.
                self._reason.put_cursor()
            self._fit()

    @Slot(str)
    def _on_explained(self, reason: str) -> None:
        self._close_reason()
        self.extension_explained.emit(reason)

    @Slot()
    def _close_reason(self) -> None:
        if self._page.unexplained:
            self._explained_at = self._page.unexplained.at_ms
        if self._reason.isAncestorOf(self.focusWidget()):
            self._buttons.extend.setFocus()
        self._show_reason(self._page)

    @Slot()
    def _on_pull(self) -> None:
        self.pull_felt.emit()
        self._pull_question.clear()
        self._pull_question.show()
        self._pull_question.setFocus()
        self._fit()

    @Slot(object)
    def _on_pull_named(self, pull: Pull) -> None:
        self._close_pull_question()
        self.pull_named.emit(pull)

    @Slot()
    def _close_pull_question(self) -> None:
        self._buttons.pull.setFocus()
        self._pull_question.hide()
        self._fit()

    @Slot()
    def _on_another(self) -> None:
        self._other_platform.ask(self._page.platform)
        self._other_platform.show()
        self._other_platform.setFocus()
        self._fit()

    @Slot(str)
    def _on_other_platform(self, name: str) -> None:
        self._close_other_platform()
        self.switch_requested.emit(name)

    @Slot()
    def _close_other_platform(self) -> None:
        if self._other_platform.isAncestorOf(self.focusWidget()):
            self._buttons.switch.setFocus()
        self._other_platform.hide()
        self._fit()

    def _fit(self, width: int = 0) -> None:
        """Grow for what has come, or shrink by what has gone."""
        width = width or self.width()
        fit_height(self, self._scroll, self._foot, width)

    def _tell_seen(self) -> None:
        seen = self.isVisible() and not self.isMinimized()
        if seen != self._seen:
            self._seen = seen
            self.seen_changed.emit(seen)
