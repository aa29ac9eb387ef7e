"""The whole controller over a real journal, with recorded screens and a clock moved by hand."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.controller.house import House


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    """Give a fresh house with an empty journal."""
    house = House(tmp_path)
    yield house
    house.close()
