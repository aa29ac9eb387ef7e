"""The line that folds a part of a window out and away."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from sojourn.ui import theme
from sojourn.ui.line_icon import Sign, put_sign


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
        self.setAccessibleName(name.replace("&", ""))
        self.setText(name)

    @Slot(bool)
    def _show(self, is_open: bool) -> None:  # noqa: FBT001 - a signal brings it
        put_sign(self, Sign.FOLDS if is_open else Sign.UNFOLDS, behind=True)
        self._part.setVisible(is_open)
