"""Why somebody is on a platform is asked for once, after a first visit there."""

import pytest

from sojourn.domain.intention import Platform
from sojourn.domain.reason import reason_missing

FORUM, CHOIR = Platform("Forum", "#123456"), Platform("Choir", "#654321", reason="we sing")


@pytest.mark.parametrize(
    ("visited", "known", "asked"),
    [
        (("Forum",), (FORUM, CHOIR), "Forum"),
        (("forum",), (FORUM,), "Forum"),
        (("Choir",), (FORUM, CHOIR), ""),
        (("Choir", "Forum"), (FORUM, CHOIR), "Forum"),
        (("Forum",), (CHOIR,), ""),
        (("Forum",), (Platform("Forum", "", reason=" \n"),), "Forum"),
        (("Forum",), (Platform("Forum", "", reason_asked="this one"),), "Forum"),
        (("Forum",), (Platform("Forum", "", reason_asked="another"),), ""),
        ((), (FORUM,), ""),
    ],
)
def test_who_is_asked(visited: tuple[str, ...], known: tuple[Platform, ...], asked: str) -> None:
    assert reason_missing("this one", visited, known) == asked
