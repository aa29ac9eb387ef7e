"""A desktop, its words and settings that remember what they were given, or tell what is wanted."""

from collections.abc import Callable

from sojourn.domain.budget import Budget
from sojourn.domain.event import Remind
from sojourn.domain.keeping import Hindrance
from sojourn.domain.ladder import Loudness
from sojourn.domain.notice import Notice, Urgency
from sojourn.domain.page import ReflectionPage, SessionPage, TrayPage
from sojourn.domain.refusal import Refused
from sojourn.domain.settings import Setting, Settings


class RecordedNotifier:
    """Implements `Notifier`; `standing` is the notification on the screen."""

    def __init__(self) -> None:
        self.shown: list[Notice] = []
        self.standing: Notice | None = None
        self.ways = {"freedesktop": True, "plyer": True, "window": True}
        self.preferred = ""
        self.way = ""

    def show(self, notice: Notice) -> None:
        self.shown.append(notice)
        self.standing = notice
        first = self.ways.get(self.preferred, False)
        usable = (name for name, works in self.ways.items() if works)
        self.way = self.preferred if first else next(usable, "")

    def withdraw(self) -> None:
        self.standing = None

    def is_standing(self) -> bool:
        return self.standing is not None

    @property
    def shown_by(self) -> str:
        return self.way if self.standing is not None else ""

    def report(self) -> list[tuple[str, bool, str]]:
        return [(name, usable, "" if usable else "broken") for name, usable in self.ways.items()]

    def prefer(self, name: str) -> None:
        self.preferred = name


class KeyWording:
    """Implements `Wording` with keys in place of words."""

    def review_due(self) -> Notice:
        return Notice("review", "")

    def budget_used(self, budget: Budget) -> Notice:
        return Notice(f"budget {budget.news}", budget.platform)

    def reminder(self, remind: Remind, page: SessionPage) -> Notice:
        loud = remind.loudness
        return Notice(
            remind.reminder.telling.value,
            page.intention.will_do,
            urgency=Urgency.CRITICAL if loud >= Loudness.PRESSING else Urgency.NORMAL,
            sound=loud >= Loudness.SOUND,
        )

    def pause_question(self, page: SessionPage) -> Notice:
        return Notice("pause-question", page.intention.will_do)

    def goes_on(self, page: SessionPage, away_ms: int) -> Notice:
        return Notice("goes-on", f"{page.intention.will_do} {away_ms}")

    def journal_not_written(self, why: Hindrance) -> Notice:
        return Notice("journal-not-written", why.value)

    def journal_written_again(self) -> Notice:
        return Notice("journal-written-again", "")

    def held_back(self, page: SessionPage) -> Notice:
        return Notice("held-back", page.intention.will_do)

    def trial(self) -> Notice:
        return Notice("trial", "")

    def ended_by_itself(self, page: ReflectionPage) -> Notice:
        return Notice("ended-by-itself", page.intention.will_do)


class ToldIdleTime:
    """Implements `IdleTime`; `for_ms` is what it tells, None for a desktop that tells nothing."""

    def __init__(self) -> None:
        self.for_ms: int | None = None
        self.asked = 0

    def ask(self, answered: Callable[[int | None], None]) -> None:
        self.asked += 1
        answered(self.for_ms)


class CountedHolds:
    """Implements `SleepGuard`; `held` tells whether the computer would wait now."""

    def __init__(self) -> None:
        self.held = False

    def hold(self) -> None:
        self.held = True

    def let_go(self) -> None:
        self.held = False


class RememberedSettings:
    """Implements `SettingsFile` without a file; takes nothing while `refused` is set."""

    place = "/somewhere/settings.toml"

    def __init__(self, **values: bool | int | str) -> None:
        self.values: dict[str, bool | int | str] = dict(values)
        self.faults: tuple[Refused, ...] = ()
        self.refused: Refused | None = None
        self.changed: Callable[[], None] = lambda: None

    def read(self) -> Settings:
        return Settings(dict(self.values))

    def checked(self) -> tuple[Settings, tuple[Refused, ...]]:
        return self.read(), self.faults

    def write(self, setting: Setting, value: bool | int | str) -> None:  # noqa: FBT001
        checked = setting.checked(value)
        if self.refused is not None:
            raise self.refused
        self.values[setting.key] = checked
        self.changed()


class RememberedAutostart:
    """Implements `Autostart`; `trouble` is what the system says against it."""

    is_possible = True

    def __init__(self) -> None:
        self.on = False
        self.trouble: OSError | None = None

    def is_on(self) -> bool:
        return self.on

    def switch(self, on: bool) -> None:  # noqa: FBT001
        if self.trouble is not None:
            raise self.trouble
        self.on = on


class SwitchedCalm:
    """Implements `Calm`; `on` is what the desktop says."""

    def __init__(self) -> None:
        self.on = False

    def wanted(self) -> bool:
        return self.on


class RecordedTaskBar:
    """Implements `TaskBar`; `page` is what it shows."""

    def __init__(self) -> None:
        self.page = TrayPage()

    def show(self, page: TrayPage) -> None:
        self.page = page
