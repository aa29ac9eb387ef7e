"""Where a visit begins: what for, for how long; returns an intention and decides nothing."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QCompleter,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from sojourn.domain.catalogue import Mode, mode_of
from sojourn.domain.draft import IntentionDraft
from sojourn.domain.intention import Address, Intention
from sojourn.domain.page import IntentionPage, PlatformFacts
from sojourn.domain.refusal import Code, Refused, checked_line, checked_name
from sojourn.ui import theme
from sojourn.ui.address_row import AddressRow
from sojourn.ui.field import Field
from sojourn.ui.intention_sentence import if_then
from sojourn.ui.length_choice import LengthChoice
from sojourn.ui.place_facts import PlaceFacts
from sojourn.ui.plain_label import plain_label
from sojourn.ui.platform_choice import PlatformChoice
from sojourn.ui.purpose_choice import PurposeChoice
from sojourn.ui.refusal_words import refusal
from sojourn.ui.scroll_page import ScrollPage, fit_height
from sojourn.ui.window_place import keep_place, restore_place

DRAFT_MS = 1_000
"""What was typed is handed on so long after the first key of a burst; 2 s are allowed."""

_NAME = "intention"
_WIDTH = theme.space(140)
_FACTS_WIDTH = theme.space(56)
_GAP = theme.space(8)
_BUTTON_WIDTH = theme.space(28)


class IntentionWindow(QDialog):
    """The form that a visit begins with.

    Signals:
        start_requested: an `Intention`, checked, and an `Address`.
        not_now_chosen: the `IntentionDraft` as it stands.
        platform_chosen: a name whose facts are wanted (`show_platform_facts`).
        draft_changed: an `IntentionDraft`, soon after a key and when the window is closed.
    """

    start_requested = Signal(object, object)
    not_now_chosen = Signal(object)
    platform_chosen = Signal(str)
    draft_changed = Signal(object)
    closed = Signal()

    def __init__(self, page: IntentionPage, parent: QWidget | None = None) -> None:
        """Open with that page; nothing is shown yet."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Intention — Sojourn"))
        self._now = page.now
        self._whom_typed = False
        self._build(page)
        self._draft_timer = QTimer(self)
        self._draft_timer.setSingleShot(True)
        self._draft_timer.setInterval(DRAFT_MS)
        self._draft_timer.timeout.connect(self._tell_draft)
        self.finished.connect(self._on_finished)
        self.fill(page.draft)
        self._facts.show_facts(page.facts)
        self._join()
        restore_place(self, _NAME)
        self._fit()
        self._will_do.setFocus()

    def _build(self, page: IntentionPage) -> None:
        question = plain_label(self.tr("What do you go there for?"))
        theme.title(question)
        self._platform = PlatformChoice(page.platforms, page.suggestions)
        self._purpose = PurposeChoice()
        self._for_whom = QLineEdit()
        self._for_whom.setPlaceholderText(self.tr("May stay empty"))
        self._for_whom.setCompleter(_completer(page.people, self._for_whom))
        self._will_do = QLineEdit()
        self._will_do.setPlaceholderText(self.tr("answer Ana's question"))
        self._length = LengthChoice()
        self._fields = {
            "platform": Field(self.tr("&Platform"), self._platform),
            "purpose": Field(self.tr("P&urpose"), self._purpose),
            "for_whom": Field(self.tr("&For whom"), self._for_whom),
            "will_do": Field(self.tr("&I will"), self._will_do),
            "length": Field(self.tr("&Length"), self._length),
        }
        self._sentence = plain_label()
        theme.sentence(self._sentence)
        theme.sentence(self._will_do)
        self._address = AddressRow()
        self._facts = PlaceFacts()
        self._not_now = QPushButton(self.tr("&Not now"))
        self._start = QPushButton(self.tr("&Start"))
        self._start.setDefault(True)
        theme.primary(self._start)
        self._lay_out(question)

    def _lay_out(self, question: QWidget) -> None:
        where = QHBoxLayout()
        where.setSpacing(theme.space(4))
        where.addWidget(self._fields["platform"], 2)
        where.addWidget(self._fields["purpose"], 3)
        form = QVBoxLayout()
        form.setSpacing(theme.space(4))
        form.addLayout(where)
        for name in ("for_whom", "will_do", "length"):
            form.addWidget(self._fields[name])
        form.addWidget(self._sentence)
        form.addWidget(self._address)
        form.addStretch(1)
        self._facts.setFixedWidth(_FACTS_WIDTH)
        beside = QHBoxLayout()
        beside.setSpacing(_GAP)
        beside.addLayout(form, 1)
        beside.addWidget(self._facts)
        self._page = ScrollPage()
        self._page.column.addWidget(question)
        self._page.column.addLayout(beside, 1)
        self._foot = QHBoxLayout()
        self._foot.setContentsMargins(*[theme.space(5)] * 4)
        self._foot.setSpacing(theme.space(3))
        self._foot.addStretch(1)
        for button in (self._not_now, self._start):
            button.setMinimumWidth(_BUTTON_WIDTH)
            self._foot.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._page, 1)
        layout.addLayout(self._foot)

    def _fit(self) -> None:
        """Be as large as what is shown needs; a window made larger by hand stays so."""
        wanted = _WIDTH if self._facts.isHidden() else _WIDTH + _GAP + _FACTS_WIDTH
        was = self.size()
        fit_height(self, self._page, self._foot, max(wanted, self.minimumSizeHint().width()))
        if self.isVisible():
            self.resize(self.size().expandedTo(was))

    def setVisible(self, visible: bool) -> None:  # noqa: FBT001 - Qt
        """Set the cursor behind a sentence kept from before: typing shall not replace it."""
        super().setVisible(visible)
        if visible:
            self._will_do.end(False)

    def _join(self) -> None:
        self._platform.typed.connect(self._on_changed)
        self._platform.named.connect(self.platform_chosen)
        self._purpose.currentIndexChanged.connect(self._on_changed)
        for line in (self._for_whom, self._will_do):
            line.textChanged.connect(self._on_changed)
        self._for_whom.textEdited.connect(self._on_whom_typed)
        self._length.changed.connect(self._on_changed)
        self._address.changed.connect(self._on_changed)
        self._facts.next_step_taken.connect(self._on_next_step_taken)
        self._start.clicked.connect(self._on_start)
        self._not_now.clicked.connect(self._on_not_now)

    @property
    def draft(self) -> IntentionDraft:
        """What stands in the form."""
        return IntentionDraft(
            platform=self._platform.name,
            purpose=self._purpose.key,
            for_whom=self._for_whom.text(),
            will_do=self._will_do.text(),
            length_ms=self._length.length_ms,
            address=self._address.address,
        )

    def fill(self, draft: IntentionDraft) -> None:
        """Put a draft into the form, in place of what stands there."""
        self._platform.show_name(draft.platform)
        self._purpose.choose(draft.purpose)
        self._for_whom.setText(draft.for_whom)
        self._will_do.setText(draft.will_do)
        self._length.choose(draft.length_ms)
        self._address.show_address(draft.platform, draft.address)
        self._whom_typed = False
        self._told = self.draft
        self._show_parts()

    def show_platform_facts(self, facts: PlatformFacts | None) -> None:
        """Show what is known of the platform chosen, and bring back what was last used there."""
        self._facts.show_facts(facts)
        if facts is None:
            self._address.show_address(self._platform.name, Address())
            self._on_changed()
            return
        place = facts.platform
        self._address.show_address(place.name, Address(place.address, place.opens_address))
        if facts.last is not None:
            self._purpose.choose(facts.last.purpose)
            self._length.choose(facts.last.length_ms)
            # What the person has typed themselves is never taken from them.
            if not self._whom_typed or not self._for_whom.text().strip():
                self._for_whom.setText(facts.last.for_whom)
        self._on_changed()
        self._fit()

    def show_now(self, now: datetime) -> None:
        """Read the sentence back with this local time."""
        self._now = now
        self._show_parts()

    def dismiss(self) -> None:
        """Close with nothing to keep: what stood here was said, or turned down."""
        self._draft_timer.stop()
        self._told = self.draft
        self.reject()

    @Slot()
    def _on_changed(self) -> None:
        self._show_parts()
        if not self._draft_timer.isActive():
            self._draft_timer.start()

    @Slot()
    def _on_whom_typed(self) -> None:
        self._whom_typed = True

    @Slot()
    def _tell_draft(self) -> None:
        draft = self.draft
        if draft != self._told:
            self._told = draft
            self.draft_changed.emit(draft)

    def _show_parts(self) -> None:
        draft = self.draft
        self._sentence.setText(if_then(self._now, draft))
        self._fields["for_whom"].setVisible(self._asks_for_whom())
        self._address.show_platform(draft.platform.strip())
        for name, checked in self._checks().items():
            # A sentence of help goes as soon as it has helped; none comes while typing.
            if self._fields[name].trouble and _refused(checked) is None:
                self._fields[name].show_trouble("")

    def _asks_for_whom(self) -> bool:
        return mode_of(self._purpose.key) is not Mode.CONSUME

    def _checks(self) -> dict[str, Callable[[], object]]:
        """What each field has to stand, in the order in which the cursor goes to them."""
        return {
            "will_do": lambda: checked_line(self._will_do.text(), "will_do"),
            "platform": lambda: checked_name(self._platform.name, "platform"),
            "purpose": self._checked_purpose,
            "for_whom": lambda: checked_name(self._whom(), "for_whom", empty=True),
            "length": self._length.read,
        }

    def _checked_purpose(self) -> str:
        key = self._purpose.key
        if mode_of(key) is None:
            raise Refused(Code.UNKNOWN, "purpose", key)
        return key

    def _whom(self) -> str:
        return self._for_whom.text() if self._asks_for_whom() else ""

    @Slot()
    def _on_start(self) -> None:
        if self._find_trouble():
            return
        intention = Intention(
            self._platform.name,
            self._purpose.key,
            self._will_do.text(),
            self._length.read(),
            self._whom(),
        )
        self.start_requested.emit(intention.checked(), self._address.address.checked())

    def _find_trouble(self) -> bool:
        """Say beside each field what is expected, and lead the cursor to the first."""
        first: Field | None = None
        for name, checked in self._checks().items():
            refused = _refused(checked)
            self._fields[name].show_trouble(refusal(refused) if refused else "")
            if refused is not None and first is None:
                first = self._fields[name]
        refused = _refused(self._address.address.checked)
        self._address.show_trouble(refusal(refused) if refused else "")
        if first is self._fields["length"]:
            self._length.put_cursor()
        elif first is not None:
            first.focus_control()
        self._fit()
        return first is not None or refused is not None

    @Slot()
    def _on_not_now(self) -> None:
        self.not_now_chosen.emit(self.draft)

    @Slot(str)
    def _on_next_step_taken(self, next_step: str) -> None:
        self._will_do.setText(" ".join(next_step.split()))
        self._will_do.setFocus()

    @Slot()
    def _on_finished(self) -> None:
        keep_place(self, _NAME)
        self._draft_timer.stop()
        self._tell_draft()
        self.closed.emit()


def _completer(names: tuple[str, ...], line: QLineEdit) -> QCompleter:
    completer = QCompleter(list(names), line)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    return completer


def _refused(checked: Callable[[], object]) -> Refused | None:
    try:
        checked()
    except Refused as refused:
        return refused
    return None
