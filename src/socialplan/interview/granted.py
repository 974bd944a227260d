"""What the short path takes for granted once it is done: who keeps the accounts, whom they speak to, the verdict."""

from typing import Any, Final

from socialplan.interview.default_values import country_around
from socialplan.interview.fit import fit
from socialplan.interview.state import State

_AUDIENCES: Final = ("audiences",)
_PLATFORMS: Final = ("platforms",)


def accounts(state: State) -> list[dict[str, Any]]:
    """The accounts so far."""
    return state.at(*_PLATFORMS) or []


def with_audiences(state: State) -> State:
    """The state with every account speaking to all audiences where nothing else was said."""
    everybody = [audience["id"] for audience in state.at(*_AUDIENCES) or () if "id" in audience]
    silent = [at for at, account in enumerate(accounts(state)) if not account.get("audiences")]
    return state.with_values({("platforms", at, "audiences"): everybody for at in silent}) if everybody else state


def brief_done(state: State) -> State:
    """The state with what the short path takes for granted: who keeps the accounts, whom they speak to, the verdict."""
    state = with_audiences(state)
    owner = state.at("meta", "owner")
    people = state.at("team", "people") or ()
    deputy = next((person["deputy"] for person in people if person.get("deputy")), None)
    for at, account in enumerate(accounts(state)):
        for key, value in (("owner", owner), ("deputy", deputy)):
            if value and not account.get(key):
                state = state.with_value(("platforms", at, key), value)
    if state.answers.get("organisation") and not state.at("organisation", "country"):
        state = state.with_value(("organisation", "country"), country_around(state) or None)
    known = accounts(state)
    return (
        state.with_value(("meta", "path"), fit(known).path.value) if known and not state.at("meta", "path") else state
    )
