"""What kind of work a visit is for: the purposes under their modes."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QComboBox, QWidget

from sojourn.domain.catalogue import Mode
from sojourn.domain.kinds import Catalogue
from sojourn.ui import words
from sojourn.ui.wordless import wordless_purpose

_KEY = Qt.ItemDataRole.UserRole


class PurposeChoice(QComboBox):
    """A list of purposes in groups; the groups' names cannot be chosen."""

    def __init__(self, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        """Fill the list."""
        super().__init__(parent)
        self._catalogue = catalogue
        self._hidden = False
        self._model = QStandardItemModel(self)
        self._fill()
        self.setModel(self._model)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(22)
        self.setMaxVisibleItems(self._model.rowCount())
        self.setCurrentIndex(-1)

    @property
    def key(self) -> str:
        """The key of the purpose chosen; empty without one."""
        return str(self.currentData(_KEY) or "")

    def choose(self, key: str) -> None:
        """Show a purpose; one that is hidden or that nobody knows is kept, none stays none."""
        at = self.findData(key, _KEY) if key else -1
        if key and at < 0:
            self._model.appendRow(self._purpose(key))
            at = self.count() - 1
        self.setCurrentIndex(at)

    def show_catalogue(self, catalogue: Catalogue, went: Mapping[str, str]) -> None:
        """Offer the purposes there are now; the one chosen stays chosen, or is where it went."""
        chosen, self._catalogue = went.get(self.key, self.key), catalogue
        was = self.blockSignals(True)
        self._model.clear()
        self._fill()
        self.setMaxVisibleItems(self._model.rowCount())
        self.choose(chosen)
        self.blockSignals(was)

    def hide_words(self, hidden: bool) -> None:  # noqa: FBT001 - a fact
        """Show the mode alone of the person's own purposes, or their names again."""
        self._hidden = hidden
        self.show_catalogue(self._catalogue, {})

    def _fill(self) -> None:
        for mode in (Mode.CONNECT, Mode.CREATE, Mode.CONSUME):
            mine = [one.key for one in self._catalogue.offered_purposes if one.mode == mode]
            if mine:
                self._model.appendRow(_group(words.mode(mode)))
            for key in mine:
                self._model.appendRow(self._purpose(key))

    def _purpose(self, key: str) -> QStandardItem:
        named = wordless_purpose if self._hidden else words.purpose
        item = QStandardItem(named(key, self._catalogue))
        item.setData(key, _KEY)
        return item


def _group(name: str) -> QStandardItem:
    item = QStandardItem(name)
    item.setFlags(Qt.ItemFlag.NoItemFlags)
    font = item.font()
    font.setBold(True)
    item.setFont(font)
    return item
