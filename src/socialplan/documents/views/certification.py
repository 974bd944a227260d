"""The certification file: whether to ask yet, what is shown to those who judge, by which way, and whom to watch for."""

from typing import Final

import msgspec

from socialplan.analysis.certification_routes import route
from socialplan.analysis.dossier import Dossier
from socialplan.analysis.phrases import stem_in
from socialplan.analysis.readiness import Readiness, outcome, readiness
from socialplan.documents.found import chapter_of
from socialplan.documents.gaps import LATER, SOON
from socialplan.documents.lengths import words_in
from socialplan.documents.shell import Row, Shell, shell
from socialplan.documents.views.certification_line import line_rows
from socialplan.documents.views.certification_request import Request, next_step, request
from socialplan.documents.views.certification_watch import Watch, watch
from socialplan.documents.views.form_desk import Desk, with_few_gaps
from socialplan.documents.wording import Wording
from socialplan.knowledge import glossary
from socialplan.language import Words
from socialplan.rules.finding import Finding
from socialplan.strategy.choices import CertificationRoute
from socialplan.strategy.contacts import Contacts
from socialplan.strategy.outside import Certification

MOST_WORDS: Final = 795
"""Words of the view: with the template's own, two pages of some 450 words."""
MOST_WORDS_ALONE: Final = 400
TIGHTEST: Final = 4
_CHAPTERS: Final = frozenset({"certification", "listening"})
_MOST_GAPS: Final = 5
_LINE: Final = ("editorial.line", "editorial.publish", "editorial.voice", "editorial.tones", "editorial.pillars")
"""What of the line the house may have proposed."""
_FIRST: Final = 3
"""Things to do first that a verdict names."""
_PAID: Final = Words(
    "Inscrire l’abonnement de certification au budget, avec son renouvellement",
    "Put the verification plan into the budget, with its renewal",
)
_COLUMNS: Final = 4
"""Requests still to be made that the gate shows side by side."""


class GateRow(msgspec.Struct, frozen=True):
    """One thing to have before asking, and whether each request has it."""

    what: str
    cells: tuple[str, ...]


class CertificationView(msgspec.Struct, frozen=True, kw_only=True):
    """The file in one language."""

    shell: Shell
    alone: bool
    meaning: str
    """What a certification is, in one line; empty where there is no room."""
    networks: tuple[str, ...]
    """The heads of the gate's columns."""
    gate: tuple[GateRow, ...]
    """What to have before asking; for somebody alone the verdict says it."""
    verdicts: tuple[str, ...]
    proposed: bool
    """Whether something of the line is a proposal that nobody confirmed."""
    line: tuple[Row, ...]
    sentence: str
    """The editorial line in one sentence."""
    requests: tuple[Request, ...]
    watch: Watch


def missing(dossier: Dossier) -> Words | None:
    """Why there is no file: no certification is asked for."""
    if any(asked.network for asked in dossier.strategy.certification):
        return None
    return Words("aucune demande dans certification", "no request in certification")


def view(wording: Wording, findings: tuple[Finding, ...], contacts: Contacts) -> CertificationView:  # noqa: ARG001 - no number is printed here
    """The file, cut to its pages as it is in French, so that both languages hold the same."""
    measured = wording.to_measure()
    for tight in range(TIGHTEST + 1):
        made = _made(Desk(measured, findings, tight))
        if words_in(made) - words_in(made.shell.related) <= (MOST_WORDS_ALONE if made.alone else MOST_WORDS):
            break
    return made if measured is wording else _made(Desk(wording, findings, tight))


