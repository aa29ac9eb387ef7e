"""Where a visit begins: what for, for how long; returns an intention and decides nothing."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QVBoxLayout, QWidget

from sojourn.domain.draft import IntentionDraft
from sojourn.domain.kinds import Catalogue
from sojourn.domain.page import IntentionPage, PlatformFacts
from sojourn.domain.refusal import Refused
from sojourn.ui import theme
from sojourn.ui.beside import BesideLayout
from sojourn.ui.foot import foot
from sojourn.ui.intention_form import IntentionForm
from sojourn.ui.place_facts import PlaceFacts
from sojourn.ui.plain_label import plain_label
from sojourn.ui.scroll_page import ScrollPage, fit_height
from sojourn.ui.shortcuts import Does, on_keys
from sojourn.ui.window_place import keep_place, restore_place

DRAFT_MS = 1_000
"""What was typed is handed on so long after the first key of a burst; 2 s are allowed."""

_NAME = "intention"
_WIDTH = theme.space(142)
_FACTS_WIDTH = theme.space(52)
_GAP = theme.space(8)
_BUTTON_WIDTH = theme.space(28)


class IntentionWindow(QDialog):
    """The form that a visit begins with, and the facts beside it.

    Signals:
        start_requested: an `Intention`, checked, an `Address`, how long the person is there
            already (milliseconds or None), and whether the visit that is on ends for it.
        not_now_chosen: the `IntentionDraft` as it stands.
        platform_chosen: a name whose facts are wanted (`show_platform_facts`).
        draft_changed: an `IntentionDraft`, soon after a key and when the window is closed.
        kinds_requested: the purposes are to be changed (`show_catalogue` follows).
    """

    start_requested = Signal(object, object, object, bool)
    not_now_chosen = Signal(object)
    platform_chosen = Signal(str)
    draft_changed = Signal(object)
    kinds_requested = Signal()
    closed = Signal()

    def __init__(self, page: IntentionPage, parent: QWidget | None = None) -> None:
        """Open with that page; nothing is shown yet."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Intention — Sojourn"))
        self._opened = page
        self._instead = page.instead
        self._form = IntentionForm(page)
        self._facts = PlaceFacts()
        self._facts.show_facts(page.facts)
        self.hide_words(page.discreet)
        self._lay_out()
        self._told = self._form.draft
        self._draft_timer = QTimer(self)
        self._draft_timer.setSingleShot(True)
        self._draft_timer.setInterval(DRAFT_MS)
        self._join()
        restore_place(self, _NAME)
        self._fit()

    def _lay_out(self) -> None:
        question = plain_label(self._question())
        theme.title(question)
        self._facts.setMinimumWidth(_FACTS_WIDTH)
        beside = BesideLayout(_GAP, grows=0)
        beside.addWidget(self._form)
        beside.addWidget(self._facts)
        self._page = ScrollPage()
        self._page.column.addWidget(question)
        if self._instead:
            self._page.column.addWidget(self._told_of_the_other())
        self._page.column.addLayout(beside, 1)
        self._not_now = QPushButton(self.tr("&Not now"))
        self._start = QPushButton(self.tr("&Start"))
        self._describe_start(self._form.sentence)
        self._start.setDefault(True)
        theme.primary(self._start)
        self._edit = QPushButton(self.tr("&Change purposes…"))
        self._edit.setAutoDefault(False)
        theme.link(self._edit)
        self._edit.clicked.connect(self.kinds_requested)
        buttons = (self._not_now, self._start)
        width = max(_BUTTON_WIDTH, *(button.sizeHint().width() for button in buttons))
        for button in buttons:
            button.setMinimumWidth(width)
        self._foot = foot((self._edit,), buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._page, 1)
        layout.addLayout(self._foot)

    def _question(self) -> str:
        if self._instead:
            return self.tr("New box: what is the rest for?")
        return self.tr("What do you go there for?")

    def _told_of_the_other(self) -> QLabel:
        told = self.tr("The visit that is on ends when you start, and this one takes its place.")
        label = plain_label(told)
        theme.quiet(label)
        return label

    @Slot(str)
    def _describe_start(self, sentence: str) -> None:
        """Have a screen reader say with Start what it begins, and not at each key before."""
        ends = self.tr("Ends the visit that is on") if self._instead else ""
        self._start.setAccessibleDescription(". ".join(filter(None, (ends, sentence))))

    def _join(self) -> None:
        self._form.read_back.connect(self._describe_start)
        self._form.changed.connect(self._on_changed)
        self._form.platform_named.connect(self.platform_chosen)
        self._facts.next_step_taken.connect(self._form.take_up)
        self._start.clicked.connect(self._on_start)
        on_keys(self, Does.CONFIRM, self._start.click)
        self._not_now.clicked.connect(self._on_not_now)
        self._draft_timer.timeout.connect(self._tell_draft)
        self.finished.connect(self._on_finished)

    def serves(self, page: IntentionPage) -> bool:
        """Tell whether what stands here can go on for that page, or another window has to open."""
        takes_up = page.draft.takes_up
        return self._instead == page.instead and takes_up in {"", self._form.draft.takes_up}

    def handed_over(self) -> IntentionPage:
        """Tell the draft, and give the page of a window that goes on from here."""
        self._tell_draft()
        return replace(self._opened, draft=self._form.draft, facts=self._facts.known)

    def refuse(self, refused: Refused) -> None:
        """Say beside its field why the visit did not begin."""
        self._form.refuse(refused)
        self._page.show_focus()

    def fill(self, draft: IntentionDraft) -> None:
        """Put a draft into the form, in place of what stands there."""
        self._form.fill(draft)
        self._told = self._form.draft

    def show_platform_facts(self, facts: PlatformFacts | None) -> None:
        """Show what is known of the platform chosen, and bring back what was last used there."""
        self._facts.show_facts(facts)
        self._form.bring_back(facts)
        self._fit()

    def hide_words(self, hidden: bool) -> None:  # noqa: FBT001 - a fact
        """Show nothing of what was typed here or before, until it may be read again."""
        self._form.hide_words(hidden)
        self._facts.hide_words(hidden)

    def show_catalogue(self, catalogue: Catalogue, went: Mapping[str, str]) -> None:
        """Offer the purposes there are now; `went` leads from those that are gone."""
        self._form.show_catalogue(catalogue, went)

    def show_now(self, now: datetime) -> None:
        """Read the sentence back with this local time."""
        self._form.show_now(now)

    def dismiss(self) -> None:
        """Close with nothing to keep: what stood here was said, or turned down."""
        self._told = self._form.draft
        self.reject()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the cursor where the sentence goes on."""
        super().showEvent(event)
        # QDialog selects what has the focus just after this.
        QTimer.singleShot(0, self._form, self._form.put_cursor)

    def event(self, event: QEvent) -> bool:
        """Grow when the sentence or a word of help has come to need another line."""
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self._fit_height(self.width())
        return handled

    def _fit(self) -> None:
        """Be as large as what is shown needs; a window made larger by hand stays so."""
        wanted = _WIDTH if self._facts.isHidden() else _WIDTH + _GAP + _FACTS_WIDTH
        self._fit_height(max(wanted, self.minimumSizeHint().width()))

    def _fit_height(self, width: int) -> None:
        was = self.size()
        fit_height(self, self._page, self._foot, width)
        if self.isVisible():
            self.resize(self.size().expandedTo(was))

    @Slot()
    def _on_changed(self) -> None:
        if not self._draft_timer.isActive():
            self._draft_timer.start()

    @Slot()
    def _tell_draft(self) -> None:
        draft = self._form.draft
        if draft != self._told:
            self._told = draft
            self.draft_changed.emit(draft)

    @Slot()
    def _on_start(self) -> None:
        if self._form.find_trouble():
            self._page.show_focus()
        else:
            self.start_requested.emit(
                self._form.intention(), self._form.address(), self._form.ago_ms, self._instead
            )

    @Slot()
    def _on_not_now(self) -> None:
        self.not_now_chosen.emit(self._form.draft)

    @Slot()
    def _on_finished(self) -> None:
        keep_place(self, _NAME)
        self._draft_timer.stop()
        self._tell_draft()
        self.closed.emit()
