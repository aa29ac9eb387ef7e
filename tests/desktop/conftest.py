"""Every test in this folder gets its own virtual desktop, a marker and time enough."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desktop.virtual_desktop import VirtualDesktop, missing_tools

_HERE = Path(__file__).parent
_TIMEOUT_S = 120


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what lies here; skip where there is no X, but never in a run that must be whole."""
    for item in items:
        if not item.path.is_relative_to(_HERE):
            continue
        item.add_marker(pytest.mark.desktop)
        if item.get_closest_marker("timeout") is None:
            item.add_marker(pytest.mark.timeout(_TIMEOUT_S))
        if sys.platform != "linux":
            item.add_marker(pytest.mark.skip(reason="the virtual desktop needs Linux"))
        elif (missing := missing_tools()) and "CI" not in os.environ:
            item.add_marker(pytest.mark.skip(reason=f"not installed: {', '.join(missing)}"))


@pytest.fixture
def desktop(request: pytest.FixtureRequest) -> Iterator[VirtualDesktop]:
    """A virtual desktop with a tray, for one test.

    `@pytest.mark.parametrize("desktop", [{…}], indirect=True)` hands VirtualDesktop other
    arguments.
    """
    options = getattr(request, "param", {})
    with VirtualDesktop(f"{request.path.stem}.{request.node.name}", **options) as started:
        yield started
