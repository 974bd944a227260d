"""Who is offered for a task: from roles, deputies and what was answered before. Ids of people, as plain data."""

from collections.abc import Iterator
from typing import Any, Final

from socialplan.interview.asked import Asked
from socialplan.strategy.choices import CrisisRole, Role

_HEADS: Final = (Role.DIRECTOR, Role.ELECTED)
_KEEPERS: Final = (Role.COMMUNITY_MANAGER, Role.COMMUNICATION_HEAD, Role.DIGITAL_HEAD, Role.PROJECT_LEAD)
_SPOKEN: Final = (Role.PRESS_OFFICER, *_HEADS, Role.COMMUNICATION_HEAD)
_PARTS: Final = {
    CrisisRole.LEAD: (*_HEADS, Role.COMMUNICATION_HEAD),
    CrisisRole.SPOKESPERSON: _SPOKEN,
    CrisisRole.PUBLISHER: _KEEPERS,
    CrisisRole.MONITOR: _KEEPERS,
    CrisisRole.EXPERT: (Role.EXPERT,),
    CrisisRole.LEGAL_HR: (Role.LEGAL, Role.HUMAN_RESOURCES),
    CrisisRole.IT_SECURITY: (Role.IT_SECURITY,),
    CrisisRole.INTERNAL: (Role.INTERNAL_COMMUNICATION, Role.HUMAN_RESOURCES),
}
"""Whose part it usually is, by what people do for the social media."""


def keeper(asked: Asked) -> str | None:
    """Who takes care of the networks: the strategy's owner, else by role, else the only person."""
    owner = asked.top("meta", "owner")
    return owner if isinstance(owner, str) else first_keeper(asked)


def first_keeper(asked: Asked) -> str | None:
    """Who takes care of the networks by role, else the first person."""
    return _with_role(asked, _KEEPERS) or next(_ids(asked), None)


def head(asked: Asked) -> str | None:
    """Who has the last word; somebody alone has it too."""
    return _with_role(asked, _HEADS) or _only(asked)


def head_or_keeper(asked: Asked) -> str | None:
    """Who has the last word, else who takes care of the networks."""
    return head(asked) or keeper(asked)


def spokesperson(asked: Asked) -> str | None:
    """Who speaks to the outside."""
    return _with_role(asked, _SPOKEN) or _only(asked)


def helper(asked: Asked) -> str | None:
    """Who helps a colleague: human resources, else who has the last word."""
    return _with_role(asked, (Role.HUMAN_RESOURCES,)) or head(asked)


def key_holder(asked: Asked) -> str | None:
    """Who answers for accesses: whoever is in charge of computers, else of the networks."""
    return _with_role(asked, (Role.IT_SECURITY,)) or keeper(asked)


def other_person(asked: Asked) -> str | None:
    """Who replaces somebody: the only other person there is."""
    own = asked.beside("id")
    others = [identifier for identifier in _ids(asked) if identifier != own]
    return others[0] if len(others) == 1 else None


def deputy_beside(key: str) -> Any:  # noqa: ANN401 - a function of a question
    """Who replaces the person answered for `key` in the same section: their own deputy, else the only other person."""

    def deputy(asked: Asked) -> str | None:
        return _deputy(asked, asked.beside(key))

    return deputy


def holders(asked: Asked) -> list[str] | None:
    """Who administers an account: its owner and deputy, else who takes care of the networks and their deputy."""
    network = asked.beside("network")
    account = next((one for one in asked.listed("platforms") if one.get("network") == network), {})
    owner = account.get("owner") or keeper(asked)
    found = [owner, account.get("deputy") or _deputy(asked, owner)]
    return list(dict.fromkeys(one for one in found if isinstance(one, str))) or None


def keepers(asked: Asked) -> list[str] | None:
    """Who can act: whoever takes care of the networks, and their deputy."""
    owner = keeper(asked)
    found = [owner, _deputy(asked, owner)]
    return list(dict.fromkeys(one for one in found if one)) or None


def reachable(asked: Asked) -> list[str] | None:
    """Who said that they can be reached out of hours."""
    return [str(one["id"]) for one in _people(asked) if one.get("reachable_out_of_hours") is True] or None


def in_the_part(asked: Asked) -> str | None:
    """Who has the part of the crisis team that is asked about."""
    part = next((one for one in CrisisRole if one.value == asked.beside("role")), None)
    return (_with_role(asked, _PARTS[part]) or _only(asked)) if part else None


def out_of_hours(key: str) -> Any:  # noqa: ANN401 - a function of a question
    """Whether the person answered for `key` said that they can be reached out of hours."""

    def told(asked: Asked) -> bool | None:
        person = next((one for one in _people(asked) if one.get("id") == asked.beside(key)), {})
        answer = person.get("reachable_out_of_hours")
        return answer if isinstance(answer, bool) else None

    return told


def on_contact(asked: Asked) -> str | None:
    """Whom to call: for a journalist whoever speaks to the outside, for a hack whoever holds the keys."""
    situation = asked.beside("situation")
    if situation in {"journalist", "event"}:
        return spokesperson(asked) or head_or_keeper(asked)
    return key_holder(asked) if situation == "security" else head_or_keeper(asked)


def _deputy(asked: Asked, person: object) -> str | None:
    known = next((one for one in _people(asked) if one.get("id") == person), None)
    if known is None:
        return None
    own = known.get("deputy")
    others = [identifier for identifier in _ids(asked) if identifier != person]
    return str(own) if own else others[0] if len(others) == 1 else None


def _people(asked: Asked) -> list[dict[str, Any]]:
    return [person for person in asked.listed("team", "people") if person.get("id")]


def _ids(asked: Asked) -> Iterator[str]:
    return (str(person["id"]) for person in _people(asked))


def _only(asked: Asked) -> str | None:
    found = list(_ids(asked))
    return found[0] if len(found) == 1 else None


def _with_role(asked: Asked, roles: tuple[Role, ...]) -> str | None:
    for role in roles:
        for person in _people(asked):
            if role in (person.get("roles") or ()):
                return str(person["id"])
    return None
