"""Who takes care of it: the person in charge, the deputy, the one who decides."""

from typing import Any, Final

from socialplan.interview.questions import Questions
from socialplan.language import Words
from socialplan.strategy.choices import Role
from socialplan.strategy.specs import fields_by_key
from socialplan.strategy.suggest import identifier_from, plain
from socialplan.strategy.team import Member, Team

Answers = dict[str, Any]
"""Answers in exactly the strategy's shape, as plain data."""

LONGEST_ID: Final = 40
LONGEST_NAME: Final = 100

_MYSELF: Final = frozenset({"moi", "moi meme", "je", "me", "myself", "i"})
_NOBODY: Final = frozenset({"personne", "aucun", "aucune", "nobody", "no one", "none", "non", "no", "n", ""})


def ask_people(ask: Questions, answers: Answers) -> None:
    """Ask for the people of the short path: they go into `team`, the one in charge into `meta.owner` too."""
    ask.say("\n2. Qui s’en occupe", "\n2. Who takes care of it")
    people: list[Answers] = []
    answers["team"] = {"people": people}
    owner = _person(ask, people, _OWNER)
    if not owner:
        return
    answers["meta"]["owner"] = owner["id"]
    owner["roles"] = [Role.COMMUNITY_MANAGER]
    if _deputy(ask, people, owner) is None:
        answers["team"]["alone"] = ask.yes(_ALONE, default=False, why=fields_by_key(Team)["alone"].question.help)
    if not answers["team"].get("alone"):
        _director(ask, people)


def unique(wanted: str, taken: set[str], otherwise: str) -> str:
    """An id made of `wanted` that nobody has yet; of `otherwise` where nothing of it can be used."""
    base = identifier_from(wanted)[:LONGEST_ID].strip("-") or otherwise
    number, found = 1, base
    while found in taken:
        number += 1
        found = f"{base}-{number}"
    return found


def _deputy(ask: Questions, people: list[Answers], owner: Answers) -> Answers | None:
    """The deputy, who is another person than the one in charge."""
    deputy = _person(ask, people, _DEPUTY)
    if deputy:
        owner["deputy"] = deputy["id"]
        deputy["roles"] = [Role.COMMUNITY_MANAGER]
    return deputy


def _director(ask: Questions, people: list[Answers]) -> None:
    """The person who decides, who may be one of those named."""
    name = _name(ask, _DIRECTOR)
    if name is None:
        return
    known = next((person for person in people if _same(person["name"], name)), None)
    if known is None:
        known = _new(people, name)
    known["roles"] = [*known.get("roles", []), Role.DIRECTOR]


def _person(ask: Questions, people: list[Answers], question: Words) -> Answers | None:
    """Somebody new, with their hours; None when it is left for later."""
    while True:
        name = _name(ask, question)
        if name is None:
            return None
        known = next((person for person in people if _same(person["name"], name)), None)
        if known is None or ask.yes(_NAMESAKE, default=False):
            break
    person = _new(people, name)
    person["hours_per_week"] = ask.field(Member, "hours_per_week")
    return person


def _name(ask: Questions, question: Words) -> str | None:
    """A name as it will stand in documents; None for nobody."""
    while True:
        name: str | None = ask.field(Member, "name", label=question)
        if name is None or plain(name) in _NOBODY:
            return None
        if len(name) > LONGEST_NAME:
            ask.say(f"  {LONGEST_NAME} caractères au plus.", f"  {LONGEST_NAME} characters at most.")
        elif plain(name) in _MYSELF:
            ask.words(_WRITE_THE_NAME)
        else:
            return name


def _new(people: list[Answers], name: str) -> Answers:
    taken = {person["id"] for person in people}
    person: Answers = {"id": unique(name, taken, f"p{len(people) + 1}"), "name": name}
    people.append(person)
    return person


def _same(one: str, other: str) -> bool:
    return plain(one) == plain(other)


_OWNER: Final = Words("Qui est responsable des réseaux\u202f?", "Who is in charge of the networks?")
_DEPUTY: Final = Words(
    "Qui publie en son absence\u202f? (Entrée seule\u00a0: personne pour l’instant)",
    "Who publishes in their absence? (Enter alone: nobody for now)",
)
_DIRECTOR: Final = Words(
    "Qui décide en dernier ressort (direction, maire, présidence)\u202f? Un nom déjà donné convient.",
    "Who has the last word (director, mayor, president)? A name already given will do.",
)
_WRITE_THE_NAME: Final = Words(
    "  Écrivez le nom tel que les documents le porteront.", "  Write the name as documents will bear it."
)
_NAMESAKE: Final = Words(
    "Ce nom est déjà donné. Est-ce une autre personne\u202f?", "This name is already given. Is it another person?"
)
_ALONE: Final = Words(
    "Travaillez-vous vraiment sans personne d’autre\u202f?", "Do you really work without anybody else?"
)
