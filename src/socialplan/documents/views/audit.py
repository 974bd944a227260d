"""The presence audit: where we stand, others beside us, and what to do about it."""

from collections.abc import Iterator
from typing import Final

import msgspec

from socialplan.analysis.dossier import Dossier
from socialplan.analysis.maturity import MOST, Maturity, maturity
from socialplan.analysis.people import OWNED
from socialplan.analysis.presence_audit import contrasts, peer_names, profile_score
from socialplan.analysis.thresholds import limit
from socialplan.documents.lengths import words_in
from socialplan.documents.shell import Shell, shell
from socialplan.documents.views import audit_peers, audit_tables
from socialplan.documents.views.audit_actions import Actions, actions
from socialplan.documents.views.audit_peers import Benchmark, benchmark
from socialplan.documents.views.audit_tables import AccountRow, AssetRow, OwnedRow
from socialplan.documents.views.plan_desk import TIGHTEST, Desk
from socialplan.documents.wording import Wording
from socialplan.language import Words
from socialplan.rules.finding import Finding
from socialplan.strategy.choices import AccountStatus
from socialplan.strategy.contacts import Contacts

MOST_WORDS: Final = 1100
"""Words of the view: with the template's own, three pages of some 450 words."""
MOST_WORDS_ALONE: Final = 570

_TOLD: Final = frozenset({"site-not-responsive", "site-not-linking-accounts", "no-share-buttons"})
"""What the checks say of our own media, which the table of actions says too."""


class TestRow(msgspec.Struct, frozen=True):
    """A test of maturity."""

    name: str
    asks: str
    met: str
    why: str


class Score(msgspec.Struct, frozen=True):
    """How far the presence has come."""

    told: str
    """`3 sur 5`."""
    tests: tuple[TestRow, ...]


class AuditView(msgspec.Struct, frozen=True, kw_only=True):
    """The audit in one language."""

    shell: Shell
    alone: bool
    method: tuple[str, ...]
    score: Score
    owned: tuple[OwnedRow, ...]
    accounts: tuple[AccountRow, ...]
    gone: str
    unit: str
    """What the rates of followers are for."""
    assets: tuple[AssetRow, ...]
    peers: Benchmark
    actions: Actions


def missing(dossier: Dossier) -> Words | None:
    """Why there is no audit; None where there is something to look at."""
    strategy = dossier.strategy
    looked = any(one.followers is not None or one.profile or one.last_post for one in strategy.platforms)
    if strategy.situation.owned or strategy.situation.competitors or looked:
        return None
    return Words(
        "ni support, ni compte relevé, ni pair observé (situation.owned, platforms, situation.competitors)",
        "no medium, no account looked at, no peer observed (situation.owned, platforms, situation.competitors)",
    )


def view(wording: Wording, findings: tuple[Finding, ...], contacts: Contacts) -> AuditView:  # noqa: ARG001 - no number is printed here
    """The audit in one language, cut step by step to its three pages, half of that for somebody alone.

    It is measured in French, the longer of the two, so that both languages hold the same.
    """
    measured = wording.to_measure()
    most = MOST_WORDS_ALONE if wording.dossier.alone else MOST_WORDS
    for tight in range(TIGHTEST + 1):
        made = _made(Desk(measured, findings, tight))
        if _words(made) <= most or tight == TIGHTEST:
            break
    return made if measured is wording else _made(Desk(wording, findings, tight))


def _words(made: AuditView) -> int:
    """The words of the audit without its register and its links."""
    return words_in(made) - words_in((made.shell.gaps, made.shell.related))


def _made(desk: Desk) -> AuditView:
    desk.gaps.findings((one for one in desk.findings if _concerns(one)), {"situation"})
    _needs(desk)
    score = maturity(desk.dossier.decided, desk.dossier.as_of, len(desk.dossier.measures))
    found, peers = actions(desk, score), benchmark(desk)
    return AuditView(
        alone=desk.alone,
        method=tuple(_method(desk)),
        score=_score(desk, score),
        owned=audit_tables.owned(desk),
        accounts=audit_tables.accounts(desk),
        gone=audit_tables.gone(desk),
        unit=audit_tables.unit(desk),
        assets=audit_tables.assets(desk),
        peers=peers,
        actions=found,
        shell=shell(
            desk.wording, "audit", brief=_brief(desk, score, found), gaps=desk.gaps
        ),  # last: it closes the gaps
    )


