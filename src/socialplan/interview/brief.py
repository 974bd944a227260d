"""The short path: the one-page form's questions, in its order, in some twenty minutes."""

from collections.abc import Callable
from typing import Any, Final

from socialplan.interview.questions import Questions
from socialplan.language import Words
from socialplan.strategy.choices import Frequency, Method, OrganisationKind, Topic
from socialplan.strategy.networks import Account
from socialplan.strategy.purpose import Meta, Organisation, Supervision, Why
from socialplan.strategy.situation import Audience
from socialplan.strategy.suggest import identifier_from
from socialplan.strategy.team import Member

Answers = dict[str, Any]
"""Answers in exactly the strategy's shape, as plain data."""

MOST_NETWORKS: Final = 5
"""What the one-page form holds; more calls for a full plan (the form's own rule)."""

_PUBLIC: Final = frozenset({"state_startup", "ministry_agency", "local_government", "university"})

_PER_WEEK: Final = {
    "daily": 7,
    "several_a_week": 3,
    "weekly": 1,
    "several_a_month": 0.5,
    "monthly": 0.25,
    "rarely": 0.1,
    "never": 0,
}
"""Posts a week for each stop of the form's frequency scale."""


def brief(ask: Questions, today: str, recommend: Callable[[Answers], tuple[Words, ...]]) -> Answers:
    """Ask the short path. `recommend` says which networks fit what is known so far; `today` is an ISO date."""
    answers: Answers = {"meta": {"version": 1, "languages": [ask.language], "as_of": today, "status": "draft"}}
    _organisation(ask, answers)
    _people(ask, answers)
    _audiences(ask, answers)
    ask.say("", "")
    for line in recommend(answers):
        ask.words(line)
    _networks(ask, answers)
    _publishing(ask, answers)
    _why(ask, answers)
    _review(ask, answers)
    return answers


def _organisation(ask: Questions, answers: Answers) -> None:
    ask.say("\n1. Votre organisation", "\n1. Your organisation")
    organisation = _given(
        name=ask.field(Organisation, "name"),
        kind=ask.choice(OrganisationKind, Words("Quel genre d’organisation\u202f?", "What kind of organisation?")),
        trade=ask.field(Organisation, "trade"),
        contact_email=ask.field(Organisation, "contact_email"),
    )
    organisation["country"] = "FR"
    if organisation.get("kind") in _PUBLIC:
        supervision = _given(
            name=ask.field(Supervision, "name"),
            communication_contact=ask.field(Supervision, "communication_contact"),
        )
        if supervision:
            organisation["supervision"] = supervision
    answers["organisation"] = organisation


def _people(ask: Questions, answers: Answers) -> None:
    ask.say("\n2. Qui s’en occupe", "\n2. Who takes care of it")
    people: list[Answers] = []
    owner = _person(ask, people, Words("Qui est responsable des réseaux\u202f?", "Who is in charge of the networks?"))
    team: Answers = {"people": people}
    answers["team"] = team
    if not owner:
        return
    answers["meta"]["owner"] = owner
    deputy = _person(
        ask,
        people,
        Words(
            "Qui publie en son absence\u202f? (rien si personne)", "Who publishes in their absence? (nothing if nobody)"
        ),
    )
    if deputy:
        people[0]["deputy"] = deputy
    elif ask.yes(
        "Travaillez-vous vraiment sans personne d’autre\u202f?",
        "Do you really work without anybody else?",
        default=True,
    ):
        team["alone"] = True


def _person(ask: Questions, people: list[Answers], question: Words) -> str | None:
    ask.words(question)
    name = ask.line("  >", "  >")
    if not name:
        return None
    identifier = identifier_from(name) or f"p{len(people) + 1}"
    hours = ask.field(Member, "hours_per_week")
    people.append(_given(id=identifier, name=name, hours_per_week=hours))
    return identifier


def _audiences(ask: Questions, answers: Answers) -> None:
    ask.say("\n3. À qui parlez-vous", "\n3. Whom you speak to")
    audiences: list[Answers] = []
    while True:
        label = ask.field(Audience, "label")
        if label is None:
            break
        identifier = identifier_from(label)[:30] or f"public-{len(audiences) + 1}"
        audiences.append(_given(id=identifier, label=label, category=ask.field(Audience, "category"), priority=1))
        if not ask.yes("Un autre public\u202f?", "Another audience?", default=False):
            break
    answers["audiences"] = audiences


def _networks(ask: Questions, answers: Answers) -> None:
    ask.say("\n4. Vos réseaux", "\n4. Your networks")
    accounts: list[Answers] = []
    owner = answers["meta"].get("owner")
    deputy = next((person.get("deputy") for person in answers["team"]["people"] if person.get("deputy")), None)
    while True:
        network = ask.field(Account, "network")
        if network is None:
            break
        account = _given(
            network=network,
            handle=ask.field(Account, "handle"),
            status=ask.field(Account, "status", default="active"),
            owner=owner,
            deputy=deputy,
        )
        account["audiences"] = [audience["id"] for audience in answers["audiences"]]
        accounts.append(account)
        if not ask.yes("Un autre réseau\u202f?", "Another network?", default=False):
            break
    answers["platforms"] = accounts


def _publishing(ask: Questions, answers: Answers) -> None:
    accounts = answers["platforms"]
    if not accounts:
        return
    ask.say("\n5. Ce que vous publiez", "\n5. What you publish")
    same = len(accounts) == 1 or ask.yes(
        "Ces réseaux disent-ils à peu près la même chose aux mêmes personnes\u202f?",
        "Do these networks say more or less the same things to the same people?",
        default=True,
    )
    if same:
        habits = _habits(ask)
        for account in accounts:
            account.update(habits)
    else:
        for account in accounts:
            ask.say(f"\n{account['network']}", f"\n{account['network']}")
            account.update(_habits(ask))
    answers["meta"]["path"] = "brief" if same and len(accounts) <= MOST_NETWORKS else "full"


def _habits(ask: Questions) -> Answers:
    topics = ask.several(Topic, Words("Que publiez-vous\u202f?", "What do you publish?"))
    methods = ask.several(Method, Words("De quelle façon\u202f?", "In what way?"))
    frequency = ask.choice(Frequency, Words("À quelle fréquence\u202f?", "How often?"))
    habits = _given(frequency=frequency, posts_per_week=_PER_WEEK.get(frequency or ""))
    return habits | {"topics": topics, "methods": methods}


def _why(ask: Questions, answers: Answers) -> None:
    ask.say("\n6. Pourquoi", "\n6. Why")
    answers["why"] = _given(answer=ask.field(Why, "answer"), help_to_project=ask.field(Why, "help_to_project"))


def _review(ask: Questions, answers: Answers) -> None:
    ask.say("\n7. Un regard extérieur", "\n7. A second pair of eyes")
    answers["meta"] |= _given(peer_reviewer=ask.field(Meta, "peer_reviewer"))


def _given(**values: object) -> Answers:
    return {key: value for key, value in values.items() if value is not None}
