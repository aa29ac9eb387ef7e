"""What is started at log-in, and under which name."""

import sys
from pathlib import Path

import pytest

from sojourn.bootstrap.autostarting import autostart_of, started_at_log_in
from sojourn.paths import paths_of

PYTHON = [sys.executable, "-P", "-m", "sojourn"]


def test_the_app_comes_up_in_the_tray_alone_over_the_same_profile(tmp_path: Path) -> None:
    assert started_at_log_in(paths_of()) == [*PYTHON, "--background"]
    profile = str(tmp_path.resolve())
    assert started_at_log_in(paths_of(profile)) == [
        *PYTHON,
        "--profile",
        profile,
        "--background",
    ]


@pytest.mark.skipif(sys.platform != "linux", reason="looks at an entry of a free desktop")
def test_each_profile_has_an_entry_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    for profile in (None, str(tmp_path / "one"), str(tmp_path / "other")):
        autostart = autostart_of(paths_of(profile), stays=True)
        assert not autostart.is_on()
        autostart.switch(True)
        assert autostart.is_on()
    entries = sorted(one.name for one in (tmp_path / "config/autostart").iterdir())
    assert len(entries) == 3
    assert "sojourn.desktop" in entries


def test_a_demonstration_is_not_started_again(tmp_path: Path) -> None:
    autostart = autostart_of(paths_of(str(tmp_path)), stays=False)
    assert not autostart.is_possible
    assert not autostart.is_on()
