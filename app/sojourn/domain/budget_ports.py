"""What the controller needs for budgets, as Protocols; `storage` and `ui` give it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from datetime import date

    from sojourn.domain.budget import Budget
    from sojourn.domain.moment import Moment
    from sojourn.domain.notice import Notice


class BudgetJournal(Protocol):
    """What is kept of budgets. Every method may raise `JournalBusyError`."""

    def budgets(self, week_start: date, for_all_ms: int | None) -> tuple[Budget, ...]:
        """Give every budget in force with what the week has taken; `for_all_ms` is that of all."""

    def keep_budget_told(self, budget: Budget, week_start: date, moment: Moment) -> None:
        """Note that a budget's news were told this week."""


class BudgetWording(Protocol):
    """The words of a budget, in the person's language."""

    def budget_used(self, budget: Budget) -> Notice:
        """Word that most of a budget is used, or all of it."""
