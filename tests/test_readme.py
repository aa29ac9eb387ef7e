"""What the README claims, held to the code."""

from pathlib import Path

import pytest

from sojourn.domain.settings import SETTINGS, Setting

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.key)
def test_every_setting_is_told_with_its_default(setting: Setting) -> None:
    default = str(setting.default)
    told = default.lower() if isinstance(setting.default, bool) else default
    (row,) = [line for line in README.splitlines() if line.startswith(f"| `{setting.key}`")]
    assert row.split("|")[3].strip().strip("`") == told


def test_its_picture_is_there() -> None:
    assert (ROOT / "resources" / "screenshots" / "sojourn.png").is_file()
