"""The window of purposes and outcome kinds: opens it, and keeps what is changed there. No rules."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import uuid4

from sojourn.domain.kinds import checked_kind, may_go_into, own_key
from sojourn.domain.refusal import Code, Refused

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from sojourn.controller.desk import Desk
    from sojourn.controller.reflections import Reflections
    from sojourn.controller.visit import Visit
    from sojourn.domain.catalogue import Kind


class KindPages:
    """Everything about kinds as such; `changed` is called whenever one was changed."""

    def __init__(self, desk: Desk, visit: Visit, reflections: Reflections) -> None:
        self._desk = desk
        self._visit = visit
        self._reflections = reflections
        self.changed: Callable[[], None] = lambda: None

    def open(self) -> None:
        """Open the window."""
        self._desk.screens.open_kinds(self._desk.catalogue())

    def keep(self, kind: Kind) -> None:
        """Keep a kind as it was said, a new one under no key; or say why not."""
        try:
            kept = checked_kind(kind, self._desk.journal.catalogue())
        except Refused as refused:
            self._desk.screens.refuse_kind(refused)
            return
        kept = kept if kept.key else replace(kept, key=own_key(uuid4().hex))
        self._desk.journal.keep_kind(kept, self._desk.clock.now())
        self._show(kept.key)

    def merge(self, kind: Kind, into: str) -> None:
        """Put an own kind into another; not while a visit is on, which may have it."""
        journal = self._desk.journal
        if not may_go_into(kind, into, journal.catalogue()):
            return
        moment = self._desk.clock.now()
        try:
            self._refuse_during_visit()
            self._reflections.renew(lambda: journal.merge_kinds(kind, into, moment))
        except Refused as refused:
            self._desk.screens.refuse_kind(refused)
            return
        self._show(into, {kind.key: into})

    def _refuse_during_visit(self) -> None:
        session = self._visit.session
        if session is not None:
            raise Refused(Code.SESSION_ON, "kind", session.key)

    def _show(self, chosen: str, went: Mapping[str, str] = {}) -> None:
        self._desk.screens.show_catalogue(self._desk.catalogue(), chosen, went)
        self.changed()
