"""The presence audit: where we stand, others beside us, and what to do about it."""

from collections.abc import Iterator
from typing import Final

import msgspec

from socialplan.analysis.dossier import Dossier
from socialplan.analysis.maturity import MOST, Maturity, maturity
from socialplan.analysis.presence_audit import peer_names
from socialplan.analysis.thresholds import limit
from socialplan.documents.lengths import words_in
from socialplan.documents.shell import Shell, shell
from socialplan.documents.views import audit_peers, audit_tables
from socialplan.documents.views.audit_actions import Actions, actions
from socialplan.documents.views.audit_brief import brief
from socialplan.documents.views.audit_peers import Benchmark, benchmark
from socialplan.documents.views.audit_tables import AccountRow, AssetRow, OwnedRow
from socialplan.documents.views.plan_desk import TIGHTEST, Desk
from socialplan.documents.wording import Wording
from socialplan.language import Words
from socialplan.rules.finding import Finding
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
    mine: bool
    """Whether it is somebody's own, in the first person."""
    method: tuple[str, ...]
    score: Score
    owned: tuple[OwnedRow, ...]
    accounts: tuple[AccountRow, ...]
    gone: str
    unit: str
    """What the rates of followers are for."""
    assets: tuple[AssetRow, ...]
    more_owned: str
    """Media for which there was no room."""
    more_assets: str
    """Stocks of content for which there was no room."""
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
        mine=desk.mine,
        method=tuple(_method(desk)),
        score=_score(desk, score),
        owned=audit_tables.owned(desk),
        accounts=audit_tables.accounts(desk),
        gone=audit_tables.gone(desk),
        unit=audit_tables.unit(desk),
        assets=audit_tables.assets(desk),
        more_owned=audit_tables.more_owned(desk),
        more_assets=audit_tables.more_assets(desk),
        peers=peers,
        actions=found,
        shell=shell(desk.wording, "audit", brief=brief(desk, score, found), gaps=desk.gaps),  # last: it closes the gaps
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
            f"Observation de {peers} {when}, sur ce que tout le monde voit.",
            f"Observation of {peers} {when}, on what anybody can see.",
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
