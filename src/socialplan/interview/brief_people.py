"""Who takes care of it, on the short path: the person in charge, the deputy, the one who decides."""

from collections.abc import Iterator
from typing import Any, Final

from socialplan.interview.fieldstep import asking
from socialplan.interview.items import new_id, unique
from socialplan.interview.lines import refused, yes_line
from socialplan.interview.persons import Person, read_person, refused_name, told
from socialplan.interview.renaming import references_to, removed, rename
from socialplan.interview.state import State
from socialplan.interview.step import MadeStep, Step, Taken
from socialplan.interview.yesno import yes_step
from socialplan.language import Words
from socialplan.strategy.choices import Role
from socialplan.strategy.refusal import Refusal
from socialplan.strategy.suggest import plain

CHAPTER: Final = "team"
PEOPLE: Final = ("team", "people")
OWNER: Final = "brief.owner"
DEPUTY: Final = "brief.deputy"
NAMESAKE: Final = "brief.deputy?namesake"
_NAMED: Final = "brief.deputy, a name already given"
DIRECTOR: Final = "brief.director"
ALONE: Final = "team.alone"
_FILE: Final = "file"
"""What `said` keeps where the answers come from a file."""

_NOBODY: Final = frozenset({"personne", "aucun", "aucune", "nobody", "no one", "none", "non", "no", "n", ""})
_NOBODY_YET: Final = Words("personne pour l’instant", "nobody for now")
_NOBODY_LINE: Final = Words("personne", "nobody")


def people_steps(state: State) -> Iterator[Step]:
    """The questions of the chapter, as far as what was said leads."""
    yield _name_step(OWNER, _OWNER, _take_owner, _owner)
    owner = _owner(state)
    if owner is None:
        return
    yield asking(CHAPTER, (*PEOPLE, owner, "hours_per_week"))
    yield _name_step(DEPUTY, _DEPUTY, _take_deputy, _deputy)._replace(entering=_NOBODY_YET)
    if _NAMED in state.said:
        yield yes_step(NAMESAKE, CHAPTER, _NAMESAKE, default=False, why=_WHY, effect=_take_namesake)
    deputy = _deputy(state)
    if deputy is not None:
        yield asking(CHAPTER, (*PEOPLE, deputy, "hours_per_week"))
    elif DEPUTY in state.settled or state.at("team", "alone") is not None:
        yield _alone_step()
    if not state.at("team", "alone"):
        yield _name_step(DIRECTOR, _DIRECTOR, _take_director, _director)


def _name_step(key: str, asks: Words, taking: Any, found: Any) -> MadeStep:  # noqa: ANN401 - functions of a state
    def named(state: State) -> str:
        position = found(state)
        name = state.at(*PEOPLE, position, "name") if position is not None else ""
        return str(name or state.said.get(key, ""))

    def take(line: str, state: State) -> Taken | Refusal:
        return _heard(line, state, taking)

    return MadeStep(key, CHAPTER, asks, take, minutes=0.4, why=_WHY, answered=named, completing=_names)


def _heard(line: str, state: State, taking: Any) -> Taken | Refusal:  # noqa: ANN401 - a function of a line
    """What a name makes of the state; with it, the title and the hours that the line gives too."""
    if plain(line) in _NOBODY or line.strip().isdecimal():
        found: Taken | Refusal = taking(line, state)
        return found
    person = read_person(line)
    if isinstance(person, Refusal):
        return person
    taken: Taken | Refusal = taking(person.name, state)
    return taken if isinstance(taken, Refusal) else _with_the_rest(person, taken)


def _with_the_rest(person: Person, taken: Taken) -> Taken:
    position = _namesake(taken.state, person.name)
    if position is None:
        return taken
    state = taken.state
    for key, value in person.answers().items():
        state = state.with_value((*PEOPLE, position, key), value)
    return taken._replace(state=state, told=(*taken.told, *told(person)))


def _names(state: State) -> tuple[str, ...]:
    return tuple(str(person.get("name", "")) for person in _people(state))


def _people(state: State) -> list[dict[str, Any]]:
    return state.at(*PEOPLE) or []


def _position(state: State, identifier: str | None) -> int | None:
    return next((at for at, person in enumerate(_people(state)) if person.get("id") == identifier), None)


def _owner(state: State) -> int | None:
    return _position(state, state.at("meta", "owner")) if state.at("meta", "owner") else None


def _deputy(state: State) -> int | None:
    owner = _owner(state)
    deputy = state.at(*PEOPLE, owner, "deputy") if owner is not None else None
    return _position(state, deputy) if deputy else None


def _director(state: State) -> int | None:
    people = enumerate(_people(state))
    return next((at for at, person in people if Role.DIRECTOR.value in person.get("roles", ())), None)


