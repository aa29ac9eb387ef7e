"""The fields of a finished visit that can be put right: where, what for, when; saves nothing."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from sojourn.domain.amendment import Amendment
from sojourn.domain.catalogue import Mode
from sojourn.domain.duration import SECOND_MS
from sojourn.domain.history import AmendmentPage
from sojourn.domain.kinds import Catalogue
from sojourn.domain.moment import utc_ms_of
from sojourn.domain.refusal import Code, Refused, checked_line, checked_name
from sojourn.ui import theme, words
from sojourn.ui.field import Field
from sojourn.ui.length_choice import LengthChoice
from sojourn.ui.name_line import NameLine
from sojourn.ui.plain_label import plain_label
from sojourn.ui.platform_choice import PlatformChoice
from sojourn.ui.purpose_choice import PurposeChoice
from sojourn.ui.refusal_words import moment_in_words, nearest_time, refusal
from sojourn.ui.time_and_day import TimeAndDay


class AmendmentForm(QWidget):
    """Opens as the visit is told now; time that nobody edits stays as exact as it was.

    Signals:
        purpose_chosen: the purpose is another one.
        grown: a sentence or a field came or went.
    """

    purpose_chosen = Signal(str)
    grown = Signal()

    def __init__(self, page: AmendmentPage, parent: QWidget | None = None) -> None:
        """Show the page."""
        super().__init__(parent)
        self._page = page
        self._nearest: datetime | None = None
        self._platform = PlatformChoice(page.platforms, page.suggestions)
        self._platform.show_name(page.platform)
        self._purpose = PurposeChoice(page.catalogue)
        self._purpose.choose(page.purpose)
        self._for_whom = NameLine(page.people)
        self._for_whom.setText(page.for_whom)
        self._will_do = QLineEdit(page.will_do)
        self._will_do.setCursorPosition(0)
        theme.sentence(self._will_do)
        self._when = TimeAndDay(page.began)
        self._length = LengthChoice()
        # Nobody types milliseconds; while this stands there, the length is left alone.
        self._shown_ms = max(1, round(page.spent_ms / SECOND_MS)) * SECOND_MS
        self._length.choose(self._shown_ms)
        self._fields = {
            "platform": Field(self.tr("&Platform"), self._platform),
            "purpose": Field(self.tr("P&urpose"), self._purpose),
            "for_whom": Field(self.tr("&For whom"), self._for_whom),
            "will_do": Field(self.tr("What I came to &do"), self._will_do),
            "at": Field(self.tr("&When it began"), self._when),
            "length": Field(self.tr("&How long it took"), self._length),
        }
        self._use = QPushButton()
        self._use.hide()
        self._lay_out()
        self._purpose.currentIndexChanged.connect(self._on_purpose)
        self._when.edited.connect(self._forget_nearest)
        self._length.changed.connect(self._forget_length)
        self._use.clicked.connect(self._on_use)
        self._show_whom()

    @property
    def purpose(self) -> str:
        """The key of the purpose chosen; empty without one."""
        return self._purpose.key

    def show_catalogue(self, catalogue: Catalogue, went: Mapping[str, str]) -> None:
        """Offer the purposes there are now; `went` leads from those that are gone."""
        self._page = replace(self._page, catalogue=catalogue)
        self._purpose.show_catalogue(catalogue, went)
        self._on_purpose()

    def put_cursor(self) -> None:
        """Begin with the sentence."""
        self._will_do.setFocus()

    def amendment(self) -> Amendment:
        """Give what stands there, without what came of it.

        Raises:
            Refused: for the first field that is not in order.
        """
        for checked in self._checks().values():
            checked()
        return Amendment(
            self._platform.name,
            self._purpose.key,
            self._will_do.text(),
            self._whom(),
            self._start_ms(),
            self._length_ms(),
        )

    def find_trouble(self) -> bool:
        """Say beside each field what is expected, lead the cursor to the first; tell if any."""
        first = ""
        for name, checked in self._checks().items():
            sentence = _trouble(checked, self._page.now)
            self._fields[name].show_trouble(sentence)
            first = first or (name if sentence else "")
        if first:
            self._lead_to(first)
        return bool(first)

    def refuse(self, refused: Refused) -> bool:
        """Say beside its field why the visit was not changed; tell whether it is a field of ours.

        A time that would fit is offered, to be taken in one press.
        """
        field = self._fields.get(refused.field)
        if field is None:
            return False
        field.show_trouble(refusal(refused, self._page.now))
        self._nearest = nearest_time(refused, self._page.now)
        if self._nearest is None:
            self._lead_to(refused.field)
        else:
            when = moment_in_words(self._nearest, self._page.now.date())
            self._use.setText(words.filled(self.tr("Us&e %1"), when))
            self._use.show()
            self._use.setFocus()
        self.grown.emit()
        return True

    def _lay_out(self) -> None:
        place = QHBoxLayout()
        place.setSpacing(theme.space(4))
        place.addWidget(self._fields["platform"], 2)
        place.addWidget(self._fields["purpose"], 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(4))
        column.addWidget(self._fields["will_do"])
        column.addLayout(place)
        if self._page.switched_to:
            switched = plain_label(
                words.filled(
                    self.tr("Later in the visit: %1. That stays as it was."),
                    words.listed(self._page.switched_to),
                )
            )
            theme.small(switched)
            column.addWidget(switched)
        column.addWidget(self._fields["for_whom"])
        column.addWidget(self._fields["at"])
        column.addWidget(self._use, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._fields["length"])

    def _checks(self) -> dict[str, Callable[[], object]]:
        """What each field has to stand, in the order in which the cursor goes to them."""
        return {
            "will_do": lambda: checked_line(self._will_do.text(), "will_do"),
            "platform": lambda: checked_name(self._platform.name, "platform"),
            "purpose": self._checked_purpose,
            "for_whom": lambda: checked_name(self._whom(), "for_whom", empty=True),
            "length": self._length_ms,
        }

    def _checked_purpose(self) -> str:
        if not self._purpose.key:
            raise Refused(Code.UNKNOWN, "purpose", "")
        return self._purpose.key

    def _whom(self) -> str:
        return "" if self._fields["for_whom"].isHidden() else self._for_whom.text()

    def _start_ms(self) -> int | None:
        start_ms = self._when.utc_ms
        return None if start_ms == utc_ms_of(self._page.began) else start_ms

    def _length_ms(self) -> int | None:
        length_ms = self._length.read()
        return None if length_ms == self._shown_ms else length_ms

    def _lead_to(self, name: str) -> None:
        if name == "length":
            self._length.put_cursor()
        else:
            self._fields[name].focus_control()

    def _show_whom(self) -> None:
        is_asked = self._page.catalogue.mode_of(self._purpose.key) is not Mode.CONSUME
        self._fields["for_whom"].setVisible(is_asked or bool(self._page.for_whom))

    @Slot()
    def _on_purpose(self) -> None:
        self._fields["purpose"].show_trouble("")
        self._show_whom()
        self.purpose_chosen.emit(self._purpose.key)
        self.grown.emit()

    @Slot()
    def _forget_nearest(self) -> None:
        self._nearest = None
        self._use.hide()
        self._fields["at"].show_trouble("")

    @Slot()
    def _forget_length(self) -> None:
        self._fields["length"].show_trouble("")

    @Slot()
    def _on_use(self) -> None:
        if self._nearest is not None:
            self._when.show_time(self._nearest)
            self._when.setFocus()
            self._forget_nearest()


def _trouble(checked: Callable[[], object], now: datetime) -> str:
    try:
        checked()
    except Refused as refused:
        return refusal(refused, now)
    return ""
