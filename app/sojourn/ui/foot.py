"""The foot of a window: its answers at the end, the primary one last, and the rest at the start."""

from collections.abc import Iterable

from PySide6.QtWidgets import QHBoxLayout, QWidget

from sojourn.ui import theme
from sojourn.ui.beside import BesideLayout


def foot(others: Iterable[QWidget], answers: Iterable[QWidget]) -> BesideLayout:
    """Lay buttons along the foot, in two lines where the window is too narrow for one."""
    whole = BesideLayout(theme.space(2), grows=0)
    whole.setContentsMargins(theme.PAGE, theme.space(2), theme.PAGE, theme.PAGE)
    start, end = QHBoxLayout(), QHBoxLayout()
    for other in others:
        start.addWidget(other)
    start.addStretch(1)
    for answer in answers:
        end.addWidget(answer)
    for part in (start, end):
        part.setSpacing(theme.space(2))
        whole.addLayout(part)
    return whole