def _concerns(finding: Finding) -> bool:
    """Whether a finding is told here: on the situation, and not what the actions tell."""
    return finding.path.startswith("situation") and finding.rule not in _TOLD


def _needs(desk: Desk) -> None:
    desk.need("situation.owned", "situation.competitors", *(() if desk.alone else ("situation.assets",)))
    if any(one.followers is not None for one in desk.strategy.platforms):
        desk.need("organisation.served")


def _score(desk: Desk, found: Maturity) -> Score:
    return Score(
        told=desk.say(f"{found.score} sur {MOST}", f"{found.score} of {MOST}"),
        tests=tuple(
            TestRow(
                desk.wording.words(test.name),
                "" if desk.alone else desk.wording.words(test.asks),
                desk.yes(test.met),
                desk.title(desk.wording.words(test.why)),
            )
            for test in found.tests
        ),
    )


def _method(desk: Desk) -> Iterator[str]:
    """How and when it was looked at, and what the figures are."""
    days = audit_peers.span(desk)
    if days:
        first, last = map(desk.wording.date, days)
        peers = desk.wording.count(len(peer_names(desk.strategy)), desk.say("pair", "peer"), desk.say("pairs", "peers"))
        when = (
            desk.say(f"le {first}", f"on {first}")
            if first == last
            else desk.say(f"du {first} au {last}", f"from {first} to {last}")
        )
        yield desk.say(
            f"{peers} observés {when}, sur ce que tout le monde voit.",
            f"{peers} observed {when}, on what anybody can see.",
        )
    if _has_rates(desk):
        unit = audit_tables.unit(desk)
        yield desk.say(
            f"Les abonnés se comparent {unit}, jamais en nombre brut.",
            f"Followers are compared {unit}, never as raw numbers.",
        )
    if any(peer.interactions_per_post is not None for peer in desk.strategy.situation.competitors):
        yield desk.say(
            "Engagement estimé\u00a0: interactions par publication ÷ abonnés × 100, sans les statistiques des pairs.",
            "Estimated engagement: interactions a post ÷ followers × 100, without the peers’ statistics.",
        )
    longest = round(limit("benchmark_days", desk.strategy))
    if audit_peers.any_old(desk):
        yield desk.say(
            f"Un relevé de plus de {longest}\u00a0jours est marqué «\u00a0ancien\u00a0».",
            f"A reading older than {longest} days is marked “old”.",
        )


def _has_rates(desk: Desk) -> bool:
    strategy = desk.strategy
    ours = bool(strategy.organisation.served) and any(one.followers for one in strategy.platforms)
    return ours or any(peer.followers and peer.size for peer in strategy.situation.competitors)


def _brief(desk: Desk, score: Maturity, found: Actions) -> tuple[str, ...]:
    return tuple(
        filter(
            None, (_stage(desk, score), _inventory(desk), _profile_line(desk), _lesson(desk), _decision(desk, found))
        )
    )


def _stage(desk: Desk, score: Maturity) -> str:
    told = desk.say(f"Maturité\u00a0: {score.score} sur {MOST}", f"Maturity: {score.score} of {MOST}")
    if score.next is None:
        return desk.say(f"{told}\u202f; les cinq tests sont tenus.", f"{told}; all five tests are met.")
    name, why = desk.wording.words(score.next.name), desk.wording.words(score.next.why)
    return desk.say(
        f"{told}\u202f; premier test à tenir\u00a0: «\u00a0{name}\u00a0» ({why}).",
        f"{told}; first test to meet: “{name}” ({why}).",
    )


_COUNTED: Final = (
    (AccountStatus.ACTIVE, Words("actif", "active"), Words("actifs", "active")),
    (AccountStatus.TO_OPEN, Words("à ouvrir", "to open"), Words("à ouvrir", "to open")),
    (AccountStatus.DORMANT, Words("en sommeil", "dormant"), Words("en sommeil", "dormant")),
    (
        AccountStatus.EMERGENCY,
        Words("pour les urgences", "for emergencies"),
        Words("pour les urgences", "for emergencies"),
    ),
    (AccountStatus.TO_CLOSE, Words("à fermer", "to close"), Words("à fermer", "to close")),
    (AccountStatus.REFUSED, Words("écarté", "refused"), Words("écartés", "refused")),
)


