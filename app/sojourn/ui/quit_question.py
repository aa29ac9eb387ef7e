"""Asked once when somebody quits in a session: what shall become of it; does nothing itself."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from sojourn.ui import theme
from sojourn.ui.plain_label import plain_label


class QuitQuestion(QDialog):
    """Three ways: wrap up first, keep it paused, or stay. Esc and the frame mean stay."""

    wrap_up_chosen = Signal()
    keep_paused_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Ask; nothing is shown yet."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Quit — Sojourn"))
        question = plain_label(self.tr("A visit is still on"))
        theme.title(question)
        question.setMinimumWidth(theme.space(88))
        told = plain_label(
            self.tr("Wrap it up before you go, or keep it paused until Sojourn starts again.")
        )
        wrap_up = QPushButton(self.tr("&Wrap up first"))
        theme.primary(wrap_up)
        wrap_up.setDefault(True)
        keep = QPushButton(self.tr("&Keep it paused"))
        cancel = QPushButton(self.tr("&Cancel"))
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.space(3))
        buttons.addStretch(1)
        for button in (cancel, keep, wrap_up):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[theme.PAGE] * 4)
        layout.setSpacing(theme.space(4))
        layout.addWidget(question)
        layout.addWidget(told)
        layout.addSpacing(theme.space(2))
        layout.addLayout(buttons)
        # The answer is given before the window goes, so that it is never lost with it.
        wrap_up.clicked.connect(self.wrap_up_chosen)
        wrap_up.clicked.connect(self.accept)
        keep.clicked.connect(self.keep_paused_chosen)
        keep.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)
        wrap_up.setFocus()
