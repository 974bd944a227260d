"""What to reply, where, and when to stop; journalists and requests."""

from typing import Final

import msgspec

from socialplan.documents.desk import LawLine
from socialplan.documents.phrases import without_stop
from socialplan.documents.views.crisis_desk import Desk
from socialplan.documents.views.crisis_people import only_name, requests
from socialplan.strategy.choices import WhenToTell
from socialplan.strategy.crisis import Reply

MOST: Final = 8
"""Rows of the reply matrix: what comes in a crisis; everyday cases belong to the editorial charter."""

ELSEWHERE: Final = frozenset(
    {
        "Compliment", "Praise",
        "Question dont la réponse est publique", "Question with a public answer",
        "Dossier personnel", "Personal case",
        "Personne mécontente", "Unhappy person",
        "Usurpation", "Impersonator",
        "Compte piraté", "Hacked account",
        "Demande d’événement ou de campagne", "Request for an event or a campaign",
    }
)  # fmt: skip
"""The house's everyday cases, and those that have a scenario or a section of their own, in both languages."""


class ReplyRow(msgspec.Struct, frozen=True, kw_only=True):
    """A row of the reply matrix."""

    case: str
    test: str
    do: str
    sentence: str
    where: str
    delay: str
    owner: str


class ChannelRow(msgspec.Struct, frozen=True):
    """Where to reply to what came where."""

    attacked_on: str
    reply_on: str
    private_when: str


class StopRule(msgspec.Struct, frozen=True, kw_only=True):
    """When a quarrel ends."""

    proposed: bool
    most: str
    last_message: str
    decides: str


class Replies(msgspec.Struct, frozen=True, kw_only=True):
    """The chapter."""

    proposed: bool
    rows: tuple[ReplyRow, ...]
    more: int
    """How many further cases stand in the answers only."""
    channels: tuple[ChannelRow, ...]
    channels_proposed: bool
    stop: StopRule | None


class Press(msgspec.Struct, frozen=True, kw_only=True):
    """Journalists and requests."""

    proposed: bool
    contact: str
    deputy: str
    within: str
    holding_line: str
    filming_authority: str
    filming_steps: tuple[str, ...]
    helper: str
    """Who outside gives talking points and filming permits."""
    requests: str
    """Who takes over a request for an event or a campaign."""
    law: tuple[LawLine, ...]


def replies(desk: Desk) -> Replies:
    """The chapter on replies; what is missing goes to the gap register."""
    for field in ("replies", "channels", "stop_rule"):
        desk.need(f"crisis.{field}")
    chosen = _chosen(desk)
    return Replies(
        proposed=desk.proposed("replies"),
        rows=tuple(_row(desk, reply, place) for place, reply in chosen[:MOST]),
        more=max(0, len(chosen) - MOST),
        channels=()
        if desk.alone and desk.proposed("channels")
        else tuple(
            ChannelRow(
                desk.wording.label(route.attacked_on),
                desk.wording.label(route.reply_on),
                without_stop(desk.text(route.private_when, f"crisis.channels[{place}].private_when")) or "–",
            )
            for place, route in enumerate(desk.crisis.channels)
            if route.attacked_on and route.reply_on
        ),
        channels_proposed=desk.proposed("channels"),
        stop=_stop(desk),
    )


def _chosen(desk: Desk) -> list[tuple[int, Reply]]:
    """The rows that come in a crisis, with their places."""
    return [
        (place, reply)
        for place, reply in enumerate(desk.crisis.replies)
        if reply.case and not any(wording in ELSEWHERE for _, wording in reply.case.by_language)
    ]


def _row(desk: Desk, reply: Reply, place: int) -> ReplyRow:
    """A row; of the house's own, without how to tell the case, and for somebody alone without its “we” sentences."""
    path = f"crisis.replies[{place}]"
    written = bool(desk.dossier.answers.crisis.replies)
    sentence = desk.text(reply.template, f"{path}.template") if written or not desk.alone else ""
    return ReplyRow(
        case=desk.text(reply.case, f"{path}.case") or "–",
        test=without_stop(desk.text(reply.test, f"{path}.test")) if written else "",
        do=desk.text(reply.do, f"{path}.do") or "–",
        sentence=desk.wording.quote(sentence),
        where=desk.text(reply.where, f"{path}.where") or "–",
        delay=desk.text(reply.delay, f"{path}.delay") or "–",
        owner=desk.wording.person(reply.owner) or "–",
    )


def _stop(desk: Desk) -> StopRule | None:
    rule = desk.crisis.stop_rule
    if rule is None or (rule.max_exchanges is None and rule.last_message is None):
        return None
    most = ""
    if rule.max_exchanges is not None:
        most = desk.wording.count(
            rule.max_exchanges,
            desk.say("échange public au plus", "public exchange at most"),
            desk.say("échanges publics au plus", "public exchanges at most"),
        )
    return StopRule(
        proposed=desk.proposed("stop_rule"),
        most=most,
        last_message=desk.text(rule.last_message, "crisis.stop_rule.last_message"),
        decides="" if desk.alone else desk.wording.person(rule.decides),
    )


def press(desk: Desk) -> Press | None:
    """Journalists and requests; absent if nothing is answered."""
    desk.need("crisis.press")
    told = desk.crisis.press
    if told is None:
        return None
    desk.need("crisis.press.filming_authority")
    wording = desk.wording
    return Press(
        proposed=desk.proposed("press"),
        contact=wording.person(told.contact),
        deputy=wording.person(told.deputy),
        within=wording.minutes(told.delay_minutes),
        holding_line=desk.text(told.holding_line, "crisis.press.holding_line"),
        filming_authority=desk.text(told.filming_authority, "crisis.press.filming_authority"),
        filming_steps=desk.texts(told.filming_steps, "crisis.press.filming_steps")
        if not (desk.alone and desk.proposed("press.filming_steps"))
        else (),
        helper=_helper(desk),
        requests="" if desk.alone and requests(desk).who == only_name(desk) else requests(desk).who,
        law=desk.recall("right-of-reply-online", "presumption-of-innocence"),
    )


def _helper(desk: Desk) -> str:
    """Who outside gives talking points and permits when journalists call: the supervising body, else an alert's."""
    above = desk.supervision()
    if above:
        return above
    told = (alert.who for alert in desk.crisis.alerts if WhenToTell.JOURNALIST in alert.when and alert.who)
    return desk.wording.text(next(told, None))
