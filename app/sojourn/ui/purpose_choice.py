"""What kind of work a visit is for: the purposes under their modes."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QComboBox, QWidget

from sojourn.domain.catalogue import PURPOSES, Mode
from sojourn.ui import words

_KEY = Qt.ItemDataRole.UserRole


class PurposeChoice(QComboBox):
    """A list of purposes in groups; the groups' names cannot be chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Fill the list."""
        super().__init__(parent)
        model = QStandardItemModel(self)
        for mode in (Mode.CONNECT, Mode.CREATE, Mode.CONSUME):
            model.appendRow(_group(words.mode(mode)))
            for purpose in PURPOSES:
                if purpose.mode is mode:
                    model.appendRow(_purpose(purpose.key))
        self.setModel(model)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(22)
        self.setMaxVisibleItems(model.rowCount())
        self.setCurrentIndex(-1)

    @property
    def key(self) -> str:
        """The key of the purpose chosen; empty without one."""
        return str(self.currentData(_KEY) or "")

    def choose(self, key: str) -> None:
        """Show a purpose; a key nobody knows is kept and shown as such, none stays none."""
        at = self.findData(key, _KEY) if key else -1
        if key and at < 0:
            model = self.model()
            assert isinstance(model, QStandardItemModel)  # noqa: S101 - set above
            model.appendRow(_purpose(key))
            at = self.count() - 1
        self.setCurrentIndex(at)


def _group(name: str) -> QStandardItem:
    item = QStandardItem(name)
    item.setFlags(Qt.ItemFlag.NoItemFlags)
    font = item.font()
    font.setBold(True)
    item.setFont(font)
    return item


def _purpose(key: str) -> QStandardItem:
    item = QStandardItem(words.purpose(key))
    item.setData(key, _KEY)
    return item
