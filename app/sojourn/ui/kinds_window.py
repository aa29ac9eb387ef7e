"""Purposes and outcome kinds: adds, renames, puts together, hides, shows again; keeps nothing."""

from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal, Slot
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

from sojourn.domain.catalogue import Kind, Mode, OutcomeKind, Purpose, Way, is_own
from sojourn.domain.kinds import Catalogue
from sojourn.domain.refusal import Refused
from sojourn.ui import theme, words
from sojourn.ui.beside import BesideLayout
from sojourn.ui.choice import Choice
from sojourn.ui.kind_form import KindForm
from sojourn.ui.line_icon import Sign, put_sign, show_unfolding
from sojourn.ui.merge_question import MergeQuestion
from sojourn.ui.scroll_page import BAR_ROOM, ScrollPage, room_of
from sojourn.ui.shortcuts import save_on_keys
from sojourn.ui.tray_entries import menu_text
from sojourn.ui.window_place import keep_place, restore_place

_NAME = "kinds"
_WIDTH = theme.space(204)
_HEIGHT = theme.space(140)
_LIST = theme.space(90)
_PURPOSES, _OUTCOMES = "purposes", "outcomes"
_NEW: dict[str, Kind] = {
    _PURPOSES: Purpose("", Mode.CONNECT),
    _OUTCOMES: OutcomeKind("", Way.BOTH),
}


