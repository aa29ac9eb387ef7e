"""What came of a visit, said in one key or in a few words; gives a `Reflection`, keeps nothing."""

from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QVBoxLayout, QWidget

from sojourn.domain.catalogue import UNWIND
from sojourn.domain.draft import ReflectionDraft
from sojourn.domain.outcome import Reflection
from sojourn.domain.page import ReflectionPage
from sojourn.domain.refusal import Refused
from sojourn.ui import theme
from sojourn.ui.at_the_start import at_the_start
from sojourn.ui.beside import BesideLayout
from sojourn.ui.fold import Fold
from sojourn.ui.foot import foot
from sojourn.ui.reflection_more import ReflectionMore
from sojourn.ui.refusal_words import refusal
from sojourn.ui.scroll_page import ScrollPage, fit_height, grow_height
from sojourn.ui.shortcuts import save_on_keys
from sojourn.ui.stopped_question import StoppedQuestion
from sojourn.ui.trouble_line import TroubleLine
from sojourn.ui.verdict_choice import EnergyChoice, VerdictChoice
from sojourn.ui.visit_told import VisitTold
from sojourn.ui.what_came import WhatCame
from sojourn.ui.window_place import keep_place, restore_place

_NAME = "reflection"
_WIDTH = theme.space(144)
_DRAFT_AFTER_MS = 1_000


