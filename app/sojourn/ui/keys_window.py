"""Lists which keys do what, window by window; has no say in what they do."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QCloseEvent, QFont, QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from sojourn.domain.catalogue import EXTENSION_REASONS
from sojourn.ui import theme
from sojourn.ui.one_window import OneWindow, bring
from sojourn.ui.plain_label import plain_label
from sojourn.ui.scroll_page import room_of
from sojourn.ui.shortcuts import KEYS, Does, Keys, Place, keys_of
from sojourn.ui.window_place import keep_place, restore_place
from sojourn.ui.words import filled, number

_NAME = "keys"
_WIDTH, _HEIGHT = theme.space(150), theme.space(160)
_BETWEEN = ", "
_PADDING = theme.space(6)
_Index = QModelIndex | QPersistentModelIndex


class KeysWindow(QDialog):
    """A table of two columns: the keys, and what they do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """List all there are."""
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keys — Sojourn"))
        title = plain_label(self.tr("Everything by keyboard"))
        theme.title(title)
        self._table = KeysTable()
        close = QPushButton(self.tr("&Close"))
        close.setDefault(True)
        close.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(*[theme.PAGE] * 4)
        whole.setSpacing(theme.space(4))
        whole.addWidget(title)
        whole.addWidget(self._table, 1)
        whole.addLayout(foot)
        self.resize(QSize(_WIDTH, _HEIGHT).boundedTo(room_of(self)))
        restore_place(self, _NAME)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin in the table, which the arrows walk."""
        super().showEvent(event)
        if not event.spontaneous():
            self._table.setFocus()

    def reject(self) -> None:
        """Close on Esc as by the window's frame."""
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the place."""
        keep_place(self, _NAME)
        event.accept()


class KeysTable(QTableWidget):
    """A heading for each place, and under it a row for whatever keys do there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Fill it."""
        super().__init__(0, 2, parent)
        words = ShortcutWords()
        self.setAccessibleName(self.tr("Keys and what they do"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setItemDelegate(_Wrapped(self))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        for place, group in KEYS.items():
            self._add_heading(words.place(place))
            for keys in group:
                self._add_row(words.keys(keys), words.does(keys.does))
        self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.setCurrentCell(1, 0)

    def _add_heading(self, name: str) -> None:
        row = self.rowCount()
        self.insertRow(row)
        heading = QTableWidgetItem(name)
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        heading.setFont(font)
        heading.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
        self.setItem(row, 0, heading)
        self.setSpan(row, 0, 1, 2)

    def _add_row(self, keys: str, does: str) -> None:
        row = self.rowCount()
        self.insertRow(row)
        first = QTableWidgetItem(keys)
        # A screen reader says the cell it is at.
        first.setData(Qt.ItemDataRole.AccessibleTextRole, f"{keys}: {does}")
        self.setItem(row, 0, first)
        self.setItem(row, 1, QTableWidgetItem(does))


class _Wrapped(QStyledItemDelegate):
    """Rows as high as their words need beside the padding, which Qt leaves out of its count."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Give the size that the words of a cell need."""
        narrow = QStyleOptionViewItem(option)
        narrow.rect = option.rect.adjusted(0, 0, -_PADDING, 0)
        size = super().sizeHint(narrow, index)
        is_heading = index.data(Qt.ItemDataRole.FontRole) is not None
        return size + QSize(0, theme.space(2)) if is_heading and index.row() else size


class ShortcutWords(QObject):
    """The words for places, keys and what they do."""

    def place(self, place: Place) -> str:
        """Name a place."""
        return {
            Place.EVERYWHERE: self.tr("In every window"),
            Place.FORMS: self.tr("Where something is filled in"),
            Place.OUTCOMES: self.tr("Where outcomes are counted"),
            Place.SESSION: self.tr("Session"),
            Place.REFLECTION: self.tr("Reflection"),
            Place.LISTS: self.tr("Reflections, next steps, backups"),
            Place.SEARCH: self.tr("History, settings"),
            Place.HISTORY: self.tr("History"),
            Place.WEEK: self.tr("Week"),
        }[place]

    def keys(self, keys: Keys) -> str:
        """Name keys as they are called on this system."""
        match keys.does:
            case Does.LETTER:
                return filled(self.tr("%1 and the underlined letter"), self._alt())
            case Does.SET_NUMBER:
                return self.tr("0 to 9")
            case Does.GIVE_REASON:
                return filled(self.tr("1 to %1"), number(len(EXTENSION_REASONS)))
            case Does.ANSWER:
                return self.tr("The underlined letter")
        native = QKeySequence.SequenceFormat.NativeText
        # Both keys of that kind are called Enter.
        wanted = [key for key in keys_of(keys.does) if "Return" not in key.toString()]
        names = [key.toString(native) for key in wanted]
        return _BETWEEN.join("\N{MINUS SIGN}" if name == "-" else name for name in names)

    def does(self, does: Does) -> str:
        """Say what keys do."""
        return {
            Does.KEYS: self.tr("Show these keys"),
            Does.CLOSE: self.tr("Close the window; a visit goes on"),
            Does.LEAVE: self.tr("Close the window, or let a question go"),
            Does.LETTER: self.tr("Press the button, or go to the field, that has it"),
            Does.TAB: self.tr("Go on to the next field, or back"),
            Does.CONFIRM: self.tr("Start, or save, from any field"),
            Does.SAVE: self.tr("Save"),
            Does.CHOOSE_KIND: self.tr("Choose what to count"),
            Does.COUNT: self.tr("Count one more, or one less"),
            Does.SET_NUMBER: self.tr("Set the number"),
            Does.COUNT_NONE: self.tr("Set it to none"),
            Does.GIVE_REASON: self.tr("Say what 5 more minutes were for"),
            Does.ANSWER: self.tr("Give the answer"),
            Does.WALK_LINES: self.tr("Go from line to line"),
            Does.TAKE_LINE: self.tr("Start the next step, or restore the backup"),
            Does.COUNT_IN_LINE: self.tr("Count what came of the visit"),
            Does.FIND: self.tr("Search"),
            Does.INTO_LIST: self.tr("Go from the search to what was found"),
            Does.OPEN_VISIT: self.tr("Open the visit"),
            Does.DELETE_VISIT: self.tr("Delete the visit"),
            Does.FIRST_VISIT: self.tr("Go to the latest visit"),
            Does.LAST_VISIT: self.tr("Go to the end of the list"),
            Does.UNDO: self.tr("Take the last change back"),
            Does.EARLIER: self.tr("The week before"),
            Does.LATER: self.tr("The week after"),
            Does.THIS_WEEK: self.tr("This week"),
            Does.WALK_CHART: self.tr("Go from bar to bar in the chart"),
            Does.OPEN_BAR: self.tr("List the visits of the day, or open the week"),
            Does.COPY: self.tr("Copy the week as text"),
            Does.SAVE_PICTURE: self.tr("Save the chart as a picture"),
            Does.PRINT: self.tr("Print the week"),
        }[does]

    def _alt(self) -> str:
        pressed = QKeySequence("Alt+A").toString(QKeySequence.SequenceFormat.NativeText)
        return pressed.rstrip("A").rstrip("+")


_open: OneWindow[KeysWindow] = OneWindow()


def show_keys() -> None:
    """Open the window of the keys, or bring it to the front."""
    if _open.window is not None:
        bring(_open.window)
    else:
        _open.show(KeysWindow())