def _namesake(state: State, name: str) -> int | None:
    people = enumerate(_people(state))
    return next((at for at, person in people if plain(str(person.get("name", ""))) == plain(name)), None)


def _take_owner(line: str, state: State) -> Taken | Refusal:
    if plain(line) in _NOBODY:
        return Taken(state.with_value(("meta", "owner"), None).saying(OWNER, _NOBODY_LINE.to(state.language)))
    state = state.saying(OWNER, None)
    owner = _owner(state)
    if owner is not None:
        return _renamed(owner, line, state)
    known = _known(state, line)
    if isinstance(known, Refusal):
        return known
    added = _with_person(line, state) if known is None else (state, known)
    if isinstance(added, Refusal):
        return added
    state, position = added
    state = _with_role(state, position, Role.COMMUNITY_MANAGER)
    return Taken(state.with_value(("meta", "owner"), state.at(*PEOPLE, position, "id")))


def _take_deputy(line: str, state: State) -> Taken | Refusal:
    state = state.saying(_NAMED, None).saying(NAMESAKE, None).reopening(NAMESAKE)
    owner, deputy = _owner(state), _deputy(state)
    if plain(line) in _NOBODY:
        without = state.with_value((*PEOPLE, owner or 0, "deputy"), None)
        return Taken(without.saying(DEPUTY, _NOBODY_LINE.to(state.language)))
    known = _known(state, line)
    if isinstance(known, Refusal):
        return known
    if known is not None and known == deputy:
        return Taken(state)
    if known is not None and known == owner:
        return Taken(state.saying(_NAMED, line))
    if known is not None:
        return Taken(_with_deputy(state, known))
    return _new_deputy(line, state) if deputy is None else _renamed(deputy, line, state)


def _take_namesake(state: State, yes: bool) -> Taken:  # noqa: FBT001 - what was said
    owner = _owner(state)
    name = str(state.at(*PEOPLE, owner or 0, "name"))
    if not yes:
        return Taken(state.saying(_NAMED, None).reopening(DEPUTY), told=(_not_oneself(name),))
    made = _new_deputy(name, state)
    return Taken(state) if isinstance(made, Refusal) else made


def _new_deputy(name: str, state: State) -> Taken | Refusal:
    added = _with_person(name, state)
    return added if isinstance(added, Refusal) else Taken(_with_deputy(*added))


def _with_deputy(state: State, position: int) -> State:
    state = _with_role(state.saying(DEPUTY, None), position, Role.COMMUNITY_MANAGER)
    state = state.with_value(("team", "alone"), None)
    return state.with_value((*PEOPLE, _owner(state) or 0, "deputy"), state.at(*PEOPLE, position, "id"))


def _take_director(line: str, state: State) -> Taken | Refusal:
    known = _known(state, line)
    if isinstance(known, Refusal):
        return known
    before = _director(state)
    if before is not None and known is None and plain(line) not in _NOBODY and _is_director_alone(state, before):
        return _renamed(before, line, state)
    identifier = state.at(*PEOPLE, known, "id") if known is not None else None
    if before is not None and known != before:
        state = _without_director(state, before)
    if plain(line) in _NOBODY:
        return Taken(state.saying(DIRECTOR, _NOBODY_LINE.to(state.language)))
    added = _with_person(line, state) if known is None else (state, _position(state, identifier) or 0)
    if isinstance(added, Refusal):
        return added
    return Taken(_with_role(added[0].saying(DIRECTOR, None), added[1], Role.DIRECTOR))


def _is_director_alone(state: State, position: int) -> bool:
    """Whether somebody is there for the last word and for nothing else: another name is then a correction."""
    person = _people(state)[position]
    is_bare = person.keys() <= {"id", "name", "roles"} and person.get("roles") == [Role.DIRECTOR.value]
    return is_bare and not any(references_to(PEOPLE, str(person.get("id")), state))


def _without_director(state: State, position: int) -> State:
    """The state in which somebody no longer has the last word; whoever had nothing else to do is taken away."""
    if _is_director_alone(state, position):
        return removed(PEOPLE, position, state)[0]
    roles = [role for role in state.at(*PEOPLE, position, "roles") if role != Role.DIRECTOR.value]
    return state.with_value((*PEOPLE, position, "roles"), roles or None)


def _alone_step() -> MadeStep:
    """Whether one really works alone; if so, nobody else stays in the team."""
    path = ("team", "alone")

    def effect(state: State, yes: bool) -> Taken:  # noqa: FBT001 - what was said
        state = state.saying(ALONE, None).with_value(path, yes)
        return _by_oneself(state) if yes else Taken(state)

    def answered(state: State) -> str:
        alone = state.at(*path)
        return "" if alone is None else yes_line(alone, state.language)

    step = yes_step(ALONE, CHAPTER, _ALONE, default=False, why=_WHY_ALONE, effect=effect)
    return step._replace(path=path, answered=answered)