class ReflectionWindow(QDialog):
    """The questions at the end of a visit. Closing it is *Later*.

    Signals:
        saved: the session's key and the `Reflection`; `dismiss` or `refuse` answers it.
        reason_given: a platform, and why the person is there; before `saved` or `skipped`.
        later_chosen, skipped: the session's key.
        go_on_chosen: the key of the session that was not finished; answered in the same way.
        draft_changed: the `ReflectionDraft`, a second after a change, and at close.
        unfolded: the person folded the rest out, or away.
    """

    saved = Signal(str, object)
    reason_given = Signal(str, str)
    later_chosen = Signal(str)
    skipped = Signal(str)
    go_on_chosen = Signal(str)
    draft_changed = Signal(object)
    unfolded = Signal(bool)

    def __init__(self, page: ReflectionPage, parent: QWidget | None = None) -> None:
        """Ask about that visit, with what its draft holds filled in."""
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Reflection — Sojourn"))
        self._page = page
        self._is_said = False
        self._asks_all = page.intention.purpose != UNWIND
        self._troubles: dict[str, TroubleLine] = {}
        self._draft_timer = QTimer(self)
        self._draft_timer.setSingleShot(True)
        self._draft_timer.setInterval(_DRAFT_AFTER_MS)
        self._draft_timer.timeout.connect(self._give_draft)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self._scroll = ScrollPage()
        whole.addWidget(self._scroll, 1)
        self._column = self._scroll.column
        self._stopped: StoppedQuestion | None = None
        if page.box_ended is not None:
            self._ask_when_stopped()
        self._column.addWidget(VisitTold(page))
        self._ask()
        if self._asks_all:
            self._ask_what_came()
            self._offer_more()
        self._column.addWidget(self._trouble("session", self._answer))
        self._column.addStretch(1)
        self._foot = self._buttons()
        whole.addLayout(self._foot)
        self._fit()
        self._placed = restore_place(self, _NAME)

    @property
    def session(self) -> str:
        """The key of the session asked about."""
        return self._page.session

    def handed_over(self) -> ReflectionPage:
        """Tell the draft, and give the page of a window that goes on from here."""
        self._give_draft()
        return self._page

    def dismiss(self) -> None:
        """Close without a word: what stood in it is said or dropped."""
        self._is_said = True
        self.close()

    def _ask(self) -> None:
        drafted = self._page.draft.reflection
        self._answer: VerdictChoice | EnergyChoice
        if self._asks_all:
            question = self.tr("Did you do what you came for?")
            self._answer = VerdictChoice(question)
        else:
            question = self.tr("Did it do you good?")
            self._answer = EnergyChoice(question)
        self._answer.choose(drafted.verdict if self._asks_all else drafted.energy)
        self._answer.chosen.connect(self._on_answer)
        theme.heading(label := QLabel(question))
        part = QVBoxLayout()
        part.setSpacing(theme.space(2))
        for widget in (label, self._answer, self._trouble("verdict", self._answer)):
            part.addWidget(widget)
        self._column.addLayout(part)

    def _ask_when_stopped(self) -> None:
        self._stopped = StoppedQuestion(self._page)
        self._stopped.changed.connect(self._on_changed)
        self._troubles["at"] = self._stopped.trouble
        self._column.addWidget(self._stopped)

    def _ask_what_came(self) -> None:
        self._came = WhatCame(self._page)
        self._troubles["line"] = self._came.trouble
        self._came.changed.connect(self._on_changed)
        self._came.next_ticked.connect(self._on_next)
        self._column.addWidget(self._came)

    def _offer_more(self) -> None:
        drafted = self._page.draft.reflection
        self._more = ReflectionMore(self._page)
        self._more.ask_for_lesson(self._came.is_next)
        if drafted.lesson and drafted.next_step:
            self._more.other = drafted.next_step
        self._troubles |= self._more.troubles
        name = self.tr("&More: people, pulls, energy")
        self._fold = Fold(name, self._more, is_open=self._page.unfolded)
        self._fold.toggled.connect(self._fit)
        self._fold.folded_out.connect(self.unfolded)
        self._column.addLayout(at_the_start(self._fold))
        self._column.addWidget(self._more)
        self._more.changed.connect(self._on_changed)

    def _buttons(self) -> BesideLayout:
        save = QPushButton(self.tr("Sa&ve"))
        theme.primary(save)
        save.setDefault(True)
        save.clicked.connect(self._on_save)
        save_on_keys(self, save.click)
        later = QPushButton(self.tr("&Later"))
        later.setAccessibleDescription(self.tr("It waits in the menu; nothing is lost."))
        later.clicked.connect(self.close)
        skip = QPushButton(self.tr("S&kip"))
        skip.setAccessibleDescription(self.tr("No reflection on this visit."))
        skip.clicked.connect(self._on_skip)
        others = [skip]
        if self._page.can_go_on:
            go_on = QPushButton(self.tr("Not &finished, go on"))
            go_on.setAutoDefault(False)
            theme.link(go_on)
            go_on.clicked.connect(lambda: self.go_on_chosen.emit(self.session))
            others.append(go_on)
        return foot(others, (later, save))

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the one question that counts."""
        super().showEvent(event)
        if not self._placed:
            # Only now do the labels know their type.
            self._placed = True
            self._fit()
        else:
            grow_height(self, self._scroll, self._foot)
        if not event.spontaneous():
            self._answer.setFocus()

    def reject(self) -> None:
        """Close on Esc as by the window's frame."""
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what stands in it for later, unless it was saved or skipped."""
        keep_place(self, _NAME)
        self._draft_timer.stop()
        if not self._is_said:
            self._is_said = True
            self._give_draft()
            self.later_chosen.emit(self.session)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take an answer's letter wherever no text is being typed."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        if not (plain and event.text() and self._answer.take_key(event.text())):
            super().keyPressEvent(event)

    def _trouble(self, field: str, widget: QWidget) -> TroubleLine:
        self._troubles[field] = TroubleLine(widget)
        return self._troubles[field]

    def _reflection(self, stopped_ms: int | None) -> Reflection:
        """Give the fields as they stand, unchecked."""
        if not self._asks_all:
            pulls = self._page.draft.reflection.pulls
            return Reflection(energy=self._answer.answer, pulls=pulls, stopped_ms=stopped_ms)
        line, other = self._came.line, self._more.other
        lesson, next_step = (other, line) if self._came.is_next else (line, other)
        return Reflection(
            verdict=self._answer.answer,
            outcomes=self._came.outcomes.touched,
            lesson=lesson,
            next_step=next_step,
            people=self._more.people.met,
            pulls=self._more.pulls.pulls,
            energy=self._more.energy,
            extension_reason=self._more.extension_reason,
            moved=self._came.outcomes.moved,
            stopped_ms=stopped_ms,
        )

    @Slot()
    def _on_changed(self) -> None:
        # Not put off by the next key: a draft is never older than a second.
        if not self._draft_timer.isActive():
            self._draft_timer.start()

    @Slot()
    def _give_draft(self) -> None:
        try:
            stopped_ms = self._stopped_ms()
        except Refused:
            # A time half typed is no time yet.
            stopped_ms = None
        why = self._came.why if self._asks_all else ""
        draft = ReflectionDraft(self.session, self._reflection(stopped_ms), why)
        if draft != self._page.draft:
            self._page = replace(self._page, draft=draft)
            self.draft_changed.emit(draft)

    @Slot()
    def _on_answer(self) -> None:
        self._troubles["verdict"].hide()
        self._on_changed()

    @Slot(bool)
    def _on_next(self, is_next: bool) -> None:  # noqa: FBT001 - a signal brings it
        # Two texts stay what they were; a single one becomes the other.
        if self._more.other.strip():
            line, self._came.line = self._came.line, self._more.other
            self._more.other = line
        self._more.ask_for_lesson(is_next)
        self._on_changed()

    @Slot()
    def _fit(self) -> None:
        fit_height(self, self._scroll, self._foot, self.width() if self.isVisible() else _WIDTH)

    @Slot()
    def _on_save(self) -> None:
        for trouble in self._troubles.values():
            trouble.hide()
        try:
            reflection = self._reflection(self._stopped_ms()).checked()
        except Refused as refused:
            self.refuse(refused)
            return
        self._give_reason()
        self.saved.emit(self.session, reflection)

    def _give_reason(self) -> None:
        if self._asks_all and self._came.reason:
            self.reason_given.emit(*self._came.reason)

    def _stopped_ms(self) -> int | None:
        return None if self._stopped is None else self._stopped.read()

    def refuse(self, refused: Refused) -> None:
        """Say beside its field why the reflection was not taken; the window stays open."""
        in_line = "next_step" if self._asks_all and self._came.is_next else "lesson"
        field = "line" if refused.field == in_line else refused.field
        trouble = self._troubles[field if field in self._troubles else "session"]
        if self._asks_all and self._more.isAncestorOf(trouble):
            self._fold.setChecked(True)
        trouble.say(refusal(refused, self._page.ended))
        if field == "people":
            self._more.people.focus_first_fault()
        self._fit()
        self._scroll.show_focus()

    @Slot()
    def _on_skip(self) -> None:
        self._give_reason()
        self.skipped.emit(self.session)
        self.dismiss()
