"""Goes on elsewhere in the same visit: a menu of the places known, and a line for another."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QMenu, QPushButton, QVBoxLayout, QWidget

from sojourn.domain.refusal import Code, Refused, checked_name, folded
from sojourn.ui import theme
from sojourn.ui.line_icon import show_unfolding
from sojourn.ui.refusal_words import refusal
from sojourn.ui.tray_entries import hidden_places, menu_text
from sojourn.ui.trouble_line import TroubleLine


class SwitchButton(QPushButton):
    """Offers the places in a menu.

    Signals:
        switch_requested: the platform chosen.
        another_wanted: one that is not in the menu.
    """

    switch_requested = Signal(str)
    another_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Offer nothing but another one yet."""
        super().__init__(parent)
        self._elsewhere: tuple[str, ...] = ()
        self._hidden = False
        name = self.tr("Switch plat&form")
        self.setText(name)
        self.setAccessibleName(name.replace("&", ""))
        theme.link(self)
        show_unfolding(self)
        menu = QMenu(self)
        menu.aboutToShow.connect(self._fill)
        self.setMenu(menu)

    def show_places(self, elsewhere: tuple[str, ...], *, hidden: bool = False) -> None:
        """Offer these, by numbers where their names are not to be read."""
        self._elsewhere, self._hidden = elsewhere, hidden

    @Slot()
    def _fill(self) -> None:
        menu = self.menu()
        menu.clear()
        names = hidden_places(len(self._elsewhere)) if self._hidden else self._elsewhere
        for text, name in zip(names, self._elsewhere, strict=True):
            action = QAction(menu_text(text), menu)
            action.triggered.connect(lambda _=False, name=name: self.switch_requested.emit(name))
            menu.addAction(action)
        if self._elsewhere:
            menu.addSeparator()
        menu.addAction(self.tr("&Another…")).triggered.connect(self.another_wanted)


class OtherPlatform(QWidget):
    """A line for a place that is not in the menu; Enter goes there, Esc stays.

    Signals:
        switch_requested: the platform typed.
        let_go: the question is not wanted.
    """

    switch_requested = Signal(str)
    let_go = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Ask for nothing yet."""
        super().__init__(parent)
        self._here = ""
        question = QLabel(self.tr("Where do you go on?"))
        theme.heading(question)
        self._name = QLineEdit()
        self._name.setPlaceholderText(self.tr("its name, then Enter"))
        self._name.setAccessibleName(question.text())
        self._name.returnPressed.connect(self._on_typed)
        self._trouble = TroubleLine(self._name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(2))
        for widget in (question, self._name, self._trouble):
            column.addWidget(widget)
        self.setFocusProxy(self._name)

    def ask(self, here: str) -> None:
        """Ask anew, of somebody who is at the place `here`."""
        self._here = here
        self._name.clear()
        self._trouble.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the question go on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.let_go.emit()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _on_typed(self) -> None:
        try:
            name = checked_name(self._name.text(), "platform")
        except Refused as refused:
            self._trouble.say(refusal(refused))
            return
        if folded(name) == folded(self._here):
            self._trouble.say(refusal(Refused(Code.HERE_ALREADY, "platform", name)))
            return
        self.switch_requested.emit(name)
