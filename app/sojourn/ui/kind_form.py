"""What a person says of one purpose or outcome kind: its name and, of an own one, what it is."""

from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from sojourn.domain.catalogue import Kind, Mode, Purpose, Way, is_own
from sojourn.domain.kinds import BUILT_IN
from sojourn.domain.refusal import NAME_LIMIT, Refused
from sojourn.ui import theme, words
from sojourn.ui.choice import Choice
from sojourn.ui.field import Field
from sojourn.ui.plain_label import plain_label
from sojourn.ui.refusal_words import refusal

_FRESH = Purpose("", Mode.CONNECT)


class KindForm(QWidget):
    """The fields of one kind; one without a key is to be added."""

    def __init__(self) -> None:
        """Show a purpose to be added."""
        super().__init__()
        self._kind: Kind = _FRESH
        self._about = plain_label()
        theme.quiet(self._about)
        self._name = QLineEdit()
        self._name.setMaxLength(NAME_LIMIT)
        mode, way = self.tr("What you do &with it"), self.tr("&Given or received")
        self._mode = Choice(
            mode.replace("&", ""), [(one.value, words.mode(one.value)) for one in Mode]
        )
        self._way = Choice(way.replace("&", ""), [(one.value, words.way(one.value)) for one in Way])
        self._counts = QCheckBox(self.tr("It &counts; without this it is only noted"))
        self._fields = {
            "kind": Field(self.tr("&Name"), self._name),
            "mode": Field(mode, self._mode),
            "way": Field(way, self._way),
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(4))
        column.addWidget(self._fields["kind"])
        column.addWidget(self._about)
        for part in (self._fields["mode"], self._fields["way"], self._counts):
            column.addWidget(part)
        column.addStretch(1)
        self.show_kind(_FRESH)

    def show_kind(self, kind: Kind) -> None:
        """Show a kind; what a built-in one is can be seen and not changed."""
        self._kind = kind
        is_purpose, may_change = isinstance(kind, Purpose), not kind.key or is_own(kind.key)
        self._name.setText(kind.name)
        self._name.setPlaceholderText("" if may_change else own_words(kind))
        self._about.setText(
            self.tr(
                "This one comes with Sojourn: it can have a name of your own, or be hidden. "
                "Without a name it has the one above."
            )
        )
        self._about.setVisible(not may_change)
        if isinstance(kind, Purpose):
            self._mode.choose(kind.mode)
        else:
            self._way.choose(kind.way)
            self._counts.setChecked(kind.counted)
        for part, shown in (
            (self._fields["mode"], is_purpose),
            (self._fields["way"], not is_purpose),
            (self._counts, not is_purpose),
        ):
            part.setVisible(shown)
            part.setEnabled(may_change)
        self._fields["kind"].show_trouble("")

    @property
    def kind(self) -> Kind:
        """The kind as it stands in the fields, unchecked."""
        kind = self._kind
        if isinstance(kind, Purpose):
            mode = Mode(self._mode.answer) if self._mode.answer else kind.mode
            return replace(kind, name=self._name.text(), mode=mode)
        way = Way(self._way.answer) if self._way.answer else kind.way
        counted = self._counts.isChecked()
        return replace(kind, name=self._name.text(), way=way, counted=counted)

    @property
    def is_changed(self) -> bool:
        """Something stands in the fields that was not shown there; a new one needs its name."""
        if not (self._kind.key or self._name.text().strip()):
            return False
        return self.kind != self._kind

    def refuse(self, refused: Refused) -> None:
        """Say beside the name what is expected."""
        field = self._fields["kind"]
        field.show_trouble(refusal(refused))
        field.focus_control()

    def focus_name(self) -> None:
        """Begin with the name."""
        self._name.setFocus()
        self._name.selectAll()


def own_words(kind: Kind) -> str:
    """Name a built-in kind as it is named while the person has no name for it."""
    named = words.purpose if isinstance(kind, Purpose) else words.outcome
    return named(kind.key, BUILT_IN)
