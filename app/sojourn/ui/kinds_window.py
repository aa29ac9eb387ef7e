"""Purposes and outcome kinds: adds, renames, puts together, hides, shows again; keeps nothing."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QSize, Signal, Slot
from PySide6.QtWidgets import QWidget

from sojourn.domain.catalogue import Kind, Mode, OutcomeKind, Purpose, Way, is_own
from sojourn.domain.kinds import Catalogue
from sojourn.domain.refusal import Code, Refused, folded
from sojourn.ui import theme, words
from sojourn.ui.choice import Choice
from sojourn.ui.kind_form import KindForm, own_words
from sojourn.ui.list_beside_form import ListBesideForm

_SIZE = QSize(theme.space(204), theme.space(140))
_LIST = theme.space(90)
_PURPOSES, _OUTCOMES = "purposes", "outcomes"
_NEW: dict[str, Kind] = {
    _PURPOSES: Purpose("", Mode.CONNECT),
    _OUTCOMES: OutcomeKind("", Way.BOTH),
}


class KindsWindow(ListBesideForm):
    """A list, of the purposes or of the outcomes, beside the form of the one chosen.

    Signals:
        kind_changed: a `Purpose` or `OutcomeKind` as it is to be; one without a key is new.
        kinds_merged: the kind that goes, and the key of the one that stays.
    """

    kind_changed = Signal(object)
    kinds_merged = Signal(object, str)

    def __init__(self, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        """List the purposes, the first of them open."""
        form, sort = KindForm(), _sorts()
        super().__init__("kinds", form, _LIST, above=sort, parent=parent)
        self.setWindowTitle(self.tr("Purposes and outcomes — Sojourn"))
        self._form, self._sort = form, sort
        self._catalogue = catalogue
        self._chosen: Kind = _NEW[_PURPOSES]
        self._sort.chosen.connect(self._on_sort)
        self._merge.setText(self.tr("Merge &into"))
        self._merge.setAccessibleName(self.tr("Merge into another one"))
        self._hide.clicked.connect(self._on_hide)
        self._question.agreed.connect(lambda into: self.kinds_merged.emit(self._chosen, into))
        self._open_at(_SIZE)
        self.show_catalogue(catalogue)

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

    def ask_merge(self, into: str) -> None:
        """Ask whether the kind chosen shall go into the one of that key."""
        other = next(kind for kind in self._kinds if kind.key == into)
        self._question.ask(self._named(self._chosen), self._named(other), into)

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
            self._select(self._row_of(self._chosen))

    def _choose(self, kind: Kind) -> None:
        self._question.hide()
        self._chosen = kind
        self._select(self._row_of(kind))
        self._form.show_kind(kind)
        self._hide.setVisible(bool(kind.key))
        self._hide.setText(self.tr("S&how again") if kind.hidden else self.tr("&Hide"))
        # Only the person's own go: what the built-in ones stand for is fixed.
        self._merge.setVisible(is_own(kind.key))
        others = [other for other in self._kinds if other.key != kind.key]
        self._offer([(other.key, self._named(other)) for other in others])

    def _row_of(self, kind: Kind) -> int:
        keys = [one.key for one in self._kinds]
        return keys.index(kind.key) if kind.key in keys else -1

    @Slot()
    def _give(self) -> None:
        self._tell(self._form.kind)

    @Slot()
    def _on_add(self) -> None:
        if self._saved():
            self._choose(_NEW[self._sort.answer or _PURPOSES])
            self._form.focus_name()

    @Slot()
    def _on_hide(self) -> None:
        self._tell(replace(self._form.kind, hidden=not self._chosen.hidden))

    def _tell(self, kind: Kind) -> None:
        """Give a kind as it is to be, unless its name is new and another one is shown by it."""
        name = folded(kind.name) or folded(own_words(kind))
        others = [one for one in self._catalogue.alike(kind) if one.key != kind.key]
        is_taken = any(folded(self._named(one)) == name for one in others)
        if is_taken and name != folded(self._named(self._chosen)):
            self.refuse(Refused(Code.NAME_TAKEN, "kind", kind.name))
        else:
            self.kind_changed.emit(kind)


def _sorts() -> Choice:
    translate = QCoreApplication.translate
    answers = (
        (_PURPOSES, translate("KindsWindow", "&Purposes")),
        (_OUTCOMES, translate("KindsWindow", "&Outcomes")),
    )
    sorts = Choice(translate("KindsWindow", "What is listed"), answers)
    sorts.choose(_PURPOSES)
    return sorts
