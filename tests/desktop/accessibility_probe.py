"""Run by the system's Python, which has pyatspi: prints what a screen reader is told, as JSON.

tree         one list of all controls of all programs
press NAME   does the first action of the showing control with this name
focus NAME   puts the focus on the showing control with this name
read NAME    the text of the showing control with this name
heard        one line for each announcement
menu         one line for each menu that opens and for each entry that gets the focus
"""

import contextlib
import json
import sys
from collections.abc import Callable, Iterator
from typing import Any

import pyatspi  # type: ignore[import-not-found, import-untyped, unused-ignore]
from gi.repository import GLib  # type: ignore[import-not-found, import-untyped, unused-ignore]


def _below(node: Any) -> Iterator[Any]:  # noqa: ANN401 - pyatspi has no types
    try:
        children = [child for child in node if child is not None]
    except GLib.Error:  # its program has ended meanwhile
        return
    for child in children:
        yield child
        yield from _below(child)


def _controls() -> Iterator[Any]:
    return _below(pyatspi.Registry.getDesktop(0))


def _described(node: Any) -> Iterator[dict[str, object]]:  # noqa: ANN401
    """Give what a control is; nothing of one whose program ends meanwhile."""
    with contextlib.suppress(GLib.Error):
        yield _facts(node)


def _facts(node: Any) -> dict[str, object]:  # noqa: ANN401
    states = node.getState()
    return {
        "role": node.getRoleName(),
        "name": node.name,
        "description": node.description,
        "focusable": states.contains(pyatspi.STATE_FOCUSABLE),
        "focused": states.contains(pyatspi.STATE_FOCUSED),
        "enabled": states.contains(pyatspi.STATE_ENABLED),
        "showing": states.contains(pyatspi.STATE_SHOWING),
    }


def _say(value: object) -> None:
    sys.stdout.write(json.dumps(value) + "\n")
    sys.stdout.flush()


def _do(name: str, what: Callable[[Any], object]) -> bool:
    """Do something with the first showing control of that name that it can be done with."""
    for node in _controls():
        if node.name == name and node.getState().contains(pyatspi.STATE_SHOWING):
            with contextlib.suppress(NotImplementedError):
                if what(node):
                    return True
    return False


def _read(node: Any) -> bool:  # noqa: ANN401
    text = node.queryText()
    _say(text.getText(0, text.characterCount))
    return True


_DEEDS: dict[str, Callable[[Any], object]] = {
    "press": lambda node: node.queryAction().doAction(0),
    "focus": lambda node: node.queryComponent().grabFocus(),
    "read": _read,
}


def _tell_announcement(event: Any) -> None:  # noqa: ANN401
    _say({"said": str(event.any_data)})


def _tell_of_menus(event: Any) -> None:  # noqa: ANN401
    node = event.source
    if node is None or not event.detail1:
        return
    if event.type.major == "state-changed" and node.getRoleName() == "popup menu":
        _say({"opened": [entry.name for entry in node if entry.getRoleName() != "separator"]})
    elif "menu item" in node.getRoleName() or node.getRoleName() == "menu":
        _say({"focused": node.name})


def main(job: str, *names: str) -> int:
    """Do one job; 1 where there was nothing to do it with."""
    if job == "tree":
        _say([facts for node in _controls() for facts in _described(node)])
        return 0
    if job in _DEEDS:
        return 0 if _do(names[0], _DEEDS[job]) else 1
    if job == "heard":
        pyatspi.Registry.registerEventListener(_tell_announcement, "object:announcement")
    else:
        pyatspi.Registry.registerEventListener(_tell_of_menus, "object:state-changed:showing")
        pyatspi.Registry.registerEventListener(_tell_of_menus, "object:state-changed:focused")
    _say("listening")
    pyatspi.Registry.start()
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
