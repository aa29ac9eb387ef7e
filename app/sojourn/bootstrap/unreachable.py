"""Says in a window why there can be no app where not even its lock can be made; writes nothing."""

from PySide6.QtWidgets import QApplication

from sojourn.domain.settings import SYSTEM
from sojourn.paths import Paths
from sojourn.ui.language import Language
from sojourn.ui.ring import app_icon
from sojourn.ui.theme import Theme
from sojourn.ui.trouble import Kind, Trouble

FAILED = 3


def tell_unreachable(paths: Paths) -> int:
    """Say it, and give the exit code once it has been read."""
    qt = QApplication(["sojourn"])
    qt.setApplicationName("sojourn")
    qt.setWindowIcon(app_icon())
    language = Language(qt, SYSTEM)
    theme = Theme(qt)
    theme.dress()
    trouble = Trouble(Kind.UNREACHABLE, str(paths.lock_file.parent))
    trouble.finished.connect(lambda _: qt.exit(FAILED))
    trouble.open()
    code = qt.exec()
    language.deleteLater()
    return code
