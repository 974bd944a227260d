"""Conversation, and what is relayed of others."""

import msgspec

from socialplan.analysis.account_load import visits_per_week
from socialplan.documents.names import DOCUMENTS
from socialplan.documents.views.editorial_desk import Desk, without_stop
from socialplan.strategy.choices import AccountStatus


class ResponseRow(msgspec.Struct, frozen=True, kw_only=True):
    """When somebody answers on an account."""

    network: str
    within: str
    visits: str
    comments: str


class Stop(msgspec.Struct, frozen=True, kw_only=True):
    """When a quarrel ends."""

    proposed: bool
    most: str
    last_message: str
    decides: str
    path: str
    """The crisis playbook's file."""


class Conversation(msgspec.Struct, frozen=True, kw_only=True):
    """The chapter."""

    proposed: bool
    prompts: tuple[str, ...]
    participation: tuple[str, ...]
    reply_rules: tuple[str, ...]
    responses: tuple[ResponseRow, ...]
    hours: str
    rules_url: str
    stop: Stop | None


class Curation(msgspec.Struct, frozen=True, kw_only=True):
    """What is relayed, after which checks."""

    proposed: bool
    relays: tuple[str, ...]
    checks: tuple[str, ...]
    credit: str
    praise: str


def conversation(desk: Desk) -> Conversation | None:
    """The chapter; None when nothing is answered."""
    for field in ("prompts", "reply_rules"):
        desk.has(field)
    editorial = desk.editorial
    found = Conversation(
        proposed=desk.proposed("prompts", "reply_rules"),
        prompts=desk.fewer(desk.texts(editorial.prompts, "editorial.prompts"), 4, 6),
        participation=desk.fewer(desk.texts(editorial.participation, "editorial.participation"), 0, 5),
        reply_rules=desk.texts(editorial.reply_rules, "editorial.reply_rules"),
        responses=_responses(desk),
        hours=without_stop(desk.text(desk.strategy.moderation.hours, "moderation.hours")),
        rules_url=desk.text(desk.strategy.moderation.public_rules_url, "moderation.public_rules_url"),
        stop=_stop(desk),
    )
    filled = (found.prompts, found.participation, found.reply_rules, found.responses, found.stop)
    return found if any(filled) else None


def _responses(desk: Desk) -> tuple[ResponseRow, ...]:
    rows = []
    for _, account in desk.accounts(AccountStatus.ACTIVE):
        visits = visits_per_week(desk.strategy, account)
        answered = bool(account.monitoring) or account.visits_per_week is not None
        rows.append(
            ResponseRow(
                network=desk.account_name(account),
                within=desk.wording.hours(account.response_hours) or "–",
                visits=desk.wording.number(visits) if answered else "–",
                comments=desk.wording.number(account.comments_per_week) or "–",
            )
        )
    known = [row for row in rows if (row.within, row.visits, row.comments) != ("–", "–", "–")]
    return tuple(known)


def _stop(desk: Desk) -> Stop | None:
    rule = desk.strategy.crisis.stop_rule
    if rule is None or (rule.max_exchanges is None and rule.last_message is None):
        return None
    return Stop(
        proposed=desk.dossier.is_proposed("crisis.stop_rule"),
        most=desk.wording.count(rule.max_exchanges, *_exchanges(desk)) if rule.max_exchanges is not None else "",
        last_message=desk.wording.quote(desk.text(rule.last_message, "crisis.stop_rule.last_message")),
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
    praise = ""
    if rule.relay_praise is False:
        praise = desk.say("Nous ne relayons pas les éloges que l’on nous fait", "We do not relay praise of ourselves")
    elif rule.relay_praise:
        praise = desk.say("Nous relayons aussi les éloges que l’on nous fait", "We also relay praise of ourselves")
    return Curation(
        proposed=desk.proposed("curation"),
        relays=desk.texts(rule.relays, "editorial.curation.relays"),
        checks=desk.texts(rule.checks, "editorial.curation.checks"),
        credit=desk.text(rule.credit, "editorial.curation.credit"),
        praise=praise,
    )
