"""The five lines at the top of the community map, computed; the last one asks for a decision."""

from collections.abc import Iterator

from socialplan.analysis.communities import Answer, Totals
from socialplan.analysis.thresholds import limit
from socialplan.documents.gaps import SOON
from socialplan.documents.phrases import without_stop
from socialplan.documents.views import community_plan, community_sources
from socialplan.documents.views.community_sources import Faults
from socialplan.documents.views.plan_desk import Desk


def brief(desk: Desk, sums: Totals, found: tuple[Answer, ...], known: Faults) -> Iterator[str]:
    """What there is, where relations stand, what is known, what comes next, and what is asked."""
    if sums.sources:
        yield _size(desk, sums)
        yield _stages(desk)
        yes = sum(one.yes for one in found)
        lacking = next((one for one in found if not one.yes), None)
        told = desk.say(
            f"Questions tenues\u00a0: {yes} sur {len(found)}", f"Questions answered yes: {yes} of {len(found)}"
        )
        if lacking:
            asked = desk.wording.quote(desk.wording.words(lacking.asked))
            told = desk.say(f"{told}\u202f; à reprendre d’abord\u00a0: {asked}", f"{told}; to take up first: {asked}")
        yield f"{told}."
    yield _next(desk, known)
    yield _decision(desk, known)


def _size(desk: Desk, sums: Totals) -> str:
    sources = desk.wording.count(sums.sources, desk.say("source", "source"), desk.say("sources", "sources"))
    parts = [sources]
    if sums.posts is not None:
        volume = desk.wording.number(sums.posts, 0)
        parts.append(desk.say(f"{volume} publications par semaine", f"{volume} posts a week"))
    voices = len(sums.influential)
    parts.append(
        desk.wording.count(
            voices, desk.say("voix qui compte", "voice that counts"), desk.say("voix qui comptent", "voices that count")
        )
    )
    return f"{desk.wording.join(parts)}."


def _stages(desk: Desk) -> str:
    found = community_sources.by_stage(desk)
    parts = [
        f"{desk.wording.label(one) if one else desk.wording.words(community_sources.UNKNOWN_STAGE)} ({len(places)})"
        for one, places in found.items()
    ]
    told = ", ".join(parts)
    return desk.say(f"Relations\u00a0: {told}.", f"Relationships: {told}.")


def _next(desk: Desk, known: Faults) -> str:
    """The first step to come."""
    steps = community_plan.steps(desk, known)
    if not steps:
        reading = round(limit("listening_days", desk.strategy))
        return desk.say(
            f"Aucune étape prévue\u202f; toute relation commence par {reading} jours de lecture.",
            f"No step planned; every relationship begins with {reading} days of reading.",
        )
    first = community_plan.row(desk, steps[0], known)
    what, who = desk.inside(without_stop(first.what)), "" if desk.alone else f" ({first.who})"
    return desk.say(
        f"Prochaine étape, le {first.on}, {first.source}\u00a0: {what}{who}.",
        f"Next step, on {first.on}, {first.source}: {what}{who}.",
    )


def _decision(desk: Desk, known: Faults) -> str:
    """The most pressing decision: an action to drop, a source without anybody, the code, else the plan."""
    who = "" if desk.alone else desk.wording.person(desk.approver())
    by = desk.wording.date(desk.suited(desk.in_days(SOON), desk.approver()))
    asked = _asked(desk, known)
    if not who:
        return desk.say(f"À décider avant le {by}\u00a0: {asked}.", f"To decide by {by}: {asked}.")
    return desk.say(
        f"Décision demandée à {who} avant le {by}\u00a0: {asked}.", f"Decision asked of {who} by {by}: {asked}."
    )


def _asked(desk: Desk, known: Faults) -> str:
    sources = desk.strategy.community.sources
    dropped = sorted(known.unfit)
    if dropped:
        names = community_sources.named(desk, dropped)
        return desk.say(f"abandonner l’action prévue ({names})", f"drop the planned action ({names})")
    unowned = [place for place in range(len(sources)) if not community_plan.follows(desk, place)]
    if unowned:
        number = desk.wording.count(len(unowned), desk.say("source", "source"), desk.say("sources", "sources"))
        return desk.say(f"dire qui suit {number}", f"say who follows {number}")
    if not desk.strategy.community.code:
        return desk.say("confirmer le code d’approche", "confirm the code of approach")
    return desk.say("confirmer les étapes des six semaines", "confirm the steps of the six weeks")
