"""A visit said afterwards, with what came of it, in one window; gives a value, keeps nothing."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from sojourn.domain.catalogue import UNWIND
from sojourn.domain.kinds import Catalogue
from sojourn.domain.page import PastVisitPage
from sojourn.domain.refusal import Refused
from sojourn.ui import theme
from sojourn.ui.came_of_it import CameOfIt
from sojourn.ui.past_visit_form import PastVisitForm
from sojourn.ui.plain_label import plain_label
from sojourn.ui.refusal_words import refusal
from sojourn.ui.scroll_page import ScrollPage, fit_height
from sojourn.ui.shortcuts import save_on_keys
from sojourn.ui.trouble_line import TroubleLine
from sojourn.ui.window_place import keep_place, restore_place

_NAME = "past-visit"
_WIDTH = theme.space(144)


class PastVisitWindow(QDialog):
    """Stays open when it has told its visit: one that is refused is not typed twice.

    Signals:
        past_visit_told: the `PastVisit`, checked.
    """

    past_visit_told = Signal(object)

    def __init__(self, page: PastVisitPage, parent: QWidget | None = None) -> None:
        """Ask about a visit that is over."""
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Past visit — Sojourn"))
        title = plain_label(self.tr("Where were you, and what for?"))
        theme.title(title)
        self._form = PastVisitForm(page)
        self._came = CameOfIt(page.catalogue)
        self._save = QPushButton(self.tr("Sa&ve"))
        self._save.setDefault(True)
        theme.primary(self._save)
        self._trouble = TroubleLine(self._save)
        self._page = ScrollPage()
        for widget in (title, self._form, self._came, self._trouble):
            self._page.column.addWidget(widget)
        self._page.column.addStretch(1)
        self._foot = self._buttons()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._page, 1)
        whole.addLayout(self._foot)
        self._form.purpose_chosen.connect(self._on_purpose)
        self._form.grown.connect(self._grow)
        self._on_purpose(self._form.purpose)
        self._placed = restore_place(self, _NAME)

    def show_catalogue(self, catalogue: Catalogue, went: Mapping[str, str]) -> None:
        """Offer the kinds there are now; `went` leads from those that are gone."""
        self._came.show_catalogue(catalogue, went)
        self._form.show_catalogue(catalogue, went)

    def refuse(self, refused: Refused) -> None:
        """Say why the visit was not taken, beside the field it is about."""
        if not self._form.refuse(refused):
            self._trouble.say(refusal(refused))
            self._grow()

    def _buttons(self) -> QHBoxLayout:
        cancel = QPushButton(self.tr("Ca&ncel"))
        cancel.clicked.connect(self.close)
        self._save.clicked.connect(self._on_save)
        save_on_keys(self, self._save.click)
        foot = QHBoxLayout()
        side = theme.PAGE
        foot.setContentsMargins(side, theme.space(2), side, side)
        foot.setSpacing(theme.space(2))
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self._save)
        return foot

    def showEvent(self, event: QShowEvent) -> None:
        """Begin where something is still to be said."""
        super().showEvent(event)
        if not self._placed:
            # Only now do the labels know their type.
            self._placed = True
            fit_height(self, self._page, self._foot, _WIDTH)
        if not event.spontaneous():
            self._form.put_cursor()

    def reject(self) -> None:
        """Close on Esc as by the window's frame."""
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the place."""
        keep_place(self, _NAME)
        event.accept()

    @Slot()
    def _grow(self) -> None:
        # The layouts know of a new line only after this.
        QTimer.singleShot(0, self, self._fit)

    @Slot()
    def _fit(self) -> None:
        was = self.size()
        fit_height(self, self._page, self._foot, self.width())
        self.resize(self.size().expandedTo(was))
        focus = self.focusWidget()
        if self._page.isAncestorOf(focus):
            self._page.ensureWidgetVisible(focus)

    @Slot(str)
    def _on_purpose(self, purpose: str) -> None:
        self._came.ask(unwinding=purpose == UNWIND)

    @Slot()
    def _on_save(self) -> None:
        self._trouble.hide()
        if self._form.find_trouble() or self._came.find_trouble():
            self._grow()
            return
        self.past_visit_told.emit(self._form.past_visit(self._came.reflection()))
