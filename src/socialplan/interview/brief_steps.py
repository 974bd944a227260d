"""The short path: the one-page form's questions, in its order, in some twenty minutes."""

from collections.abc import Iterator
from typing import Final

import msgspec

from socialplan.interview.brief_networks import network_questions
from socialplan.interview.brief_people import people_steps
from socialplan.interview.brief_publishing import audience_steps, publishing_steps
from socialplan.interview.fieldstep import asking
from socialplan.interview.fit import fit
from socialplan.interview.granted import accounts, brief_done, with_audiences
from socialplan.interview.lines import other_language, yes_line
from socialplan.interview.state import State
from socialplan.interview.step import MadeStep, Step, Taken
from socialplan.interview.yesno import yes_step
from socialplan.language import Words
from socialplan.strategy.choices import Repository
from socialplan.strategy.purpose import Meta
from socialplan.strategy.specs import fields_by_key

VERDICT: Final = "brief?full"
LANGUAGES: Final = "brief.languages"
PRIVATE: Final = "brief.private"
_SUPERVISED: Final = frozenset({"state_startup", "ministry_agency", "university"})


def brief_chapter(chapter: str, state: State) -> Iterator[Step]:
    """The questions of a chapter of the short path."""
    if chapter == "organisation":
        yield from _organisation(state)
    elif chapter == "team":
        yield from people_steps(state)
    elif chapter == "platforms":
        yield from network_questions(state)
    elif chapter == "audiences":
        yield from audience_steps(state)
    elif chapter == "publishing":
        yield from publishing_steps(state)
    elif chapter == "why":
        yield from (asking("why", ("why", key)) for key in ("answer", "help_to_project"))
    elif chapter == "documents":
        yield from _documents()


def _organisation(state: State) -> Iterator[Step]:
    for key in ("name", "kind", "trade", "country", "contact_email"):
        yield asking("organisation", ("organisation", key), _MAILBOX if key == "contact_email" else None)
    if state.at("organisation", "kind") in _SUPERVISED:
        for key in ("name", "communication_contact"):
            yield asking("organisation", ("organisation", "supervision", key))


def _documents() -> Iterator[Step]:
    yield asking("documents", ("meta", "peer_reviewer"))
    languages = yes_step(LANGUAGES, "documents", _BOTH_LANGUAGES, default=False, why=_WHY_BOTH, effect=_in_languages)
    yield languages._replace(answered=_both_said)
    why = fields_by_key(Meta)["repository"].question.help or _PRIVATE
    private = yes_step(PRIVATE, "documents", _PRIVATE, default=False, why=why, effect=_in_repository)
    yield private._replace(answered=_private_said)


def _in_languages(state: State, yes: bool) -> Taken:  # noqa: FBT001 - what was said
    first = state.languages[0]
    return Taken(state.with_value(("meta", "languages"), [first, other_language(first)] if yes else [first]))


def _both_said(state: State) -> str:
    named = state.at("meta", "languages")
    return yes_line(len(named) > 1, state.language) if named else ""


def _in_repository(state: State, yes: bool) -> Taken:  # noqa: FBT001 - what was said
    repository = Repository.PRIVATE if yes else Repository.PUBLIC
    return Taken(state.with_value(("meta", "repository"), repository.value))


def _private_said(state: State) -> str:
    repository = state.at("meta", "repository")
    return yes_line(repository == Repository.PRIVATE, state.language) if repository else ""


def verdict_step(state: State) -> MadeStep:
    """Whether the one-page form is enough, with the reason; and to go on with the full plan at once."""
    known = accounts(with_audiences(state))
    told = fit(known).because if known else _NO_ACCOUNTS

    def go_on(state: State, yes: bool) -> Taken:  # noqa: FBT001 - what was said
        return Taken(msgspec.structs.replace(brief_done(state), path="full") if yes else state)

    return yes_step(
        VERDICT,
        "verdict",
        _GO_ON,
        default=False,
        why=_WHY_GO_ON,
        effect=go_on,
        introducing=lambda _: (told,),
    )


_MAILBOX: Final = Words(
    "Adresse électronique de contact, de préférence lue par plusieurs personnes",
    "Contact e-mail address, preferably read by more than one person",
)
_BOTH_LANGUAGES: Final = Words(
    "Faut-il aussi les documents en anglais\u202f?", "Are the documents needed in French as well?"
)
_WHY_BOTH: Final = Words(
    "Chaque document existe alors dans les deux langues. Vos textes restent à traduire.",
    "Each document then exists in both languages. Your texts remain to be translated.",
)
_PRIVATE: Final = Words(
    "Ces documents resteront-ils entre vous\u202f? (non\u00a0: ils seront publics)",
    "Will these documents stay among yourselves? (no: they will be public)",
)
_NO_ACCOUNTS: Final = Words(
    "Aucun réseau n’est encore noté\u00a0: on ne peut pas dire si l’essentiel suffit.",
    "No network is noted yet: nobody can say whether the essential is enough.",
)
_GO_ON: Final = Words("Continuer maintenant avec le plan complet\u202f?", "Go on with the full plan now?")
_WHY_GO_ON: Final = Words(
    "Le plan complet reprend vos réponses et ne demande que ce qui manque\u00a0: une petite heure. "
    "Il peut se faire plus tard.",
    "The full plan takes your answers up and asks only what is missing: some forty minutes. It can be done later.",
)
