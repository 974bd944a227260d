"""Rules on how a crisis goes: there is a plan, things stop, one replies in the right place."""

from collections.abc import Iterable, Iterator
from typing import Final

from socialplan.analysis import figures
from socialplan.analysis.people import OWNED, account_name, has_left, with_status
from socialplan.analysis.plain import is_answered
from socialplan.knowledge import platforms
from socialplan.language import Words
from socialplan.rules.case import Case
from socialplan.rules.register import Hit, rule
from socialplan.strategy.choices import AccountStatus, Network, PlanPath, ToolPurpose
from socialplan.strategy.crisis import ChannelRoute

_STOPPABLE: Final = frozenset({ToolPurpose.SCHEDULING, ToolPurpose.ADS})


@rule(
    "crisis-none",
    severity="error",
    chapter="crisis",
    title=Words("Aucun plan de crise", "No crisis playbook"),
    message=Words(
        "{accounts}\u00a0: rien n’est prévu si cela tourne mal.",
        "{accounts}: nothing is planned if things turn bad.",
    ),
    why=Words(
        "Le soir d’une crise, on cherche qui décide, quoi dire et comment couper\u202f; le plan y répond.",
        "On the first night of a crisis one looks for who decides, what to say and how to cut: the playbook answers.",
    ),
    remedy=Words(
        "Partez des propositions de la maison (`crisis.proposals: accept`), puis nommez qui pilote et qui remplace.",
        "Start from the house’s proposals (`crisis.proposals: accept`), then name who leads and who stands in.",
    ),
    source="S2:55",
    documents=("crisis",),
    more=Words(
        "Tant que rien n’est répondu, les autres règles de crise se taisent\u00a0: celle-ci parle pour le chapitre. "
        "Une fiche express n’en reçoit qu’un avertissement.",
        "While nothing is answered the other rules on crises keep silent: this one speaks for the chapter. A one-page "
        "form gets only a warning.",
    ),
)
def crisis_none(case: Case) -> Iterable[Hit]:
    """An account lives, and nothing of the crisis chapter is answered. A warning for the one-page form."""
    if case.open and not is_answered(case.strategy.crisis):
        names = dict.fromkeys(account_name(case.strategy, index) for index, _ in case.open)
        brief = case.strategy.meta.path is PlanPath.BRIEF
        yield Hit("crisis", {"accounts": figures.join(names)}, "warning" if brief else None)


@rule(
    "crisis-no-pause-owner",
    severity="error",
    chapter="crisis",
    title=Words("Personne ne peut couper ce qui est programmé", "Nobody can stop what is scheduled"),
    message=Words(
        "{what}\u00a0: personne en poste n’est nommé pour couper.", "{what}: nobody in post is named to stop."
    ),
    why=Words(
        "Une publication joyeuse ou une publicité qui part pendant un drame devient le scandale du jour.",
        "A cheerful post or an ad that goes out during a tragedy becomes the scandal of the day.",
    ),
    remedy=Words(
        "Nommez qui coupe, et qui remplace (`crisis.pause`), puis outil par outil (`who_can_stop`)\u202f; essayez.",
        "Name who stops it and who stands in (`crisis.pause`), then tool by tool (`who_can_stop`); try it once.",
    ),
    source="A5, GitLab",
    documents=("crisis",),
)
def crisis_no_pause_owner(case: Case) -> Iterable[Hit]:
    """Nobody in post can stop a tool for scheduling or ads; where there is none, nobody is named to stop anything."""
    strategy = case.strategy
    if not is_answered(strategy.crisis):
        return
    stopped = False
    for index, tool in enumerate(strategy.means.tools):
        if tool.purpose not in _STOPPABLE:
            continue
        if any(not has_left(strategy, who, case.as_of) for who in tool.who_can_stop):
            stopped = True
            continue
        label = tool.purpose.label
        what = figures.same(tool.name) if tool.name else Words(f"Outil de {label.fr}", f"Tool for {label.en}")
        yield Hit(f"means.tools[{index}].who_can_stop", {"what": what})
    pause = strategy.crisis.pause
    owner = pause and any(who and not has_left(strategy, who, case.as_of) for who in (pause.owner, pause.deputy))
    if not owner and not stopped and case.open:
        what = Words("Publications programmées et publicité", "Scheduled posts and ads")
        yield Hit("crisis.pause.owner" if pause else "crisis.pause", {"what": what})


@rule(
    "crisis-channel-map",
    severity="warning",
    chapter="crisis",
    title=Words("Répondre, mais où\u202f?", "Reply, but where?"),
    message=Words("Attaque reçue sur {networks}\u00a0: {fault}.", "Attacked on {networks}: {fault}."),
    why=Words(
        "Répondre ailleurs montre l’attaque à qui l’ignorait, et laisse sans réponse les personnes qui l’ont lue.",
        "Replying elsewhere shows the attack to people who knew nothing of it, and leaves its readers without a reply.",
    ),
    remedy=Words(
        "Une ligne par réseau dans `crisis.channels`\u00a0: où l’on répond, et quand on passe en privé.",
        "One line a network in `crisis.channels`: where one replies, and when one goes private.",
    ),
    source="S2:57",
    documents=("crisis",),
)
def crisis_channel_map(case: Case) -> Iterable[Hit]:
    """An active account's network has no place to reply, or the place is a network where no account is in use.

    Media of one's own, where nobody attacks, are left out; so is the whole while the playbook is not begun.
    """
    if not is_answered(case.strategy.crisis):
        return
    mapped = {_present(way.attacked_on) for way in case.strategy.crisis.channels if way.attacked_on and _leads(way)}
    unmapped = [
        account_name(case.strategy, index)
        for index, account in case.open
        if account.network and account.network not in OWNED and _present(account.network) not in mapped
    ]
    if unmapped:
        fault = Words("rien ne dit où répondre", "nothing says where to reply")
        yield Hit("crisis.channels", {"networks": figures.join(unmapped), "fault": fault})
    yield from _astray(case)


def _leads(way: ChannelRoute) -> bool:
    return way.reply_on is not None or way.private_when is not None


def _present(network: Network) -> str:
    return platforms.resolve(network).id


def _astray(case: Case) -> Iterator[Hit]:
    """Replies that are to be given where no account is in use."""
    used = with_status(case.strategy, AccountStatus.ACTIVE, AccountStatus.EMERGENCY)
    known = {_present(account.network) for _, account in used if account.network}
    for index, way in enumerate(case.strategy.crisis.channels):
        if way.attacked_on and way.reply_on and known and _present(way.reply_on) not in known:
            there = way.reply_on.label
            fault = Words(
                f"la réponse est prévue sur {there.fr}, où aucun compte ne sert",
                f"the reply is planned on {there.en}, where no account is in use",
            )
            yield Hit(f"crisis.channels[{index}].reply_on", {"networks": way.attacked_on.label, "fault": fault})
