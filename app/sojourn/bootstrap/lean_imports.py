"""Spares PySide the reading of sources: it would keep the text of every module in memory."""

import sys


def leave_sources_unread() -> None:
    """Load PySide, and answer for it what it would look for in the sources; call it first of all.

    It looks whether a module uses PySide, for the one that may ask for `__feature__`. None of ours
    ever does, so that no module's own answer matters. Where PySide is built otherwise, it reads on.
    """
    import PySide6.QtCore  # noqa: F401, PLC0415 - its hook is there from here on

    feature = sys.modules.get("shibokensupport.feature")
    if feature is not None and hasattr(feature, "_mod_uses_pyside"):
        feature._mod_uses_pyside = _uses_no_feature  # type: ignore[attr-defined]  # noqa: SLF001


def _uses_no_feature(_module: object) -> bool:
    return False
