"""Where to go: the places a person knows, those others know, or any name typed."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QLineEdit, QWidget

from sojourn.domain.refusal import folded
from sojourn.ui.name_completer import NameCompleter

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class PlatformChoice(QComboBox):
    """Known platforms in the list; suggestions only come up while typing.

    Signals:
        named: the name stands: chosen from the list, completed, or left behind with the cursor.
        typed: the text has changed, by whatever way.
    """

    named = Signal(str)
    typed = Signal(str)

    def __init__(
        self,
        known: tuple[str, ...],
        suggestions: tuple[str, ...],
        parent: QWidget | None = None,
    ) -> None:
        """Offer the known ones, and complete with these and the suggestions."""
        super().__init__(parent)
        self.setEditable(True)
        self._line = line = QLineEdit()
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        # A long name shall not decide the width of the window.
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setLineEdit(line)
        self.addItems(known)
        self._names = {folded(name): name for name in (*suggestions, *known)}
        self._last_named = ""
        completer = NameCompleter([*known, *suggestions], line)
        self.setCompleter(completer)
        self.setCurrentIndex(-1)
        line.setPlaceholderText(self.tr("LinkedIn, a forum…"))
        self.setMinimumContentsLength(len(line.placeholderText()))
        line.editingFinished.connect(self._on_named)
        line.textChanged.connect(self._on_text)
        self.activated.connect(self._on_named)
        completer.activated.connect(self._on_named, Qt.ConnectionType.QueuedConnection)
        found = completer.popup()
        if found is not None:
            found.installEventFilter(self)

    def setAccessibleName(self, name: str) -> None:
        """Name the line as the choice is named: it is what a screen reader comes to."""
        super().setAccessibleName(name)
        self._line.setAccessibleName(name)

    def show_name(self, name: str) -> None:
        """Show a name without saying that it was chosen."""
        self._last_named = folded(name)
        self.setEditText(name)

    @property
    def line(self) -> QLineEdit:
        """Where the name is typed."""
        return self._line

    @property
    def name(self) -> str:
        """The name as it stands."""
        return self.currentText()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Enter for the only name that begins as what was typed."""
        is_enter = isinstance(event, QKeyEvent) and event.key() in _ENTER
        if is_enter and isinstance(watched, QAbstractItemView):
            typed, model = folded(self._line.text()), watched.model()
            found = [model.index(row, 0) for row in range(model.rowCount())]
            begun = [one for one in found if folded(one.data()).startswith(typed)]
            if len(begun) == 1 and not watched.currentIndex().isValid():
                watched.setCurrentIndex(begun[0])
        return super().eventFilter(watched, event)

    @Slot(str)
    def _on_text(self, text: str) -> None:
        self.typed.emit(text)
        if folded(text) in self._names:
            self._on_named()

    @Slot()
    def _on_named(self) -> None:
        name = self.currentText()
        if folded(name) != self._last_named:
            self._last_named = folded(name)
            self.named.emit(self._names.get(folded(name), name))
