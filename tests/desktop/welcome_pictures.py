"""The page of the first start, as it is taken a picture of."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from sojourn.domain.first_run import Trial
from sojourn.ui.choice import ChoiceButton
from sojourn.ui.welcome_window import WelcomeWindow
from tests import examples


def welcomes() -> dict[str, Callable[[], QWidget]]:
    """Give the makers of the page in its states, by name."""
    return {
        "welcome": lambda: WelcomeWindow(examples.first_run_page()),
        "welcome-tried": tried_welcome,
        "welcome-again": lambda: WelcomeWindow(examples.first_run_page(again=True)),
    }


def tried_welcome() -> WelcomeWindow:
    """Give the page with platforms ticked, while it asks about a trial."""
    window = WelcomeWindow(examples.first_run_page())
    ticks = window.findChildren(ChoiceButton)
    for tick in ticks[:1] + ticks[3:5]:
        tick.click()
    window.show_trial(Trial.SENT)
    return window
