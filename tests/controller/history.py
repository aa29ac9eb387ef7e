"""Finished visits in a house, and what its history then keeps, shows and refuses."""

from sojourn.domain.amendment import Amendment
from sojourn.domain.event import Finish
from sojourn.domain.history import HistoryFilter, HistoryPage, HistoryQuery
from sojourn.domain.outcome import Reflection
from sojourn.domain.refusal import Code
from sojourn.domain.session import Session
from tests.controller.house import House
from tests.manual_clock import MINUTE

CHANGE = Amendment("Forum", "help", "answer Ana's question", "Ana")


def visited(house: House, minutes: int = 10, *, reflected: bool = True) -> Session:
    """Live a visit to its end."""
    session = house.start()
    house.pass_time(minutes * MINUTE)
    house.visit.happen(Finish(house.clock.now()))
    if reflected:
        house.reflections.save(session.key, Reflection("met"))
    return kept(house, session.key)


def kept(house: House, key: str) -> Session:
    session = house.journal.session(key)
    assert session is not None
    return session


def page(house: House, text: str = "") -> HistoryPage:
    """Have the window ask."""
    house.history.read(HistoryQuery(HistoryFilter(text)))
    assert house.screens.history_page is not None
    return house.screens.history_page


def refused(house: House) -> tuple[Code, str]:
    one = house.screens.refused.pop()
    return one.code, one.field
