"""One of a few answers side by side, each with its key; what is asked stands in the window."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QFontMetrics, QKeySequence, QShortcutEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QPushButton, QWidget

from sojourn.ui import theme
from sojourn.ui.flow import FlowLayout


class Choice(QWidget):
    """Buttons of which at most one is down; none is at first.

    Signals:
        chosen: the key of the answer, each time it changes; empty when it was taken back.
    """

    chosen = Signal(str)

    def __init__(
        self,
        question: str,
        answers: Sequence[tuple[str, str]],
        *,
        may_be_taken_back: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Offer (key, label) in order; a label's mnemonic is also its key without Alt."""
        super().__init__(parent)
        self.setAccessibleName(question)
        self._may_be_taken_back = may_be_taken_back
        self._was: str | None = None
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        self._labels = dict(answers)
        self._row = FlowLayout(self, theme.space(2))
        for key, label in answers:
            button = ChoiceButton(label)
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.setAccessibleDescription(question)
            theme.choice(button)
            self._buttons[key] = button
            self._group.addButton(button)
            self._row.addWidget(button)
        self._group.buttonClicked.connect(self._on_clicked)
        self.setFocusProxy(next(iter(self._buttons.values())))

    @property
    def answer(self) -> str | None:
        """The key of the answer given, or None."""
        return next((key for key, button in self._buttons.items() if button.isChecked()), None)

    def choose(self, key: str | None) -> None:
        """Show an answer, or none, without saying so."""
        self._group.setExclusive(False)
        for one, button in self._buttons.items():
            button.setChecked(one == key)
        self._group.setExclusive(True)
        self._settle()

    def add_field(self, field: QWidget) -> None:
        """Put a field behind the answers, for what the last one leaves to be said."""
        self._row.addWidget(field)

    def show_letters(self, *, shown: bool) -> None:
        """Underline the answers' letters, or not, so that one of several questions has them."""
        for key, button in self._buttons.items():
            label = self._labels[key]
            button.setText(label if shown else label.replace("&", ""))

    def take_key(self, typed: str) -> bool:
        """Press the answer whose letter was typed; tell whether there is one."""
        for key, button in self._buttons.items():
            mnemonic = QKeySequence.mnemonic(self._labels[key])
            if not mnemonic.isEmpty() and typed.casefold() == _letter(mnemonic).casefold():
                button.setFocus(Qt.FocusReason.ShortcutFocusReason)
                button.click()
                return True
        return False

    @Slot(QAbstractButton)
    def _on_clicked(self, button: QAbstractButton) -> None:
        if self._may_be_taken_back and self._buttons.get(self._was or "") is button:
            self.choose(None)
        if self.answer != self._was or self.answer is None:
            self._settle()
            self.chosen.emit(self._was or "")

    def _settle(self) -> None:
        self._was = self.answer
        first = next(iter(self._buttons))
        self.setFocusProxy(self._buttons[self._was or first])


class ChoiceButton(QPushButton):
    """A button with room for its label in bold, which it has when it is down."""

    def event(self, event: QEvent) -> bool:
        """Take a letter with Alt at once: Qt clicks a tenth of a second later, if ever.

        Its animated click is lost when the next key leads elsewhere before.
        """
        if isinstance(event, QShortcutEvent) and not event.isAmbiguous():
            self.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.click()
            return True
        return super().event(event)

    def sizeHint(self) -> QSize:
        """Give the size of the button when it is down."""
        hint = super().sizeHint()
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        text = self.text()
        wider = QFontMetrics(bold).horizontalAdvance(text) - self.fontMetrics().horizontalAdvance(
            text
        )
        return hint + QSize(max(0, wider), 0)


def _letter(mnemonic: QKeySequence) -> str:
    return mnemonic.toString(QKeySequence.SequenceFormat.PortableText).rpartition("+")[2]
