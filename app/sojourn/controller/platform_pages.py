"""The window of the platforms: opens it, and keeps what is changed there. No rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sojourn.domain.refusal import Code, Refused, folded

if TYPE_CHECKING:
    from collections.abc import Callable

    from sojourn.controller.desk import Desk
    from sojourn.controller.reflections import Reflections
    from sojourn.controller.visit import Visit
    from sojourn.domain.intention import Platform
    from sojourn.domain.platform_card import StanceChange


class PlatformPages:
    """Everything about platforms as such; `changed` is called whenever one was changed."""

    def __init__(self, desk: Desk, visit: Visit, reflections: Reflections) -> None:
        self._desk = desk
        self._visit = visit
        self._reflections = reflections
        self.changed: Callable[[], None] = lambda: None

    def open(self, chosen: str = "") -> None:
        """Open the window, at the platform of that name."""
        cards = self._desk.journal.platform_cards()
        self._desk.screens.open_platforms(cards, chosen, self._desk.today())

    def keep(self, name: str, platform: Platform, change: StanceChange | None) -> None:
        """Keep a platform as it was said, a new one under no name; or say why not."""
        from sojourn.domain.platform_card import checked_platform  # noqa: PLC0415 - it is open

        journal, moment = self._desk.journal, self._desk.clock.now()
        try:
            checked = checked_platform(platform)
            said = change.checked() if change else None
            if not name or folded(name) == folded(checked.name):
                journal.change_platform(name, checked, said, moment)
            else:
                self._refuse_during_visit()
                # A reflection that waits knows its platform by its name.
                self._reflections.renew(
                    lambda: journal.change_platform(name, checked, said, moment)
                )
        except Refused as refused:
            self._desk.screens.refuse_platform(refused)
            return
        self._show(checked.name)

    def merge(self, name: str, into: str) -> None:
        """Put one platform into another; not while a visit is on, which knows it by its name."""
        journal, moment = self._desk.journal, self._desk.clock.now()
        try:
            self._refuse_during_visit()
            self._reflections.renew(lambda: journal.merge_platforms(name, into, moment))
        except Refused as refused:
            self._desk.screens.refuse_platform(refused)
            return
        self._show(into)

    def hide(self, name: str) -> None:
        """Offer a platform no more; not while a visit is on, which would bring it back."""
        try:
            self._refuse_during_visit()
        except Refused as refused:
            self._desk.screens.refuse_platform(refused)
            return
        self._desk.journal.hide_platform(name, self._desk.clock.now())
        self._show("")

    def _refuse_during_visit(self) -> None:
        session = self._visit.session
        if session is not None:
            raise Refused(Code.SESSION_ON, "platform", session.key)

    def _show(self, chosen: str) -> None:
        self._desk.screens.show_platforms(self._desk.journal.platform_cards(), chosen)
        self.changed()
