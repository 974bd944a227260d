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
        "{accounts}\u00a0: rien n’est prévu si les choses tournent mal.",
        "{accounts}: nothing is planned for when things go wrong.",
    ),
    why=Words(
        "Le soir d’une crise, on cherche qui décide, quoi dire et comment couper\u202f; le plan y répond.",
        "On the first night of a crisis, people look for who decides, what to say and how to stop everything: the "
        "playbook answers.",
    ),
    remedy=Words(
        "Partez des propositions fournies (`crisis.proposals: accept`), puis nommez qui pilote et qui remplace.",
        "Start from the proposals provided (`crisis.proposals: accept`), then name who leads and who stands in.",
    ),
    source="S2:55",
    documents=("crisis",),
    more=Words(
        "Ce contrôle parle quand un compte au moins est actif et que rien n’est répondu au chapitre de crise "
        "(`crisis`)\u00a0: ni niveaux, ni équipe, ni messages. Tant qu’il en est ainsi, les autres contrôles de "
        "crise se taisent\u00a0: celui-ci parle pour tout le chapitre. Pour une fiche express, ce n’est qu’un "
        "avertissement. Une seule réponse suffit à le faire taire, et les autres prennent la suite. Exemple en "
        "faute\u00a0: une page Facebook de 4\u202f000 abonnés, et personne ne sait qui répond si elle est piratée "
        "un samedi.",
        "It speaks when at least one account is active and nothing of the crisis chapter (`crisis`) is answered: no "
        "levels, no team, no messages. While this is so, the other checks on crises keep silent: this one speaks "
        "for the whole chapter. For the one-page form it is only a warning. A single answer silences it, and the "
        "others take over. At fault: a Facebook page with 4,000 followers, and nobody knows who replies if it is "
        "hacked on a Saturday.",
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
        "{what}\u00a0: personne en poste n’est nommé pour tout arrêter.",
        "{what}: nobody still in post is named to stop everything.",
    ),
    why=Words(
        "Une publication joyeuse ou une publicité qui part pendant un drame devient le scandale du jour.",
        "A cheerful post or an ad that goes out during a tragedy becomes the scandal of the day.",
    ),
    remedy=Words(
        "Nommez qui arrête tout, et qui remplace (`crisis.pause`), puis qui peut arrêter chaque outil "
        "(`who_can_stop`)\u202f; essayez une fois.",
        "Name who stops everything and who stands in (`crisis.pause`), then who can stop each tool (`who_can_stop`); "
        "have one trial run.",
    ),
    source="A5, GitLab",
    documents=("crisis",),
    more=Words(
        "Ce contrôle cherche qui peut arrêter ce qui part tout seul. Pour chaque outil de programmation ou de "
        "publicité, il veut une personne en poste (`who_can_stop`). Si aucun outil n’est ainsi couvert, il veut "
        "quelqu’un pour couper en général, ou sa suppléance (`crisis.pause`). Une personne qui a quitté l’équipe ne "
        "compte plus, et tant que le plan de crise n’est pas commencé il se tait. Exemple en faute\u00a0: une "
        "publicité «\u00a0Faites la fête\u202f!\u00a0» continue le soir d’un incendie, et le seul accès est celui "
        "d’une agence fermée.",
        "It looks for who can stop what goes out by itself. For each scheduling or advertising tool it wants "
        "somebody in post (`who_can_stop`). Where no tool is covered in this way, it wants somebody to stop things "
        "in general, or a deputy (`crisis.pause`). Somebody who has left no longer counts, and while the playbook "
        "is not begun it keeps silent. At fault: an ad that says “Come and party!” runs on the night of a fire, and "
        "only an agency that is closed can stop it.",
    ),
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
    title=Words("Répondre, mais où\u202f?", "Where do you reply?"),
    message=Words("Attaque reçue sur {networks}\u00a0: {fault}.", "Attacked on {networks}: {fault}."),
    why=Words(
        "Répondre ailleurs montre l’attaque à qui l’ignorait, et laisse sans réponse les personnes qui l’ont lue.",
        "Replying elsewhere shows the attack to people who knew nothing about it, and leaves those who read it "
        "without an answer.",
    ),
    remedy=Words(
        "Écrivez une ligne par réseau\u00a0: où l’on répond, et quand on passe en message privé (`crisis.channels`).",
        "Write one line for each network: where you reply, and when you move to private messages (`crisis.channels`).",
    ),
    source="S2:57",
    documents=("crisis",),
    more=Words(
        "Ce contrôle veut, pour chaque réseau où vous avez un compte actif, une ligne qui dit où l’on répond à une "
        "attaque, ou quand on passe en privé (`crisis.channels`). Il parle aussi quand la réponse est prévue sur un "
        "réseau où vous n’avez aucun compte en service. Vos propres médias (lettre, blog, podcast) ne sont pas "
        "regardés, et tant que le plan de crise n’est pas commencé il se tait. Exemple qui tient\u00a0: attaque "
        "reçue sur Facebook, on répond sur Facebook, et en privé dès qu’un dossier personnel est cité.",
        "It wants, for each network where you have an active account, a line that says where an attack is answered, "
        "or when to go private (`crisis.channels`). It also speaks when the reply is planned on a network where no "
        "account of yours is in use. Your own media (newsletter, blog, podcast) are not looked at, and while the "
        "playbook is not begun it keeps silent. Sound: attacked on Facebook, reply on Facebook, and in private as "
        "soon as somebody’s own file is mentioned.",
    ),
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
