"""The fields of an intention, what each has to stand, and the sentence they make; saves nothing."""

from collections.abc import Callable, Mapping
from datetime import datetime

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from sojourn.domain.catalogue import Mode
from sojourn.domain.draft import IntentionDraft
from sojourn.domain.intention import Address, Intention
from sojourn.domain.kinds import Catalogue
from sojourn.domain.page import IntentionPage, PlatformFacts
from sojourn.domain.refusal import Code, Refused, checked_line, checked_name
from sojourn.ui import theme
from sojourn.ui.address_row import AddressRow
from sojourn.ui.already_there import AlreadyThere
from sojourn.ui.field import Field
from sojourn.ui.length_choice import LengthChoice
from sojourn.ui.name_completer import NameCompleter
from sojourn.ui.platform_choice import PlatformChoice
from sojourn.ui.purpose_choice import PurposeChoice
from sojourn.ui.read_back import ReadBack
from sojourn.ui.refusal_words import refusal


class IntentionForm(QWidget):
    """Platform, purpose, for whom, what I will do, length and address.

    Signals:
        changed: something typed or chosen is different.
        platform_named: the name of a platform stands.
        read_back: the intention as a sentence, empty while words are hidden.
    """

    changed = Signal()
    platform_named = Signal(str)
    read_back = Signal(str)

    def __init__(self, page: IntentionPage, parent: QWidget | None = None) -> None:
        """Offer what the page knows, and fill its draft in."""
        super().__init__(parent)
        self._now = page.now
        self._catalogue = page.catalogue
        self._whom_typed = False
        self._takes_up = ""
        self._hidden = False
        self._build(page)
        self.fill(page.draft)
        self._join()

    def _build(self, page: IntentionPage) -> None:
        self._platform = PlatformChoice(page.platforms, page.suggestions)
        self._purpose = PurposeChoice(page.catalogue)
        self._for_whom = QLineEdit()
        self._for_whom.setPlaceholderText(self.tr("May stay empty"))
        self._for_whom.setCompleter(NameCompleter(page.people, self._for_whom))
        self._will_do = QLineEdit()
        self._will_do.setPlaceholderText(self.tr("answer Ana\u2019s question"))
        theme.sentence(self._will_do)
        self._length = LengthChoice()
        self._fields = {
            "platform": Field(self.tr("&Platform"), self._platform),
            "purpose": Field(self.tr("P&urpose"), self._purpose),
            "for_whom": Field(self.tr("&For whom"), self._for_whom),
            "will_do": Field(self.tr("&I will"), self._will_do),
            "length": Field(self.tr("&Length"), self._length),
        }
        self._already = AlreadyThere(page.now)
        self._read_back = ReadBack()
        self._address = AddressRow()
        where = QHBoxLayout()
        where.setSpacing(theme.space(4))
        where.addWidget(self._fields["platform"], 2)
        where.addWidget(self._fields["purpose"], 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(4))
        column.addLayout(where)
        for name in ("for_whom", "will_do", "length"):
            column.addWidget(self._fields[name])
        column.addWidget(self._already)
        column.addWidget(self._read_back)
        column.addWidget(self._address)
        column.addStretch(1)

    def _join(self) -> None:
        self._platform.typed.connect(self._on_changed)
        self._platform.named.connect(self.platform_named)
        self._purpose.currentIndexChanged.connect(self._on_changed)
        for line in (self._for_whom, self._will_do):
            line.textChanged.connect(self._on_changed)
        self._for_whom.textEdited.connect(self._on_whom_typed)
        self._will_do.textChanged.connect(self._on_sentence)
        self._length.changed.connect(self._on_changed)
        self._already.changed.connect(self._on_changed)
        self._address.changed.connect(self._on_changed)

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
            takes_up=self._takes_up,
            ago_ms=self.ago_ms,
        )

    @property
    def ago_ms(self) -> int | None:
        """How long the person is there already, in milliseconds, if said and readable."""
        return self._already.ago_ms

    @property
    def sentence(self) -> str:
        """The intention as it is read back; empty while words are hidden."""
        return "" if self._hidden else self._read_back.sentence

    def fill(self, draft: IntentionDraft) -> None:
        """Put a draft into the form, in place of what stands there.

        How long somebody was there when it was kept says nothing of now, and is left out.
        """
        self._platform.show_name(draft.platform)
        self._purpose.choose(draft.purpose)
        self._for_whom.setText(draft.for_whom)
        self._will_do.setText(draft.will_do)
        self._length.choose(draft.length_ms)
        self._address.show_address(draft.platform, draft.address)
        self._takes_up = draft.takes_up
        self._already.clear()
        self._whom_typed = False
        self._show_parts()

    def hide_words(self, hidden: bool) -> None:  # noqa: FBT001 - a fact
        """Show dots for what is typed, and offer no names, while others look at the screen."""
        if hidden == self._hidden:
            return
        self._hidden = hidden
        self._purpose.hide_words(hidden)
        shown = QLineEdit.EchoMode.Password if hidden else QLineEdit.EchoMode.Normal
        for line in (self._platform.line, self._for_whom, self._will_do):
            line.setEchoMode(shown)
            completer = line.completer()
            if isinstance(completer, NameCompleter):
                completer.be_silent(hidden)
        self._read_back.setHidden(hidden)
        self._address.setHidden(hidden)
        self.read_back.emit(self.sentence)

    def bring_back(self, facts: PlatformFacts | None) -> None:
        """Fill in what was last used on the platform chosen; what the person typed stays."""
        if facts is None:
            self._address.show_address(self._platform.name, Address())
        else:
            place = facts.platform
            self._address.show_address(place.name, Address(place.address, place.opens_address))
        if facts is not None and facts.last is not None:
            self._purpose.choose(facts.last.purpose)
            self._length.choose(facts.last.length_ms)
            if not self._whom_typed or not self._for_whom.text().strip():
                self._for_whom.setText(facts.last.for_whom)
        self._on_changed()

    def show_catalogue(self, catalogue: Catalogue, went: Mapping[str, str]) -> None:
        """Offer the purposes there are now; `went` leads from those that are gone."""
        self._catalogue = catalogue
        self._purpose.show_catalogue(catalogue, went)
        self._on_changed()

    def show_now(self, now: datetime) -> None:
        """Read the sentence back with this local time."""
        self._now = now
        self._already.show_now(now)
        self._show_parts()

    def take_up(self, next_step: str, session: str) -> None:
        """Put the next step of a session into "I will", and the cursor behind it."""
        self._will_do.setText(" ".join(next_step.split()))
        self._takes_up = session
        self._will_do.setFocus()

    def put_cursor(self) -> None:
        """Put the cursor behind what stands in "I will", or into the platform where none stands."""
        (self._will_do if self._platform.name.strip() else self._platform.line).setFocus()
        self._will_do.end(False)

    def intention(self) -> Intention:
        """Give the intention.

        Raises:
            Refused: for the first field that is not in order.
        """
        return Intention(
            self._platform.name,
            self._purpose.key,
            self._will_do.text(),
            self._length.read(),
            self._whom(),
            self._takes_up,
        ).checked()

    def address(self) -> Address:
        """Give what Start shall open.

        Raises:
            Refused: for anything but http and https.
        """
        return self._address.address.checked()

    def find_trouble(self) -> bool:
        """Say beside each field what is expected, lead the cursor to the first; tell if any."""
        first: Field | None = None
        for name, checked in self._checks().items():
            refused = _refused(checked)
            self._fields[name].show_trouble(refusal(refused) if refused else "")
            if refused is not None and first is None:
                first = self._fields[name]
        refused = _refused(self.address)
        self._address.show_trouble(refusal(refused) if refused else "")
        if first is self._fields["length"]:
            self._length.put_cursor()
        elif first is not None:
            first.focus_control()
        is_late = first is None and refused is None and self._already.find_trouble()
        return first is not None or refused is not None or is_late

    def refuse(self, refused: Refused) -> None:
        """Say beside its field why the visit did not begin, and lead the cursor there."""
        if refused.field == "ago":
            self._already.refuse(refused)
        elif refused.field == "address":
            self._address.show_trouble(refusal(refused))
        else:
            field = self._fields.get(refused.field) or self._fields["will_do"]
            field.show_trouble(refusal(refused, self._now))
            field.focus_control()

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
        if self._catalogue.mode_of(key) is None:
            raise Refused(Code.UNKNOWN, "purpose", key)
        return key

    def _asks_for_whom(self) -> bool:
        return self._catalogue.mode_of(self._purpose.key) is not Mode.CONSUME

    def _whom(self) -> str:
        return self._for_whom.text() if self._asks_for_whom() else ""

    def _show_parts(self) -> None:
        draft = self.draft
        before = self._read_back.sentence
        self._read_back.show_draft(self._now, draft)
        if self._read_back.sentence != before:
            self.read_back.emit(self.sentence)
        self._fields["for_whom"].setVisible(self._asks_for_whom())
        self._address.show_platform(draft.platform.strip())
        for name, checked in self._checks().items():
            # A sentence of help goes as soon as it has helped; none comes while typing.
            if self._fields[name].trouble and _refused(checked) is None:
                self._fields[name].show_trouble("")

    @Slot()
    def _on_changed(self) -> None:
        self._show_parts()
        self.changed.emit()

    @Slot(str)
    def _on_sentence(self, text: str) -> None:
        # However it is worded now, it is the step that was taken up; another one begins empty.
        if not text.strip():
            self._takes_up = ""

    @Slot()
    def _on_whom_typed(self) -> None:
        self._whom_typed = True


def _refused(checked: Callable[[], object]) -> Refused | None:
    try:
        checked()
    except Refused as refused:
        return refused
    return None