def _by_oneself(state: State) -> Taken:
    """The state without the people whom nothing needs any more; it is said who they were, and who stays and why."""
    owner = state.at("meta", "owner")
    gone: list[str] = []
    kept: list[str] = []
    for person in _people(state):
        identifier = str(person.get("id"))
        if identifier == owner:
            continue
        needed = [path for path in references_to(PEOPLE, identifier, state) if path[-1] != "deputy"]
        (kept if needed else gone).append(identifier)
    names = {str(person.get("id")): str(person.get("name") or person.get("id")) for person in _people(state)}
    for identifier in gone:
        state = removed(PEOPLE, _position(state, identifier) or 0, state)[0]
    said = [_gone(names[each]) for each in gone] + [_kept(names[each]) for each in kept]
    return Taken(state.saying(DIRECTOR, None).reopening(DIRECTOR), told=(*said, _IF_ILL))


def _gone(name: str) -> Words:
    return Words(f"  {name} n’est plus dans l’équipe.", f"  {name} is no longer in the team.")


def _kept(name: str) -> Words:
    return Words(
        f"  {name} reste noté\u00a0: d’autres réponses donnent son nom (= les montre).",
        f"  {name} stays noted: other answers give that name (= shows them).",
    )


def _not_oneself(name: str) -> Words:
    return Words(
        f"  {name} ne peut pas être son propre remplaçant. Un autre nom, ou Entrée\u00a0: personne.",
        f"  {name} cannot stand in for {name}. Another name, or Enter: nobody.",
    )


def _known(state: State, line: str) -> int | Refusal | None:
    """The position of whoever a line names, by name or by number; None for somebody new."""
    if not line.strip().isdecimal():
        return _namesake(state, line)
    number = int(line.strip()[:4])
    return number - 1 if 1 <= number <= len(_people(state)) else refused(*_NO_NAME)


def _renamed(position: int, name: str, state: State) -> Taken | Refusal:
    """The state with another name for a person; the id follows, unless it stands in a file and is known elsewhere."""
    wrong = refused_name(name)
    if wrong:
        return wrong
    renamed = state.with_value((*PEOPLE, position, "name"), name)
    if _FILE in state.said:
        return Taken(renamed)
    others = {str(person.get("id")) for at, person in enumerate(_people(state)) if at != position}
    return rename((*PEOPLE, position, "id"), unique(name, others, f"p{position + 1}"), renamed)


def _with_person(name: str, state: State) -> tuple[State, int] | Refusal:
    wrong = refused_name(name)
    if wrong:
        return wrong
    position = len(_people(state))
    person = {"id": new_id(state, PEOPLE, name), "name": name}
    return state.with_value((*PEOPLE, position), person), position


def _with_role(state: State, position: int, role: Role) -> State:
    roles = state.at(*PEOPLE, position, "roles") or []
    return state if role.value in roles else state.with_value((*PEOPLE, position, "roles"), [*roles, role.value])


_OWNER: Final = Words("Qui est responsable des réseaux\u202f?", "Who is in charge of the networks?")
_DEPUTY: Final = Words(
    "Qui publie en son absence\u202f?",
    "Who publishes in their absence?",
)
_DIRECTOR: Final = Words(
    "Qui décide en dernier ressort (direction, maire, présidence)\u202f? Un nom déjà donné convient.",
    "Who has the last word (director, mayor, president)? A name already given will do.",
)
_WHY: Final = Words(
    "Un nom, tel que les documents le porteront. Sans nom, personne ne se sent chargé de rien.",
    "A name, as documents will bear it. Without a name, nobody feels in charge of anything.",
)
_NAMESAKE: Final = Words(
    "Ce nom est déjà donné. Est-ce une autre personne\u202f?", "This name is already given. Is it another person?"
)
_NO_NAME: Final = ("Un nombre n’est pas un nom\u00a0: écrivez le nom.", "A number is no name: write the name.")
_WHY_ALONE: Final = Words(
    "Travailler seul est permis\u00a0: le plan prévoit alors ce qui se passe si vous êtes malade ou en congé.",
    "Working alone is allowed: the plan then says what happens when you are ill or on leave.",
)
_IF_ILL: Final = Words(
    "Seul\u00a0: si vous êtes malade, le compte se tait. Affichez alors un message d’absence, et prévenez un proche "
    "qui a le mot de passe.",
    "Alone: when you are ill, the account falls silent. Show an absence message then, and tell somebody close who has "
    "the password.",
)
_ALONE: Final = Words(
    "Travaillez-vous vraiment sans personne d’autre\u202f?", "Do you really work without anybody else?"
)
