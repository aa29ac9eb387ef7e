"""What came of it days later, maybe from a visit long over; gives a value, keeps nothing."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QDate, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from sojourn.domain.kinds import Catalogue
from sojourn.domain.outcome import Outcome
from sojourn.domain.page import LateOutcome, LateOutcomePage, VisitFound, VisitsFound
from sojourn.domain.refusal import Refused
from sojourn.ui import theme, words
from sojourn.ui.at_the_start import at_the_start
from sojourn.ui.count_field import CountField
from sojourn.ui.field import Field
from sojourn.ui.fold import Fold
from sojourn.ui.name_line import NameLine
from sojourn.ui.plain_label import plain_label
from sojourn.ui.platform_choice import PlatformChoice
from sojourn.ui.refusal_words import refusal
from sojourn.ui.scroll_page import ScrollPage, fit_height
from sojourn.ui.shortcuts import save_on_keys
from sojourn.ui.visit_search import VisitSearch
from sojourn.ui.window_place import keep_place, restore_place

_NAME = "late-outcome"
_WIDTH = theme.space(140)


class LateOutcomeWindow(QDialog):
    """Stays open when it has told its outcome; who keeps it closes it.

    Signals:
        outcome_told: the `LateOutcome`, checked.
        visits_wanted: the text whose visits are wanted (`show_visits`).
    """

    outcome_told = Signal(object)
    visits_wanted = Signal(str)

    def __init__(self, page: LateOutcomePage, parent: QWidget | None = None) -> None:
        """Ask what came, today unless another day is said."""
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Something came of it — Sojourn"))
        self._filled_in = ""
        self._kind = QComboBox()
        self._kind.setPlaceholderText(self.tr("Choose one"))
        self.show_catalogue(page.catalogue, {})
        self._count = CountField()
        self._platform = PlatformChoice(page.platforms, ())
        self._person = NameLine(page.people)
        self._note = QLineEdit()
        self._note.setPlaceholderText(self.tr("May stay empty"))
        self._day = QDateEdit(_qdate(page.today))
        self._day.setCalendarPopup(True)
        self._day.setMaximumDate(_qdate(page.today))
        self._search = VisitSearch(page.visits)
        self._search.wanted.connect(self.visits_wanted)
        self._search.chosen.connect(self._on_visit)
        self._fold = Fold(self.tr("&It grew from a visit"), self._search, is_open=False)
        self._fold.folded_out.connect(self._on_folded)
        self._fields = {
            "outcome": Field(self.tr("What &came of it"), self._kind),
            "count": Field(self.tr("How &many"), self._count),
            "platform": Field(self.tr("&Platform"), self._platform),
            "person": Field(self.tr("&With whom"), self._person),
            "note": Field(self.tr("N&ote"), self._note),
            "day": Field(self.tr("&Day"), self._day),
        }
        self._lay_out()
        self._kind.currentIndexChanged.connect(lambda: self._fields["outcome"].show_trouble(""))
        self._platform.typed.connect(lambda: self._fields["platform"].show_trouble(""))
        self._placed = restore_place(self, _NAME)

    def show_catalogue(self, catalogue: Catalogue, went: Mapping[str, str]) -> None:
        """Offer the outcomes there are now; the one chosen stays chosen, or is where it went."""
        chosen = str(self._kind.currentData() or "")
        chosen = went.get(chosen, chosen)
        offered = [kind.key for kind in catalogue.offered_outcomes]
        was = self._kind.blockSignals(True)
        self._kind.clear()
        # One that is hidden by now was chosen before.
        for key in dict.fromkeys((*offered, *filter(None, (chosen,)))):
            self._kind.addItem(words.outcome(key, catalogue), key)
        self._kind.setCurrentIndex(self._kind.findData(chosen) if chosen else -1)
        self._kind.setMaxVisibleItems(self._kind.count())
        self._kind.blockSignals(was)

    @property
    def sought(self) -> str:
        """The text whose visits are wanted now."""
        return self._search.sought

    def show_visits(self, found: VisitsFound) -> None:
        """Offer the visits that were searched for."""
        self._search.show_visits(found)

    def refuse_search(self, refused: Refused) -> None:
        """Say why the visits could not be read."""
        self._search.refuse(refused)
        self._grow()

    def _lay_out(self) -> None:
        title = plain_label(self.tr("Something came of it"))
        theme.title(title)
        self._page = ScrollPage()
        column = self._page.column
        column.addWidget(title)
        for names in (("outcome", "count"), ("platform", "person"), ("note", "day")):
            row = QHBoxLayout()
            row.setSpacing(theme.space(4))
            for name in names:
                row.addWidget(self._fields[name], 0 if name in {"count", "day"} else 1)
            column.addLayout(row)
        column.addLayout(at_the_start(self._fold))
        column.addWidget(self._search)
        column.addStretch(1)
        cancel = QPushButton(self.tr("Ca&ncel"))
        cancel.clicked.connect(self.close)
        save = QPushButton(self.tr("Sa&ve"))
        save.setDefault(True)
        theme.primary(save)
        save.clicked.connect(self._on_save)
        save_on_keys(self, save.click)
        self._foot = QHBoxLayout()
        side = theme.PAGE
        self._foot.setContentsMargins(side, theme.space(2), side, side)
        self._foot.setSpacing(theme.space(2))
        self._foot.addStretch(1)
        self._foot.addWidget(cancel)
        self._foot.addWidget(save)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._page, 1)
        whole.addLayout(self._foot)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with what came."""
        super().showEvent(event)
        if not self._placed:
            # Only now do the labels know their type.
            self._placed = True
            fit_height(self, self._page, self._foot, _WIDTH)
        if not event.spontaneous():
            self._kind.setFocus()

    def reject(self) -> None:
        """Close on Esc as by the window's frame."""
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the place."""
        keep_place(self, _NAME)
        event.accept()

    def _late_outcome(self) -> LateOutcome:
        day = date(*self._day.date().getDate())
        said = Outcome(
            kind=str(self._kind.currentData() or ""),
            count=self._count.count,
            platform=self._platform.name,
            at_ms=0,
            day=day,
            offset_s=0,
            note=self._note.text(),
            person=self._person.text(),
        ).checked()
        visit = self._search.visit
        session = visit.session if visit is not None else ""
        return LateOutcome(
            said.kind, said.count, said.platform, day, said.person, said.note, session
        )

    @Slot()
    def _on_save(self) -> None:
        for field in self._fields.values():
            field.show_trouble("")
        try:
            late = self._late_outcome()
        except Refused as refused:
            field = self._fields[refused.field]
            field.show_trouble(refusal(refused))
            field.focus_control()
            self._grow()
            return
        self.outcome_told.emit(late)

    @Slot(object)
    def _on_visit(self, visit: VisitFound | None) -> None:
        # A place the person typed stays: the outcome may have come elsewhere.
        if self._platform.name in {"", self._filled_in}:
            self._filled_in = visit.platform if visit is not None else ""
            self._platform.show_name(self._filled_in)
        self._grow()

    @Slot(bool)
    def _on_folded(self, is_open: bool) -> None:  # noqa: FBT001 - a signal brings it
        if is_open:
            self._search.put_cursor()
        self._grow()

    def _grow(self) -> None:
        # The layouts know of a new line only after this.
        QTimer.singleShot(0, self, self._fit)

    @Slot()
    def _fit(self) -> None:
        was = self.size()
        fit_height(self, self._page, self._foot, self.width())
        self.resize(self.size().expandedTo(was))


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
