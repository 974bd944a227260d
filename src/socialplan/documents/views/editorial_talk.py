"""Conversation, and what is relayed of others."""

import msgspec

from socialplan.documents.desk import LawLine
from socialplan.documents.names import DOCUMENTS
from socialplan.documents.views import editorial_law
from socialplan.documents.views.editorial_desk import EVERY, Desk
from socialplan.documents.views.editorial_voice import Pair
from socialplan.language import Words
from socialplan.strategy.editorial import Reply


class Stop(msgspec.Struct, frozen=True, kw_only=True):
    """When a quarrel ends."""

    proposed: bool
    most: str
    decides: str
    path: str
    """The crisis playbook's file."""


class Conversation(msgspec.Struct, frozen=True, kw_only=True):
    """The chapter."""

    proposed: bool
    prompts: tuple[str, ...]
    reply_rules: tuple[str, ...]
    replies: tuple[Pair, ...]
    """What people write, and the reply that is ready."""
    responses: str
    rules_url: str
    stop: Stop | None


class Curation(msgspec.Struct, frozen=True, kw_only=True):
    """What is relayed, after which checks."""

    proposed: bool
    relays: tuple[str, ...]
    checks: tuple[str, ...]
    credit: str
    praise: str
    law: tuple[LawLine, ...]


def conversation(desk: Desk) -> Conversation | None:
    """The chapter; None when nothing is answered."""
    for field in ("prompts", "reply_rules"):
        desk.has(field)
    replies = [_reply(desk, reply, place) for place, reply in enumerate(desk.editorial.replies)]
    editorial = desk.editorial
    found = Conversation(
        proposed=desk.proposed("prompts", "reply_rules", "replies"),
        prompts=desk.few(desk.texts(editorial.prompts, "editorial.prompts"), (EVERY, 4, 3), (3, 3, 2)),
        reply_rules=desk.few(desk.texts(editorial.reply_rules, "editorial.reply_rules"), (EVERY, 7, 6), (5, 4, 4, 3)),
        replies=desk.few([pair for pair in replies if pair.before and pair.after], (EVERY, 5, 4), (EVERY, 5, 4, 3)),
        responses=_responses(desk),
        rules_url=desk.text(desk.strategy.moderation.public_rules_url, "moderation.public_rules_url"),
        stop=_stop(desk),
    )
    filled = (found.prompts, found.reply_rules, found.replies, found.responses, found.stop)
    return found if any(filled) else None


def _reply(desk: Desk, reply: Reply, place: int) -> Pair:
    path = f"editorial.replies[{place}]"
    return Pair(desk.text(reply.asked, f"{path}.asked"), desk.text(reply.reply, f"{path}.reply"))


def _responses(desk: Desk) -> str:
    """`24 h (Facebook, Instagram) ; 72 h (LinkedIn)`: accounts with one delay stand together."""
    together: dict[float, list[str]] = {}
    for _, account in desk.active_accounts():
        if account.response_hours is not None:
            together.setdefault(account.response_hours, []).append(desk.account_name(account))
    return desk.in_a_row(f"{desk.within(hours)} ({', '.join(names)})" for hours, names in sorted(together.items()))


def _stop(desk: Desk) -> Stop | None:
    rule = desk.strategy.crisis.stop_rule
    if rule is None or rule.max_exchanges is None:
        return None
    return Stop(
        proposed=desk.dossier.is_proposed("crisis.stop_rule"),
        most=desk.wording.count(rule.max_exchanges, *_exchanges(desk)),
        decides="" if desk.alone else desk.wording.person(rule.decides),
        path=desk.wording.words(DOCUMENTS["crisis"].paths),
    )


def _exchanges(desk: Desk) -> tuple[str, str]:
    return desk.say("échange public", "public exchange"), desk.say("échanges publics", "public exchanges")


def curation(desk: Desk) -> Curation | None:
    """The chapter; None when nothing is answered."""
    if not desk.has("curation"):
        return None
    rule = desk.editorial.curation
    if rule is None:
        return None
    credit = desk.lowered(desk.text(rule.credit, "editorial.curation.credit"))
    praise = ""
    if rule.relay_praise is False:
        praise = desk.own(
            Words("Nous ne relayons pas les éloges que l’on nous fait", "We do not relay praise of ourselves"),
            Words("Je ne relaie pas les éloges que l’on me fait", "I do not relay praise of my work"),
        )
    elif rule.relay_praise:
        praise = desk.own(
            Words("Nous relayons aussi les éloges que l’on nous fait", "We also relay praise of ourselves"),
            Words("Je relaie aussi les éloges que l’on me fait", "I also relay praise of my work"),
        )
    return Curation(
        proposed=desk.proposed("curation"),
        relays=desk.few(desk.texts(rule.relays, "editorial.curation.relays"), (EVERY, 4, 3), (3, 3, 2)),
        checks=desk.few(desk.texts(rule.checks, "editorial.curation.checks"), (EVERY,), (EVERY, 3)),
        law=() if credit else desk.recall(editorial_law.RELAYS),
        credit=desk.backed(credit, editorial_law.RELAYS) if credit else "",
        praise=praise,
    )
