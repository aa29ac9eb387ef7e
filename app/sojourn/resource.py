"""Where the shipped files lie: icons, translations. The same for a checkout and for a wheel."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resource(*parts: str) -> Path:
    """Give the path of a shipped file, such as `resource("icons", "sojourn.svg")`."""
    shipped = _PACKAGE / "resources"
    folder = shipped if shipped.is_dir() else _PACKAGE.parent.parent / "resources"
    return folder.joinpath(*parts)
