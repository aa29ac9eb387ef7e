"""The one place that knows every room and joins them; holds no rules.

How fast Sojourn starts and answers hangs on what it imports: each way in loads only its own.
"""

from pathlib import Path
from typing import Any

from sojourn.paths import Paths


def run(paths: Paths, *, by_hand: bool = False, stays: bool = True) -> int:
    """Become the app: tray icon first, then all the rest; give the exit code when it ends.

    Args:
        paths: where everything lies.
        by_hand: somebody waits for it to come up, and is welcomed if they are new here.
        stays: there is something to come back to at the next log-in.
    """
    from sojourn.bootstrap.lean_imports import leave_sources_unread  # noqa: PLC0415

    leave_sources_unread()
    from sojourn.bootstrap.app import run as run_app  # noqa: PLC0415 - Qt, for this way in only

    return run_app(paths, by_hand=by_hand, stays=stays)


def tell_unreachable(paths: Paths) -> int:
    """Say in a window that our folder cannot be written; give the exit code."""
    from sojourn.bootstrap.unreachable import tell_unreachable as tell  # noqa: PLC0415 - Qt

    return tell(paths)


def run_demo() -> int:
    """Become the app over a throw-away profile that has something to look at."""
    from sojourn.bootstrap.demo import run_demo as run_app  # noqa: PLC0415 - for this way in only

    return run_app()


def answer_offline(request: dict[str, Any], paths: Paths) -> dict[str, Any]:
    """Answer what makes sense without the app as the running app would."""
    from sojourn.bootstrap.offline import answer  # noqa: PLC0415 - peewee, for this way in only

    return answer(request, paths)


def export(paths: Paths, kind: str, output: Path | None, *, marked: bool = False) -> None:
    """Write the whole journal as `json` or `csv` to a file, or to standard output.

    `marked` begins CSV with a byte order mark.

    Raises:
        OSError: the file could not be written; nothing of it is left then.
        Failure: there is no journal yet, or it cannot be read.
    """
    from sojourn.bootstrap.exporting import export as export_journal  # noqa: PLC0415 - as above

    export_journal(paths, kind, output, marked=marked)
