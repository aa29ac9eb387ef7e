"""The line that folds a part of a window out and away."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from sojourn.ui import theme

_OPEN = "\N{BLACK DOWN-POINTING SMALL TRIANGLE}"
_SHUT = "\N{BLACK RIGHT-POINTING SMALL TRIANGLE}"
_SHUT_MIRRORED = "\N{BLACK LEFT-POINTING SMALL TRIANGLE}"


class Fold(QPushButton):
    """A button over the part it folds.

    Signals:
        folded_out: the person folded it out, or away.
    """

    folded_out = Signal(bool)

    def __init__(self, name: str, part: QWidget, *, is_open: bool) -> None:
        """Fold `part` under this name, which may hold a mnemonic."""
        super().__init__()
        self._part = part
        theme.link(self)
        self.setCheckable(True)
        self.show_name(name)
        self.toggled.connect(self._show)
        self.clicked.connect(self.folded_out)
        self.setChecked(is_open)
        self._show(is_open)

    def show_name(self, name: str) -> None:
        """Call the part another name, which may hold a mnemonic."""
        self._name = name
        self.setAccessibleName(name.replace("&", ""))
        shut = _SHUT_MIRRORED if self.isRightToLeft() else _SHUT
        self.setText(f"{_OPEN if self.isChecked() else shut}  {name}")

    @Slot(bool)
    def _show(self, is_open: bool) -> None:  # noqa: FBT001 - a signal brings it
        self.show_name(self._name)
        self._part.setVisible(is_open)
