"""Platforms to tick by name, and a line for any other; keeps none of them."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from sojourn.domain.refusal import Refused, checked_name, folded
from sojourn.ui import theme
from sojourn.ui.choice import ChoiceButton
from sojourn.ui.flow import FlowLayout
from sojourn.ui.refusal_words import refusal
from sojourn.ui.tray_entries import menu_text
from sojourn.ui.trouble_line import TroubleLine


class PlatformTicks(QWidget):
    """A button for each platform, as many down as the person likes."""

    def __init__(self, question: str, names: tuple[str, ...]) -> None:
        """Offer these names under a question; none is ticked yet."""
        super().__init__()
        self._question = question
        self._ticks: dict[str, ChoiceButton] = {}
        self._flow = FlowLayout(spacing=theme.space(2))
        for name in names:
            self._offer(name)
        self._line = _NameLine()
        self._line.setAccessibleName(self.tr("Another platform"))
        self._line.setPlaceholderText(self.tr("a chat, a forum, a blog…"))
        self._line.entered.connect(self._on_add)
        self._line.textChanged.connect(self._on_typed)
        label = QLabel(self.tr("An&other:"))
        label.setBuddy(self._line)
        self._add = QPushButton(self.tr("&Add"))
        self._add.setAutoDefault(False)
        self._add.setEnabled(False)
        self._add.clicked.connect(self._on_add)
        self._trouble = TroubleLine(self._line)
        another = QHBoxLayout()
        another.setSpacing(theme.space(2))
        another.addWidget(label)
        another.addWidget(self._line, 1)
        another.addWidget(self._add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(3))
        column.addLayout(self._flow)
        column.addLayout(another)
        column.addWidget(self._trouble)

    @property
    def names(self) -> tuple[str, ...]:
        """What is ticked, and what stands in the line all the same."""
        ticked = tuple(name for name, tick in self._ticks.items() if tick.isChecked())
        typed = self._line.text().strip()
        return (*ticked, typed) if typed else ticked

    def refuse(self, refused: Refused) -> None:
        """Say under the line why its name cannot be taken."""
        self._trouble.say(refusal(refused))

    def _offer(self, name: str) -> ChoiceButton:
        tick = ChoiceButton(menu_text(name))
        tick.setCheckable(True)
        tick.setAutoDefault(False)
        tick.setAccessibleName(name)
        tick.setAccessibleDescription(self._question)
        theme.choice(tick)
        self._ticks[name] = tick
        self._flow.addWidget(tick)
        return tick

    @Slot()
    def _on_add(self) -> None:
        """Make a button of what was typed, ticked; the line is free for the next."""
        try:
            name = checked_name(self._line.text(), "platform")
        except Refused as refused:
            self.refuse(refused)
            return
        known = next((one for one in self._ticks if folded(one) == folded(name)), None)
        if known is None:
            last = next(reversed(self._ticks.values()), None)
            self.setTabOrder(last or self, self._offer(name))
        self._ticks[known or name].setChecked(True)
        self._line.clear()
        self._line.setFocus()

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        self._trouble.hide()
        self._add.setEnabled(bool(text.strip()))


class _NameLine(QLineEdit):
    """A line whose Enter takes what was typed; on an empty one it is the window's.

    Signals:
        entered: Enter was pressed on a name.
    """

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep Enter from the window's button while there is a name."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.text().strip():
            self.entered.emit()
        else:
            super().keyPressEvent(event)
