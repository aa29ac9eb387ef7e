"""A window with a list of what a person knows, and the form of the one chosen; keeps nothing."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QAction, QCloseEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from sojourn.domain.refusal import Refused
from sojourn.ui import theme
from sojourn.ui.beside import BesideLayout
from sojourn.ui.kind_form import KindForm
from sojourn.ui.line_icon import Sign, put_sign, show_unfolding
from sojourn.ui.merge_question import MergeQuestion
from sojourn.ui.platform_form import PlatformForm
from sojourn.ui.scroll_page import BAR_ROOM, ScrollPage, room_of
from sojourn.ui.shortcuts import save_on_keys
from sojourn.ui.tray_entries import menu_text
from sojourn.ui.window_place import keep_place, restore_place


class ListBesideForm(QDialog):
    """What was changed in the form is given before one turns to another, or closes.

    A window of this kind says what is listed, and gives what stands in the form (`_give`).
    """

    def __init__(
        self,
        name: str,
        form: PlatformForm | KindForm,
        list_width: int,
        *,
        above: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Build it around that form, its place remembered under `name`; `above` stands on top."""
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(theme.PAGE, theme.PAGE, theme.PAGE - BAR_ROOM, theme.PAGE)
        whole.setSpacing(theme.space(4))
        if above is not None:
            whole.addWidget(above)
        self._place = name
        self._refused = False
        self._list = QListWidget()
        theme.side(self._list)
        self._list.setFixedWidth(list_width)
        self._list.setMinimumHeight(theme.space(8))
        self._list.setWordWrap(True)
        self._list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.currentRowChanged.connect(self._on_row)
        self._edits = form
        self._add, self._merge, self._hide = QPushButton(), QPushButton(), QPushButton()
        self._menu = QMenu(self._merge)
        self._merge.setMenu(self._menu)
        self._save = QPushButton(self.tr("&Save"))
        self._save.clicked.connect(self._give)
        save_on_keys(self, self._save.click)
        theme.primary(self._save)
        self._add.clicked.connect(self._on_add)
        for link in (self._add, self._merge, self._hide):
            theme.link(link)
            link.setAutoDefault(False)
        put_sign(self._add, Sign.ADD)
        show_unfolding(self._merge)
        self._question = MergeQuestion()
        self._question.setContentsMargins(0, 0, BAR_ROOM, 0)
        whole.addLayout(self._upper(), 1)
        whole.addWidget(self._question)
        whole.addLayout(self._foot())

    def _upper(self) -> BesideLayout:
        page = ScrollPage()
        page.column.setContentsMargins(0, 0, BAR_ROOM, 0)
        page.column.addWidget(self._edits)
        left = QVBoxLayout()
        left.setSpacing(theme.space(2))
        left.addWidget(self._list, 1, Qt.AlignmentFlag.AlignLeft)
        left.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        upper = BesideLayout(theme.PAGE, grows=1)
        upper.addLayout(left)
        upper.addWidget(page)
        return upper

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(theme.space(4))
        foot.setContentsMargins(0, 0, BAR_ROOM, 0)
        foot.addWidget(self._merge)
        foot.addWidget(self._hide)
        foot.addStretch(1)
        foot.addWidget(self._save)
        return foot

    def refuse(self, refused: Refused) -> None:
        """Say why what was given was not kept."""
        self._refused = True
        self._question.hide()
        self._edits.refuse(refused)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Give what was changed, and remember the place; what cannot be kept stays on."""
        if not self._saved():
            event.ignore()
            return
        keep_place(self, self._place)
        event.accept()

    def reject(self) -> None:
        """Close on Esc as by the window's frame."""
        self.close()

    def _open_at(self, size: QSize) -> None:
        """Take a size within the screen, or the place where the window stood."""
        self.resize(size.boundedTo(room_of(self)))
        restore_place(self, self._place)

    def _offer(self, others: Sequence[tuple[str, str]]) -> None:
        """Offer to put the one chosen into others, each a key and a name."""
        self._menu.clear()
        for key, name in others:
            action = QAction(menu_text(name), self._menu)
            action.triggered.connect(lambda _=False, key=key: self.ask_merge(key))
            self._menu.addAction(action)

    def _select(self, row: int) -> None:
        """Mark a row, -1 for none, as chosen already."""
        was = self._list.blockSignals(True)
        self._list.setCurrentRow(row)
        self._list.blockSignals(was)

    def _saved(self) -> bool:
        """Give what was changed, if anything; tell whether it was taken."""
        self._refused = False
        if self._edits.is_changed:
            self._give()
        return not self._refused

    def ask_merge(self, into: str) -> None:
        """Ask whether the one chosen shall go into the one of that key."""
        raise NotImplementedError

    @Slot()
    def _give(self) -> None:
        raise NotImplementedError

    @Slot()
    def _on_add(self) -> None:
        raise NotImplementedError

    @Slot(int)
    def _on_row(self, row: int) -> None:
        raise NotImplementedError