class KindsWindow(QDialog):
    """A list, of the purposes or of the outcomes, beside the form of the one chosen.

    Signals:
        kind_changed: a `Purpose` or `OutcomeKind` as it is to be; one without a key is new.
        kinds_merged: the kind that goes, and the key of the one that stays.
    """

    kind_changed = Signal(object)
    kinds_merged = Signal(object, str)

    def __init__(self, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        """List the purposes, the first of them open."""
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Purposes and outcomes — Sojourn"))
        self._catalogue = catalogue
        self._chosen: Kind = _NEW[_PURPOSES]
        self._refused = False
        answers = ((_PURPOSES, self.tr("&Purposes")), (_OUTCOMES, self.tr("&Outcomes")))
        self._sort = Choice(self.tr("What is listed"), answers)
        self._sort.choose(_PURPOSES)
        self._sort.chosen.connect(self._on_sort)
        self._list = QListWidget()
        theme.side(self._list)
        self._list.setFixedWidth(_LIST)
        self._list.setMinimumHeight(theme.space(8))
        self._list.setWordWrap(True)
        self._list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.currentRowChanged.connect(self._on_row)
        self._form = KindForm()
        self._build()
        self.resize(QSize(_WIDTH, _HEIGHT).boundedTo(room_of(self)))
        restore_place(self, _NAME)
        self.show_catalogue(catalogue)

    def _build(self) -> None:
        self._add = QPushButton()
        self._add.clicked.connect(self._on_add)
        self._merge = QPushButton(self.tr("Merge &into"))
        self._merge.setAccessibleName(self.tr("Merge into another one"))
        self._menu = QMenu(self._merge)
        self._merge.setMenu(self._menu)
        self._hide = QPushButton()
        self._hide.clicked.connect(self._on_hide)
        save = QPushButton(self.tr("&Save"))
        save.clicked.connect(lambda: self.kind_changed.emit(self._form.kind))
        save_on_keys(self, save.click)
        theme.primary(save)
        for link in (self._add, self._merge, self._hide):
            theme.link(link)
            link.setAutoDefault(False)
        put_sign(self._add, Sign.ADD)
        show_unfolding(self._merge)
        self._question = MergeQuestion()
        self._question.setContentsMargins(0, 0, BAR_ROOM, 0)
        self._question.agreed.connect(lambda into: self.kinds_merged.emit(self._chosen, into))
        page = ScrollPage()
        page.column.setContentsMargins(0, 0, BAR_ROOM, 0)
        page.column.addWidget(self._form)
        left = QVBoxLayout()
        left.setSpacing(theme.space(2))
        left.addWidget(self._list, 1, Qt.AlignmentFlag.AlignLeft)
        left.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        upper = BesideLayout(theme.PAGE, grows=1)
        upper.addLayout(left)
        upper.addWidget(page)
        foot = QHBoxLayout()
        foot.setSpacing(theme.space(4))
        foot.setContentsMargins(0, 0, BAR_ROOM, 0)
        foot.addWidget(self._merge)
        foot.addWidget(self._hide)
        foot.addStretch(1)
        foot.addWidget(save)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(theme.PAGE, theme.PAGE, theme.PAGE - BAR_ROOM, theme.PAGE)
        whole.setSpacing(theme.space(4))
        whole.addWidget(self._sort)
        whole.addLayout(upper, 1)
        whole.addWidget(self._question)
        whole.addLayout(foot)

    def show_catalogue(self, catalogue: Catalogue, chosen: str = "") -> None:
        """List the kinds as they are now, with one of them open."""
        self._catalogue = catalogue
        is_purposes = self._sort.answer == _PURPOSES
        self._list.setAccessibleName(self._sort_name())
        self._add.setText(self.tr("&Add a purpose") if is_purposes else self.tr("&Add an outcome"))
        was = self._list.blockSignals(True)
        self._list.clear()
        self._list.addItems([self._listed(kind) for kind in self._kinds])
        self._list.blockSignals(was)
        found = next((kind for kind in self._kinds if kind.key == chosen), self._kinds[0])
        self._choose(found)

    def refuse(self, refused: Refused) -> None:
        """Say why a kind was not kept."""
        self._refused = True
        self._question.hide()
        self._form.refuse(refused)

    def ask_merge(self, into: Kind) -> None:
        """Ask whether the kind chosen shall go into another."""
        self._question.ask(self._named(self._chosen), self._named(into), into.key)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save what was changed, and remember the place; what cannot be saved stays on."""
        if not self._saved():
            event.ignore()
            return
        keep_place(self, _NAME)
        event.accept()

    def reject(self) -> None:
        """Close on Esc as by the window's frame."""
        self.close()

    @property
    def _kinds(self) -> tuple[Kind, ...]:
        is_purposes = self._sort.answer == _PURPOSES
        return self._catalogue.purposes if is_purposes else self._catalogue.outcomes

    def _sort_name(self) -> str:
        is_purposes = self._sort.answer == _PURPOSES
        return self.tr("Purposes you know") if is_purposes else self.tr("Outcomes you know")

    def _named(self, kind: Kind) -> str:
        named = words.purpose if isinstance(kind, Purpose) else words.outcome
        return named(kind.key, self._catalogue)

    def _listed(self, kind: Kind) -> str:
        name = self._named(kind)
        return words.filled(self.tr("%1 (hidden)"), name) if kind.hidden else name

    @Slot()
    def _on_sort(self) -> None:
        """Turn to the other list, once what was changed is saved."""
        if self._saved():
            self.show_catalogue(self._catalogue)
        else:
            self._sort.choose(_PURPOSES if isinstance(self._chosen, Purpose) else _OUTCOMES)

    @Slot(int)
    def _on_row(self, row: int) -> None:
        """Turn to another kind, once what was changed of this one is saved."""
        wanted = self._kinds[row].key if row >= 0 else ""
        if self._saved():
            self._choose(next(kind for kind in self._kinds if kind.key == wanted))
        else:
            self._select(self._chosen)

    def _choose(self, kind: Kind) -> None:
        self._question.hide()
        self._chosen = kind
        self._select(kind)
        self._form.show_kind(kind)
        self._hide.setVisible(bool(kind.key))
        self._hide.setText(self.tr("S&how again") if kind.hidden else self.tr("&Hide"))
        self._menu.clear()
        # Only the person's own go: what the built-in ones stand for is fixed.
        self._merge.setVisible(is_own(kind.key))
        for other in self._kinds:
            if other.key != kind.key:
                action = QAction(menu_text(self._named(other)), self._menu)
                action.triggered.connect(lambda _=False, other=other: self.ask_merge(other))
                self._menu.addAction(action)

    def _select(self, kind: Kind) -> None:
        was = self._list.blockSignals(True)
        keys = [one.key for one in self._kinds]
        self._list.setCurrentRow(keys.index(kind.key) if kind.key in keys else -1)
        self._list.blockSignals(was)

    def _saved(self) -> bool:
        """Give what was changed, if anything; tell whether it was taken."""
        self._refused = False
        if self._form.is_changed:
            self.kind_changed.emit(self._form.kind)
        return not self._refused

    @Slot()
    def _on_add(self) -> None:
        if self._saved():
            self._choose(_NEW[self._sort.answer or _PURPOSES])
            self._form.focus_name()

    @Slot()
    def _on_hide(self) -> None:
        self.kind_changed.emit(replace(self._form.kind, hidden=not self._chosen.hidden))