def _made(desk: Desk) -> CertificationView:
    desk.gaps.findings([one for one in desk.findings if chapter_of(one) in _CHAPTERS], _CHAPTERS)
    for place, one in enumerate(desk.strategy.certification):
        if one.network and _is_unpaid(desk, one):
            desk.gaps.add(f"certification#{place}-paid", _PAID, None)
    asked = [
        one for one in readiness(desk.strategy, desk.dossier.decided) if desk.strategy.certification[one.index].network
    ]
    shown = [one for one in asked if not desk.strategy.certification[one.index].asked_on][:_COLUMNS]
    watched = watch(desk)
    return CertificationView(
        alone=desk.alone,
        meaning=_meaning(desk),
        networks=tuple(desk.wording.label(desk.strategy.certification[one.index].network) for one in shown),
        gate=tuple(
            GateRow(
                desk.wording.words(check.label),
                tuple(
                    desk.say("oui", "yes") if one.checks[place].met else desk.say("à faire", "to do") for one in shown
                ),
            )
            for place, check in enumerate(shown[0].checks if shown and not desk.alone else ())
        ),
        verdicts=tuple(_verdict(desk, one) for one in asked),
        proposed=_is_proposed(desk),
        line=line_rows(desk),
        sentence=desk.text(desk.strategy.editorial.line, "editorial.line"),
        requests=tuple(request(desk, one) for one in asked),
        watch=watched,
        shell=_shell(desk, asked, watched),
    )


def _is_proposed(desk: Desk) -> bool:
    """Whether something of the editorial line waits for a yes; it is noted once."""
    waiting = [path for path in _LINE if desk.dossier.is_proposed(path)]
    if waiting:
        desk.gaps.confirm(waiting[0])
    return bool(waiting)


def _meaning(desk: Desk) -> str:
    if desk.tight >= TIGHTEST:
        return ""
    known = glossary.term("certification", desk.dossier.own.terms)
    return desk.colon(desk.head(desk.wording.words(known.term)), desk.inside(desk.wording.words(known.definition)))


def _name(desk: Desk, one: Readiness) -> str:
    return desk.head(desk.wording.label(desk.strategy.certification[one.index].network))


def _verdict(desk: Desk, one: Readiness) -> str:
    """Whether a request may go: what lacks first, in the order in which to do it."""
    asked, name = desk.strategy.certification[one.index], _name(desk, one)
    names = [desk.wording.words(check.missing) for check in one.lacking]
    beyond = len(names) - _FIRST
    more = desk.wording.count(beyond, desk.say("autre", "more"), desk.say("autres", "more")) if beyond > 0 else ""
    lacking = desk.joined([*names[:_FIRST], more])
    answer = desk.inside(desk.cell(asked.answer, f"certification[{one.index}].answer"))
    if asked.asked_on or answer:
        on = desk.wording.date(asked.asked_on)
        state = desk.say(f"demandée le {on}", f"asked for on {on}") if on else desk.say("demandée", "asked for")
        return f"{desk.colon(name, desk.in_a_row((state, answer)))}."
    if not lacking:
        return f"{desk.colon(name, desk.say('prêt à demander', 'ready to be asked for'))}."
    return desk.colon(name, desk.say(f"ne demandez pas encore\u202f; {lacking}.", f"do not ask yet; {lacking}."))


def _shell(desk: Desk, asked: list[Readiness], watched: Watch) -> Shell:
    made = shell(desk.wording, "certification", brief=_brief(desk, asked, watched), gaps=desk.gaps)
    return with_few_gaps(desk, made, _MOST_GAPS)


def _brief(desk: Desk, asked: list[Readiness], watched: Watch) -> tuple[str, ...]:
    """What is asked for, what is ready, by which way, who passes for us, and the decision."""
    say, requests = desk.say, desk.strategy.certification
    names = desk.wording.join(_name(desk, one) for one in asked)
    first = say(f"Comptes à faire certifier\u00a0: {names}.", f"Accounts to be verified: {names}.")
    stands = _stands(desk, asked)
    if stands:
        first += f" {stands}."
    second = _lacking(desk, [one for one in asked if not requests[one.index].asked_on])
    return (first, second, _peers(desk, asked), watched.told, _decision(desk, asked))