def _inventory(desk: Desk) -> str:
    """How many accounts of each status, and how many media of our own."""
    parts = []
    for status, one, many in _COUNTED:
        number = sum(account.status is status for account in desk.strategy.platforms)
        if number:
            parts.append(desk.wording.count(number, desk.wording.words(one), desk.wording.words(many)))
    media = len(desk.strategy.situation.owned)
    own = desk.wording.count(
        media, desk.say("support à nous", "medium of our own"), desk.say("supports à nous", "media of our own")
    )
    if not parts:
        return desk.say(f"{own}.", f"{own}.") if media else ""
    told = desk.say(f"Comptes\u00a0: {', '.join(parts)}", f"Accounts: {', '.join(parts)}")
    return desk.say(f"{told}\u202f; {own}.", f"{told}; {own}.") if media else f"{told}."


def _profile_line(desk: Desk) -> str:
    """The profile that lacks most."""
    scores = [
        (len(score.met), place)
        for place, account in enumerate(desk.strategy.platforms)
        if account.status is AccountStatus.ACTIVE and account.network not in OWNED
        if (score := profile_score(account))
    ]
    if not scores:
        return desk.say(
            "Aucun profil n’a encore été vérifié point par point.", "No profile has been checked point by point yet."
        )
    least, place = min(scores)
    full = sum(met == audit_tables.TEN for met, _ in scores)
    name = desk.account(place)
    if full == len(scores):
        return desk.say(
            "Tous les profils vérifiés ont leurs dix points.", "All the profiles checked have their ten points."
        )
    return desk.say(
        f"Profils complets\u00a0: {full} sur {len(scores)}\u202f; le plus faible a {least} points sur 10 ({name}).",
        f"Complete profiles: {full} of {len(scores)}; the weakest has {least} of 10 points ({name}).",
    )


def _lesson(desk: Desk) -> str:
    """What the peers show: the widest contrast between broadcasting and talking, else the first finding."""
    found = contrasts(desk.strategy)
    peers = len(peer_names(desk.strategy))
    old = audit_peers.old_peers(desk)
    if not peers:
        return desk.say("Aucun pair observé.", "No peer observed.")
    if old and len(old) == peers:
        return desk.say(
            "Aucune observation récente de pairs\u00a0: rien à comparer.",
            "No recent observation of peers: nothing to compare.",
        )
    if found:
        best = max(
            found, key=lambda one: max(figure for _, figure in one.talking) / max(figure for _, figure in one.push)
        )
        return audit_peers.contrast(desk, best)
    told = desk.wording.count(
        peers, desk.say("pair observé", "peer observed"), desk.say("pairs observés", "peers observed")
    )
    first = next(iter(desk.texts(desk.strategy.situation.findings, 1)), "")
    if not first:
        return f"{told}."
    return desk.say(f"{told}\u00a0: {desk.inside(first)}", f"{told}: {desk.inside(first)}")


def _decision(desk: Desk, found: Actions) -> str:
    """The decision that is asked: the first action, and how many others."""
    if not found.rows:
        review = desk.wording.date(desk.strategy.meta.next_review)
        return (
            desk.say(
                f"Rien à décider\u202f; prochaine revue le {review}.", f"Nothing to decide; next review on {review}."
            )
            if review
            else ""
        )
    who = desk.wording.person(desk.approver())
    by = desk.wording.date(desk.suited(desk.in_days(14), desk.approver()))
    whole = len(found.rows) + found.more
    number = desk.wording.count(whole, desk.say("action", "action"), desk.say("actions", "actions"))
    if desk.alone or not who:
        return desk.say(
            f"À décider avant le {by}\u00a0: {number}, la première le {found.rows[0].by}.",
            f"To decide by {by}: {number}, the first on {found.rows[0].by}.",
        )
    return desk.say(
        f"Décision demandée à {who} avant le {by}\u00a0: valider {number}, la première pour le {found.rows[0].by}.",
        f"Decision asked of {who} by {by}: approve {number}, the first due on {found.rows[0].by}.",
    )
