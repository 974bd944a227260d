"""The short path: the one-page form's questions, in its order, in some twenty minutes."""

from typing import Final

from socialplan.interview.asked_networks import Recommend, advise_again, ask_networks
from socialplan.interview.fit import fit
from socialplan.interview.people import Answers, ask_people, unique
from socialplan.interview.questions import Questions
from socialplan.language import Words
from socialplan.strategy.choices import AudienceCategory, Evidence, Frequency, Method, Repository, Topic
from socialplan.strategy.purpose import Meta, Organisation, Supervision, Why
from socialplan.strategy.situation import Audience, Presence
from socialplan.strategy.specs import fields_by_key

_SUPERVISED: Final = frozenset({"state_startup", "ministry_agency", "university"})
_LEAST: Final = 2
"""Networks below which there is nothing to compare."""


def brief(ask: Questions, today: str, recommend: Recommend) -> Answers:
    """Ask the short path. `recommend` says which networks fit what is known so far; `today` is an ISO date."""
    answers: Answers = {"meta": {"version": 1, "languages": [ask.language], "as_of": today, "status": "draft"}}
    _organisation(ask, answers)
    ask_people(ask, answers)
    ask_networks(ask, answers, recommend)
    _audiences(ask, answers, recommend)
    _publishing(ask, answers)
    _why(ask, answers)
    _document(ask, answers)
    return answers


def _organisation(ask: Questions, answers: Answers) -> None:
    ask.say("\n1. Votre organisation", "\n1. Your organisation")
    asked = ("name", "kind", "trade", "contact_email")
    organisation = answers["organisation"] = {
        key: ask.field(Organisation, key, label=_MAILBOX if key == "contact_email" else None) for key in asked
    }
    organisation["country"] = "FR"
    if organisation["kind"] in _SUPERVISED:
        above = ("name", "communication_contact")
        organisation["supervision"] = {key: ask.field(Supervision, key) for key in above}


def _audiences(ask: Questions, answers: Answers, recommend: Recommend) -> None:
    """The audiences in the form's broad kinds, then in the person's own words; then what they change in the advice."""
    ask.say("\n4. À qui parlez-vous", "\n4. Whom you speak to")
    audiences: list[Answers] = []
    answers["audiences"] = audiences
    for category in ask.several(AudienceCategory, _AUDIENCES, why=_WHY_AUDIENCES):
        own = Words(f"{category.label.fr}, avec vos mots\u00a0:", f"{category.label.en}, in your words:")
        label = ask.field(Audience, "label", label=own, default=category.to(ask.language))
        taken = {audience["id"] for audience in audiences}
        identifier = unique(label, taken, f"public-{len(audiences) + 1}")
        audiences.append(
            {"id": identifier, "label": label, "category": category, "priority": min(len(audiences) + 1, 3)}
        )
    if audiences:
        advise_again(ask, answers, recommend)


def _publishing(ask: Questions, answers: Answers) -> None:
    accounts = answers["platforms"]
    if not accounts:
        return
    ask.say("\n5. Ce que vous publiez", "\n5. What you publish")
    everybody = [audience["id"] for audience in answers["audiences"]]
    if len(accounts) < _LEAST or ask.yes(_ALIKE, default=True, why=fields_by_key(Meta)["path"].question.help):
        habits = _habits(ask) | {"audiences": everybody}
        for account in accounts:
            account.update(habits)
    else:
        for account in accounts:
            name = f"\n{account['network'].to(ask.language)} {account['handle'] or ''}".rstrip()
            ask.say(name, name)
            account.update({"audiences": _some(ask, answers["audiences"])} | _habits(ask))
    _evidence(ask, answers)
    verdict = fit(accounts)
    answers["meta"]["path"] = verdict.path
    ask.words(Words(f"\n{verdict.because.fr}", f"\n{verdict.because.en}"))


