"""The fields of a visit that is over: where, when, how long, what for; saves nothing."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from sojourn.domain.catalogue import Mode
from sojourn.domain.intention import DEFAULT_LENGTH_MS, Intention
from sojourn.domain.kinds import Catalogue
from sojourn.domain.outcome import Reflection
from sojourn.domain.page import PastVisitPage
from sojourn.domain.past_visit import PastVisit
from sojourn.domain.refusal import Code, Refused, checked_line, checked_name
from sojourn.ui import theme, words
from sojourn.ui.at_the_start import at_the_start
from sojourn.ui.field import Field
from sojourn.ui.fold import Fold
from sojourn.ui.length_choice import LengthChoice
from sojourn.ui.name_line import NameLine
from sojourn.ui.platform_choice import PlatformChoice
from sojourn.ui.purpose_choice import PurposeChoice
from sojourn.ui.refusal_words import moment_in_words, nearest_time, refusal
from sojourn.ui.time_and_day import TimeAndDay

_ROUND_MIN = 5


class PastVisitForm(QWidget):
    """Everything but what came of it.

    Signals:
        purpose_chosen: the purpose is another one.
        grown: a sentence or a field came or went.
    """

    purpose_chosen = Signal(str)
    grown = Signal()

    def __init__(self, page: PastVisitPage, parent: QWidget | None = None) -> None:
        """Offer what the page knows."""
        super().__init__(parent)
        self._now = page.now
        self._catalogue = page.catalogue
        self._nearest: datetime | None = None
        self._time_edited = False
        self._platform = PlatformChoice(page.platforms, page.suggestions)
        self._platform.show_name(page.platform)
        self._purpose = PurposeChoice(page.catalogue)
        self._purpose.choose(page.purpose)
        self._for_whom = NameLine(page.people)
        self._did = QLineEdit()
        self._did.setPlaceholderText(self.tr("answered Ana\u2019s question"))
        theme.sentence(self._did)
        self._length = LengthChoice()
        self._length.choose(DEFAULT_LENGTH_MS)
        self._when = TimeAndDay(self._usual_start())
        self._on_phone = QCheckBox(self.tr("&On the phone"))
        self._planned = LengthChoice()
        self._fields = {
            "platform": Field(self.tr("&Platform"), self._platform),
            "purpose": Field(self.tr("P&urpose"), self._purpose),
            "for_whom": Field(self.tr("&For whom"), self._for_whom),
            "will_do": Field(self.tr("What I &did"), self._did),
            "at": Field(self.tr("&When it began"), self._moment()),
            "length": Field(self.tr("&How long it took"), self._length),
            "planned": Field(self.tr("How &long I meant to stay"), self._planned),
        }
        self._use = QPushButton()
        self._use.hide()
        self._fold = Fold(self.tr("&A length was planned"), self._fields["planned"], is_open=False)
        self._lay_out()
        self._join()
        self._show_parts()

    def _moment(self) -> QWidget:
        moment = QWidget()
        row = QHBoxLayout(moment)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space(4))
        row.addWidget(self._when)
        row.addWidget(self._on_phone)
        row.addStretch(1)
        moment.setFocusProxy(self._when)
        return moment

    def _lay_out(self) -> None:
        place = QHBoxLayout()
        place.setSpacing(theme.space(4))
        place.addWidget(self._fields["platform"], 2)
        place.addWidget(self._fields["purpose"], 3)
        when = QVBoxLayout()
        when.setSpacing(theme.space(1))
        when.addWidget(self._fields["at"])
        when.addWidget(self._use, 0, Qt.AlignmentFlag.AlignLeft)
        length = QVBoxLayout()
        length.setSpacing(theme.space(2))
        length.addWidget(self._fields["length"])
        length.addLayout(at_the_start(self._fold))
        length.addWidget(self._fields["planned"])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(4))
        column.addLayout(place)
        column.addWidget(self._fields["for_whom"])
        column.addWidget(self._fields["will_do"])
        column.addLayout(when)
        column.addLayout(length)

    def _join(self) -> None:
        self._purpose.currentIndexChanged.connect(self._on_purpose)
        self._platform.typed.connect(self._show_parts)
        self._did.textChanged.connect(self._show_parts)
        self._length.changed.connect(self._on_length)
        self._when.edited.connect(self._on_time)
        self._use.clicked.connect(self._on_use)
        self._fold.toggled.connect(self.grown)

    @property
    def purpose(self) -> str:
        """The key of the purpose chosen; empty without one."""
        return self._purpose.key

    def show_catalogue(self, catalogue: Catalogue, went: Mapping[str, str]) -> None:
        """Offer the purposes there are now; `went` leads from those that are gone."""
        self._catalogue = catalogue
        self._purpose.show_catalogue(catalogue, went)
        self._on_purpose()

    def put_cursor(self) -> None:
        """Begin with what was done, or with the place while there is none."""
        (self._did if self._platform.name else self._platform).setFocus()

    def past_visit(self, reflection: Reflection | None) -> PastVisit:
        """Give the visit.

        Raises:
            Refused: for the first field that is not in order.
        """
        spent_ms = self._length.read()
        planned_ms = self._planned_ms()
        intention = Intention(
            self._platform.name,
            self._purpose.key,
            self._did.text(),
            spent_ms if planned_ms is None else planned_ms,
            self._whom(),
        ).checked()
        start_ms, on_phone = self._when.utc_ms, self._on_phone.isChecked()
        return PastVisit(intention, start_ms, spent_ms, on_phone, reflection)

    def find_trouble(self) -> bool:
        """Say beside each field what is expected, lead the cursor to the first; tell if any."""
        first = ""
        for name, checked in self._checks().items():
            refused = _refused(checked)
            self._fields[name].show_trouble(refusal(refused, self._now) if refused else "")
            if refused is not None and not first:
                first = name
        lengths = {"length": self._length, "planned": self._planned}
        if first == "planned":
            self._fold.setChecked(True)
        if first in lengths:
            lengths[first].put_cursor()
        elif first:
            self._fields[first].focus_control()
        return bool(first)

    def refuse(self, refused: Refused) -> bool:
        """Say beside its field why a visit was not taken; tell whether it is a field of ours.

        A time that would fit is offered, to be taken in one press.
        """
        field = self._fields.get(refused.field)
        if field is None:
            return False
        field.show_trouble(refusal(refused, self._now))
        self._nearest = nearest_time(refused, self._now) if refused.field == "at" else None
        if self._nearest is None:
            field.focus_control()
        else:
            self._use.setText(
                words.filled(self.tr("Us&e %1"), moment_in_words(self._nearest, self._now.date()))
            )
            self._use.show()
            self._use.setFocus()
        self.grown.emit()
        return True

    def _checks(self) -> dict[str, Callable[[], object]]:
        """What each field has to stand, in the order in which the cursor goes to them."""
        return {
            "platform": lambda: checked_name(self._platform.name, "platform"),
            "purpose": self._checked_purpose,
            "for_whom": lambda: checked_name(self._whom(), "for_whom", empty=True),
            "will_do": lambda: checked_line(self._did.text(), "will_do"),
            "length": self._length.read,
            "planned": self._planned_ms,
        }

    def _checked_purpose(self) -> str:
        key = self._purpose.key
        if self._catalogue.mode_of(key) is None:
            raise Refused(Code.UNKNOWN, "purpose", key)
        return key

    def _planned_ms(self) -> int | None:
        is_empty = self._planned.length_ms is None and not self._planned.typed
        return None if is_empty else self._planned.read()

    def _whom(self) -> str:
        return self._for_whom.text() if self._asks_for_whom() else ""

    def _asks_for_whom(self) -> bool:
        return self._catalogue.mode_of(self._purpose.key) is not Mode.CONSUME

    def _usual_start(self) -> datetime:
        length_ms = self._length.length_ms or DEFAULT_LENGTH_MS
        start = (self._now - timedelta(milliseconds=length_ms)).replace(second=0, microsecond=0)
        return start - timedelta(minutes=start.minute % _ROUND_MIN)

    def _forget_nearest(self) -> None:
        self._nearest = None
        self._use.hide()
        self._fields["at"].show_trouble("")

    @Slot()
    def _show_parts(self) -> None:
        self._fields["for_whom"].setVisible(self._asks_for_whom())
        for name, checked in self._checks().items():
            # A sentence of help goes as soon as it has helped; none comes while typing.
            if self._fields[name].trouble and _refused(checked) is None:
                self._fields[name].show_trouble("")

    @Slot()
    def _on_purpose(self) -> None:
        self._show_parts()
        self.purpose_chosen.emit(self._purpose.key)
        self.grown.emit()

    @Slot()
    def _on_length(self) -> None:
        self._show_parts()
        self._forget_nearest()
        if not self._time_edited:
            self._when.show_time(self._usual_start())

    @Slot()
    def _on_time(self) -> None:
        self._time_edited = True
        self._forget_nearest()

    @Slot()
    def _on_use(self) -> None:
        if self._nearest is not None:
            self._when.show_time(self._nearest)
            self._time_edited = True
            self._when.setFocus()
            self._forget_nearest()


def _refused(checked: Callable[[], object]) -> Refused | None:
    try:
        checked()
    except Refused as refused:
        return refused
    return None