def _stands(desk: Desk, asked: list[Readiness]) -> str:
    """`1 certifié, 1 à demander`; empty while nothing was asked for."""
    requests = [desk.strategy.certification[one.index] for one in asked]
    known = [one for one in requests if one.asked_on or one.answer]
    if not known:
        return ""
    ends = [outcome(one) for one in known]
    parts = (
        (ends.count("granted"), ("certifié", "verified"), ("certifiés", "verified")),
        (ends.count("refused"), ("refusé", "refused"), ("refusés", "refused")),
        (
            ends.count("pending"),
            ("demandé, sans réponse définitive", "asked for, not settled"),
            ("demandés, sans réponse définitive", "asked for, not settled"),
        ),
        (len(requests) - len(known), ("à demander", "to be asked for"), ("à demander", "to be asked for")),
    )
    told = (desk.wording.count(number, desk.say(*one), desk.say(*several)) for number, one, several in parts if number)
    return desk.in_a_row(told)


def _is_unpaid(desk: Desk, asked: Certification) -> bool:
    """Whether a paid plan is asked for, and no line of the budget holds it."""
    words = ("certif", "abonnement", "premium", "verif", "subscription", "badge")
    held = any(
        one.what and any(stem_in(text, words) for _, text in one.what.by_language) for one in desk.strategy.means.budget
    )
    return route(desk.strategy, asked).taken is CertificationRoute.PAID and not held


def _lacking(desk: Desk, waiting: list[Readiness]) -> str:
    """What lacks most in the requests that are still to be made."""
    if not waiting:
        if any(_is_unpaid(desk, one) for one in desk.strategy.certification if one.network):
            return desk.say(
                "Tout est demandé\u202f; l’abonnement payant n’a pas de ligne au budget.",
                "All is asked for; the paid plan has no line in the budget.",
            )
        return desk.say("Plus rien à préparer\u00a0: tout est demandé.", "Nothing left to prepare: all is asked for.")
    unready = [one for one in waiting if one.lacking]
    if not unready:
        return desk.say("Rien ne manque\u00a0: la demande peut partir.", "Nothing is missing: it can be sent.")
    number = sum(len(one.lacking) for one in unready)
    things = desk.wording.count(number, desk.say("chose", "thing"), desk.say("choses", "things"))
    first = desk.wording.words(unready[0].lacking[0].missing)
    return desk.say(
        f"Ne demandez pas encore\u00a0: {things} à faire, d’abord {first}.",
        f"Do not ask yet: {things} to do, first {first}.",
    )


def _peers(desk: Desk, asked: list[Readiness]) -> str:
    """Whom to call before anything is sent."""
    requests = desk.strategy.certification
    told = [
        desk.prose(getattr(requests[one.index], key), f"certification[{one.index}].{key}")
        for key in ("peer_contact", "expert")
        for one in asked
    ]
    names = desk.in_a_row(dict.fromkeys(name for name in told if name))
    if not names:
        return desk.say(
            "À appeler d’abord\u00a0: une équipe déjà certifiée, qui reste à trouver.",
            "To be called first: a team already verified, still to be found.",
        )
    return desk.say(f"À appeler d’abord\u00a0: {names}.", f"To be called first: {names}.")


def _decision(desk: Desk, asked: list[Readiness]) -> str:
    """The next step of the first request that has one."""
    requests = desk.strategy.certification
    waiting = [one for one in asked if not requests[one.index].answer] or asked[:1]
    what, who = next_step(desk, waiting[0])
    name = _name(desk, waiting[0])
    by = desk.by(SOON if waiting[0].lacking else LATER, requests[waiting[0].index].asked_by)
    person = "" if desk.alone else who
    if desk.alone or not person:
        return desk.say(f"À décider avant le {by}, {name}\u00a0: {what}.", f"To decide by {by}, {name}: {what}.")
    return desk.say(
        f"Décision demandée à {person} avant le {by}, {name}\u00a0: {what}.",
        f"Decision asked of {person} by {by}, {name}: {what}.",
    )
