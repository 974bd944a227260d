"""The one-page brief: our presence in the form's own order, to be sent to who oversees us and re-read when in doubt."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Final

import msgspec

from socialplan.analysis.dossier import Dossier
from socialplan.analysis.one_page import STOPS, form_category, living, stop_of, written_network
from socialplan.analysis.thresholds import limit
from socialplan.documents.lengths import words_in
from socialplan.documents.shell import Row, Shell, shell
from socialplan.documents.views.brief_lines import lines
from socialplan.documents.views.brief_message import calls, message
from socialplan.documents.views.form_desk import NONE, Desk, with_few_gaps
from socialplan.documents.wording import Wording
from socialplan.language import Words
from socialplan.rules.finding import Finding
from socialplan.strategy.choices import AccountStatus
from socialplan.strategy.contacts import Contacts
from socialplan.strategy.fields import Choice
from socialplan.strategy.networks import Account

if TYPE_CHECKING:
    from socialplan.strategy.choices import Frequency

MOST_WORDS: Final = 385
"""Words of the view: with the template's own, a page of some 450 words."""
MOST_WORDS_ALONE: Final = 200
TIGHTEST: Final = 5
_MOST_GAPS: Final = 3
_FEW: Final = 3
_MARKS: Final = ("○", "●")
_NO_NETWORKS: Final = 1
"""How tight it must be for topics to be told without their networks."""
_FEWER: Final = 2
"""How tight it must be for one thing not done here to do."""
_IN_SHORT: Final = 3
"""How tight it must be for the purpose to be told in one sentence."""
_NO_LABELS: Final = 4
"""How tight it must be for the first audiences of a category to do."""


class BriefView(msgspec.Struct, frozen=True, kw_only=True):
    """The brief in one language."""

    shell: Shell
    alone: bool
    form: tuple[Row, ...]
    """The form's questions and our answers, in its order, after who we are."""
    identity: tuple[Row, ...]
    """Who we are, before the telephone, which is written by hand."""
    scale: tuple[Row, ...]
    """Networks, and where they stand on the form's scale."""
    purpose: str
    doubts: tuple[str, ...]
    """What to look at again when in doubt."""
    to: str
    """Whom the brief is sent to; empty if nobody oversees us."""
    message: str
    """A message ready to be sent."""
    signatures: tuple[Row, ...]
    """Who signs, and the date where it is known."""


def missing(dossier: Dossier) -> Words | None:
    """Why there is no brief: nobody named, or neither an account nor an audience."""
    strategy = dossier.strategy
    if not strategy.organisation.name:
        return Words(
            "l’organisation n’a pas de nom (organisation.name)", "the organisation has no name (organisation.name)"
        )
    if not living(strategy) and not strategy.audiences:
        return Words(
            "ni compte tenu ni public (platforms, audiences)", "neither account nor audience (platforms, audiences)"
        )
    return None


def view(wording: Wording, findings: tuple[Finding, ...], contacts: Contacts) -> BriefView:  # noqa: ARG001 - no number is printed here
    """The brief, cut to its page as it is in French, so that both languages hold the same."""
    measured = wording.to_measure()
    for tight in range(TIGHTEST + 1):
        made = _made(Desk(measured, findings, tight))
        most = MOST_WORDS_ALONE if made.alone else MOST_WORDS
        if words_in(made) - words_in(made.shell.related) <= most:
            break
    return made if measured is wording else _made(Desk(wording, findings, tight))


def _made(desk: Desk) -> BriefView:
    _note_missing(desk)
    to, text = message(desk)
    return BriefView(
        alone=desk.alone,
        identity=tuple(row for row in _identity(desk) if row.value),
        form=tuple(row for row in _form(desk) if row.value),
        scale=_scale(desk),
        purpose=_purpose(desk),
        doubts=_doubts(desk),
        to=to,
        message=text,
        signatures=_signatures(desk),
        shell=_shell(desk),  # last: it closes the gap register
    )


def _shell(desk: Desk) -> Shell:
    made = with_few_gaps(desk, shell(desk.wording, "brief", brief=lines(desk), gaps=desk.gaps), _MOST_GAPS)
    told = {desk.say("Responsable", "Owner"), desk.say("Concerne", "Applies to")}
    if desk.alone:
        told.add(desk.say("Chiffres et dates calculés au", "Figures and dates as of"))
    return msgspec.structs.replace(made, status=tuple(row for row in made.status if row.label not in told))


def _note_missing(desk: Desk) -> None:
    """The form's questions that nobody answered."""
    desk.gaps.need("organisation.name")
    desk.gaps.need("organisation.contact_email")
    desk.gaps.need("audiences")
    desk.gaps.need("why.help_to_project")
    if not desk.alone:
        desk.gaps.need("meta.peer_reviewer")


def _identity(desk: Desk) -> Iterable[Row]:
    say, organisation = desk.say, desk.strategy.organisation
    yield Row(say("Nom", "Name"), desk.text(organisation.name, "organisation.name"))
    yield Row(say("Responsable des réseaux", "Owner of the networks"), desk.owner())
    yield Row(say("Adresse", "E-mail"), desk.text(organisation.contact_email, "organisation.contact_email"))


