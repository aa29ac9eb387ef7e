"""What every test shares: how thorough Hypothesis is, and a home that is nobody's."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile(
    "daily", max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("long", settings.get_profile("daily"), max_examples=2_000)
# Windows of tests need no screen; those in tests/desktop start their programs on one of their own.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.load_profile("long" if os.environ.get("SOJOURN_LONG") else "daily")


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing a test does may reach the home of the person who runs it."""
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    for name in ("CONFIG", "DATA", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / "home" / name.lower()))
    monkeypatch.delenv("SOJOURN_PROFILE", raising=False)
