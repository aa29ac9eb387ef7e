"""A screen without a display, of a size that people have; Qt's own is 800 pixels square."""

import json
from pathlib import Path


def platform_of(folder: Path, width: int, height: int) -> str:
    """Give what `QT_QPA_PLATFORM` is to be for a screen of so many pixels."""
    screen = {
        "name": "screen",
        "x": 0,
        "y": 0,
        "width": width,
        "height": height,
        "logicalDpi": 96,
        "logicalBaseDpi": 96,
        "dpr": 1,
    }
    file = folder / f"screen-{width}x{height}.json"
    kept = {"synchronousWindowSystemEvents": False, "windowFrameMargins": False}
    file.write_text(json.dumps(kept | {"screens": [screen]}), encoding="utf-8")
    return f"offscreen:configfile={file}"