def _form(desk: Desk) -> Iterable[Row]:
    say = desk.say
    accounts = [account for _, account in living(desk.strategy)]
    yield Row(say("Réseaux", "Networks"), _networks(desk, accounts))
    yield Row(say("Publics", "Audiences"), _audiences(desk))
    yield Row(say("Sujets", "Topics"), _chosen(desk, accounts, lambda account: account.topics))
    yield Row(say("Façons de publier", "Ways of posting"), _chosen(desk, accounts, lambda account: account.methods))


def _networks(desk: Desk, accounts: list[Account]) -> str:
    """The form's slots; what they do not hold is counted."""
    most = round(limit("brief_networks", desk.strategy))
    told = [
        f"{desk.wording.words(name)}{_state(desk, account)}"
        for account in accounts
        if (name := written_network(account))
    ]
    beyond = len(told) - most
    more = desk.wording.count(beyond, desk.say("autre", "more"), desk.say("autres", "more")) if beyond > 0 else ""
    return desk.in_a_row([*told[:most], more])


def _state(desk: Desk, account: Account) -> str:
    """What is still to be done for the account: to be opened, or given a link of its own."""
    if account.status is AccountStatus.TO_OPEN:
        return desk.say(" (à ouvrir)", " (to be opened)")
    return desk.say(" (lien à personnaliser)", " (link to be customised)") if account.custom_url is False else ""


def _audiences(desk: Desk) -> str:
    """Each audience in our words, under the form's category, told once where several share it."""
    found: dict[str, list[str]] = {}
    for place, one in enumerate(desk.strategy.audiences):
        label = desk.inside(desk.cell(one.label, f"audiences[{place}].label"))
        found.setdefault(desk.wording.words(form_category(one.category)), []).append(label)
    if desk.alone:
        return desk.in_a_row(label for labels in found.values() for label in labels)
    if desk.tight >= TIGHTEST:
        return desk.in_a_row(found)
    most = _FEW - 1 if desk.tight >= _NO_LABELS else None
    told = ((category, ", ".join([label for label in labels if label][:most])) for category, labels in found.items())
    return desk.in_a_row(desk.colon(category, names) or category for category, names in told)


def _chosen(desk: Desk, accounts: list[Account], of: Callable[[Account], Iterable[Choice]]) -> str:
    """What is ticked; with the networks that it holds for, unless it holds for all that say anything."""
    saying = [account for account in accounts if of(account)]
    told: dict[Choice, list[str]] = {}
    for account in saying:
        for choice in of(account):
            told.setdefault(choice, []).append(desk.network(account))
    parts = []
    for choice, networks in told.items():
        every = len(networks) == len(saying) or desk.tight >= _NO_NETWORKS or desk.alone
        parts.append(desk.wording.label(choice) + ("" if every else f" ({', '.join(dict.fromkeys(networks))})"))
    return desk.in_a_row(parts)


def _scale(desk: Desk) -> tuple[Row, ...]:
    """A line for each stop that is used: its networks (all of them, if they are alike), the scale drawn, its name."""
    found: dict[Frequency, list[str]] = {}
    known = living(desk.strategy)
    for index, account in known:
        if stop := stop_of(account):
            found.setdefault(stop, []).append(
                desk.account(index) if not found.get(stop) else desk.inside(desk.account(index))
            )
    alike = len(found) == 1 and len(known) > 1
    return tuple(
        Row(
            desk.say("Tous", "All") if alike else desk.head(", ".join(dict.fromkeys(found[stop]))) or NONE,
            f"{' '.join(_MARKS[one is stop] for one in STOPS)}, {desk.wording.label(stop)}",
        )
        for stop in STOPS
        if stop in found
    )


def _purpose(desk: Desk) -> str:
    why = desk.strategy.why
    told = desk.text(why.help_to_project, "why.help_to_project")
    if desk.tight >= _IN_SHORT:
        told = desk.first(why.answer or why.help_to_project, "why")
    return told or desk.first(why.answer, "why.answer")


def _doubts(desk: Desk) -> tuple[str, ...]:
    """When to come back to this page, what is not done here, and whom to tell."""
    owner, say = desk.owner(), desk.say
    then = say(f", puis demander à {owner}", f", then ask {owner}") if owner and not desk.alone else ""
    when = say(
        f"Un sujet, un public ou un réseau absent de cette page\u00a0: ne pas publier, la relire{then}.",
        f"A topic, an audience or a network that is not on this page: do not post, re-read it{then}.",
    )
    never = desk.strategy.why.not_for or desk.strategy.editorial.out_of_scope
    path = "why.not_for" if desk.strategy.why.not_for else "editorial.out_of_scope"
    told = desk.texts(never, path)[: _FEW if desk.tight < _FEWER else 1]
    no = desk.joined([told[0], *map(desk.inside, told[1:])] if told else [])
    return tuple(
        line
        for line in (
            when,
            desk.colon(say("Jamais ici", "Never here"), desk.inside(no)) + ("." if no else ""),
            calls(desk),
        )
        if line
    )


def _signatures(desk: Desk) -> tuple[Row, ...]:
    if desk.alone:
        return ()
    meta = desk.strategy.meta
    reviewer = desk.text(meta.peer_reviewer, "meta.peer_reviewer").split(",")[0]
    return (
        Row(desk.colon(desk.say("Responsable", "Owner"), desk.owner()) or desk.say("Responsable", "Owner"), ""),
        Row(
            desk.colon(desk.say("Relecture", "Reviewed by"), desk.inside(reviewer))
            or desk.say("Relecture", "Reviewer"),
            desk.wording.date(meta.peer_reviewed_on) if reviewer else "",
        ),
    )
