"""A finished visit, opened from the history and put right there; gives a value, keeps nothing."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from sojourn.domain.history import AmendmentPage
from sojourn.domain.kinds import Catalogue
from sojourn.domain.refusal import Refused
from sojourn.ui import theme
from sojourn.ui.amendment_came import AmendmentCame
from sojourn.ui.amendment_form import AmendmentForm
from sojourn.ui.refusal_words import refusal
from sojourn.ui.scroll_page import ScrollPage, fit_height
from sojourn.ui.shortcuts import save_on_keys
from sojourn.ui.trouble_line import TroubleLine
from sojourn.ui.window_place import keep_place, restore_place

_NAME = "amendment"
_WIDTH = theme.space(152)


class AmendmentWindow(QDialog):
    """Stays open when it has told its change: one that is refused is not typed twice.

    Signals:
        visit_amended: the session's key and the `Amendment`.
    """

    visit_amended = Signal(str, object)

    def __init__(self, page: AmendmentPage, parent: QWidget | None = None) -> None:
        """Show a visit as it is told now."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("Visit — Sojourn"))
        self._session = page.session
        self._form = AmendmentForm(page)
        self._came = AmendmentCame(page)
        self._save = QPushButton(self.tr("Sa&ve"))
        self._save.setDefault(True)
        theme.primary(self._save)
        self._trouble = TroubleLine(self._save)
        self._page = ScrollPage()
        for widget in (self._form, self._came, self._trouble):
            self._page.column.addWidget(widget)
        self._page.column.addStretch(1)
        self._foot = self._buttons()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._page, 1)
        whole.addLayout(self._foot)
        self._form.purpose_chosen.connect(self._came.ask)
        self._form.grown.connect(self._grow)
        self._placed = restore_place(self, _NAME)

    def show_catalogue(self, catalogue: Catalogue, went: Mapping[str, str]) -> None:
        """Offer the kinds there are now; `went` leads from those that are gone."""
        self._came.show_catalogue(catalogue, went)
        self._form.show_catalogue(catalogue, went)

    def refuse(self, refused: Refused) -> None:
        """Say why the visit was not changed, beside the field it is about."""
        if not self._form.refuse(refused) and not self._came.refuse(refused):
            self._trouble.say(refusal(refused))
        self._grow()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the sentence."""
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

    @Slot()
    def _on_save(self) -> None:
        self._trouble.hide()
        if self._form.find_trouble():
            self._grow()
            return
        self.visit_amended.emit(self._session, self._came.added_to(self._form.amendment()))