def _evidence(ask: Questions, answers: Answers) -> None:
    """How one knows that the audiences are on these networks: a supposition is noted as one."""
    pairs = [(account["network"], one) for account in answers["platforms"] for one in account["audiences"]]
    evidence = (
        ask.choice(Evidence, _HOW_KNOWN, why=fields_by_key(Presence)["evidence"].question.help) if pairs else None
    )
    if evidence is None:
        return
    for audience in answers["audiences"]:
        networks = dict.fromkeys(network for network, identifier in pairs if identifier == audience["id"])
        audience["presence"] = [{"network": network, "evidence": evidence} for network in networks]


def _some(ask: Questions, audiences: list[Answers]) -> list[str]:
    """The audiences of one network: all of them, or those that are named one by one."""
    if len(audiences) < _LEAST or ask.yes(_ALL_AUDIENCES, default=True):
        return [audience["id"] for audience in audiences]
    return [
        audience["id"]
        for audience in audiences
        if ask.yes(Words(f"  {audience['label']}\u202f?", f"  {audience['label']}?"), default=False)
    ]


def _habits(ask: Questions) -> Answers:
    topics = ask.several(Topic, Words("Quels sujets allez-vous aborder\u202f?", "What will you write about?"))
    methods = ask.several(Method, Words("De quelle façon\u202f?", "In what way?"))
    frequency = ask.choice(Frequency, Words("À quelle fréquence\u202f?", "How often?"), why=_WHY_FREQUENCY)
    if frequency is Frequency.NEVER:
        ask.say(
            "  Jamais\u202f? Un compte muet se ferme ou se réserve aux urgences\u00a0: ce sera à décider.",
            "  Never? A silent account is closed or kept for emergencies: that will be to decide.",
        )
    return {"topics": topics, "methods": methods, "frequency": frequency}


def _why(ask: Questions, answers: Answers) -> None:
    ask.say("\n6. Pourquoi", "\n6. Why")
    answers["why"] = {key: ask.field(Why, key) for key in ("answer", "help_to_project")}


def _document(ask: Questions, answers: Answers) -> None:
    ask.say("\n7. Les documents", "\n7. The documents")
    meta = answers["meta"]
    meta["peer_reviewer"] = ask.field(Meta, "peer_reviewer")
    if ask.yes(_BOTH_LANGUAGES, default=False):
        meta["languages"] = [ask.language, "en" if ask.language == "fr" else "fr"]
    private = ask.yes(_PRIVATE, default=False, why=fields_by_key(Meta)["repository"].question.help)
    meta["repository"] = Repository.PRIVATE if private else Repository.PUBLIC


_MAILBOX: Final = Words(
    "Adresse électronique de contact, de préférence lue par plusieurs personnes",
    "Contact e-mail address, preferably read by more than one person",
)
_AUDIENCES: Final = Words(
    "Quels publics voulez-vous atteindre\u202f? Le premier d’abord.",
    "Which audiences do you want to reach? The first one first.",
)
_WHY_AUDIENCES: Final = Words(
    "Les réseaux, le ton et les horaires en dépendent.", "The networks, the tone and the hours depend on it."
)
_ALIKE: Final = Words(
    "Ces réseaux disent-ils à peu près la même chose aux mêmes personnes\u202f?",
    "Do these networks say more or less the same things to the same people?",
)
_HOW_KNOWN: Final = Words(
    "Comment savez-vous que vos publics sont sur ces réseaux ?",
    "How do you know that your audiences are on these networks?",
)
_ALL_AUDIENCES: Final = Words("S’adresse-t-il à tous vos publics\u202f?", "Does it speak to all your audiences?")
_WHY_FREQUENCY: Final = Words(
    "Les heures nécessaires en dépendent. Mieux vaut peu et régulier.",
    "The hours needed depend on it. Little and regular is better.",
)
_BOTH_LANGUAGES: Final = Words(
    "Faut-il aussi les documents en anglais\u202f?", "Are the documents needed in French as well?"
)
_PRIVATE: Final = Words(
    "Ce dossier restera-t-il entre vous (dépôt privé, pas de publication)\u202f?",
    "Will this folder stay among yourselves (private repository, not published)?",
)
