"""What to do when the hours do not hold, in words: one change where one is enough, else several, else what is left."""

from typing import Final

from socialplan.analysis import figures
from socialplan.analysis.account_words import account_in_a_sentence
from socialplan.analysis.carried import Carried
from socialplan.analysis.levers import Lever, Together, goal_hours, hours_to_find
from socialplan.analysis.rhythms import said_lines
from socialplan.analysis.thresholds import limit
from socialplan.analysis.workload import Workload
from socialplan.language import Words
from socialplan.strategy.model import Strategy

_HAIR: Final = 1e-6
_PER_CENT: Final = 100
_DECIMALS: Final = 2
_FORTNIGHTLY: Final = 0.5
"""Posts a week."""


def way_out(strategy: Strategy, week: Workload) -> Words:
    """What to do, in a few short sentences: what to aim at, how, and the hours to find otherwise."""
    goal = goal_hours(strategy, week.available or 0.0)
    more = figures.hours(hours_to_find(strategy, week.needed.typical, week.available or 0.0))
    find = Words(f"Ou trouvez {more.fr} de plus", f"Or find {more.en} more")
    enough = [lever for lever in week.levers if lever.enough and lever.kind != "more_hours"]
    if enough:
        return _sentences(_aim(strategy, week, goal), _one_of(enough), *_milder(week), find)
    if week.together and week.together.enough:
        return _sentences(_aim(strategy, week, goal), _joint(week.together), find)
    keep = Words(
        f"Pour tout garder, il faudrait trouver {more.fr} de plus",
        f"To keep everything, {more.en} more would have to be found",
    )
    return _sentences(_carried(strategy, week), keep)


def _one_of(enough: list[Lever]) -> Words:
    """The changes of which one is enough."""
    choices = _either([_saving(lever) for lever in enough])
    if len(enough) == 1:
        return Words(f"Pour cela\u00a0: {choices.fr}", f"For that: {choices.en}")
    return Words(f"Un seul de ces choix suffit\u00a0: {choices.fr}", f"One of these is enough: {choices.en}")


def _milder(week: Workload) -> tuple[Words, ...]:
    """Smaller changes that are enough together."""
    if week.milder is None:
        return ()
    steps = _all_of(week.milder)
    return (Words(f"Sans quitter de réseau\u00a0: {steps.fr}", f"Without leaving a network: {steps.en}"),)


def _aim(strategy: Strategy, week: Workload, goal: float) -> Words:
    """`Visez 4 h 15 par semaine, soit 85 % de 5 h, pour garder une marge`."""
    aim, there = figures.hours(goal), figures.hours(week.available or 0.0)
    share = min(limit("workload_tight", strategy), limit("workload_over", strategy)) * _PER_CENT
    part = figures.percent(share)
    return Words(
        f"Visez {aim.fr} par semaine, soit {part.fr} de {there.fr}, pour garder une marge",
        f"Aim for {aim.en} a week, that is {part.en} of {there.en}, to keep a margin",
    )


def _saving(lever: Lever) -> Words:
    """`quitter le blog (1 h 10 de moins)`."""
    what, saved = _lower(lever.what), figures.hours(lever.saves)
    return Words(f"{what.fr}, {saved.fr} de moins", f"{what.en}, {saved.en} less")


def _joint(joint: Together) -> Words:
    """`Aucun changement ne suffit seul\u00a0; faites-les tous, il restera 4 h\u00a0: …`."""
    steps, left = _all_of(joint), figures.hours(joint.needed)
    return Words(
        f"Aucun changement ne suffit seul\u202f; faites-les tous, et il restera {left.fr}\u00a0: {steps.fr}",
        f"No change is enough on its own; make them all, and {left.en} will be left: {steps.en}",
    )


def _all_of(joint: Together) -> Words:
    steps = [_lower(step.what) for step in joint.steps]
    return Words("\u202f; ".join(one.fr for one in steps), "; ".join(one.en for one in steps))


def _carried(strategy: Strategy, week: Workload) -> Words:
    """`Avec 2 h 45, un seul compte tient\u00a0: Facebook, 2 publications par semaine`."""
    there = figures.hours(week.available or 0.0)
    if not week.carried:
        return Words(f"{there.fr} par semaine ne portent aucun compte", f"{there.en} a week carry no account")
    if week.shared:
        whole = figures.hours(sum(one.available or 0.0 for one in week.people))
        told = [carried_words(strategy, one) for one in week.carried]
        return Words(
            f"Aucun compte ne tient dans les heures de qui le porte\u202f; si toute l’équipe s’y met ({whole.fr}), il "
            "reste\u00a0: " + "\u202f; ".join(one.fr for one in told),
            f"No account holds in the hours of whoever carries it; if the whole team helps ({whole.en}), what holds "
            "is: " + "; ".join(one.en for one in told),
        )
    number = len(week.carried)
    holds = (
        Words("un seul compte tient", "one account only holds")
        if number == 1
        else Words(f"{number} comptes tiennent", f"{number} accounts hold")
    )
    told = [carried_words(strategy, one) for one in week.carried]
    return Words(
        f"Avec {there.fr} par semaine, {holds.fr}\u00a0: " + "\u202f; ".join(one.fr for one in told),
        f"With {there.en} a week, {holds.en}: " + "; ".join(one.en for one in told),
    )


def carried_words(strategy: Strategy, one: Carried) -> Words:
    """`Instagram, 2,5 publications par semaine au lieu de 10 (photo\u00a0: 1 au lieu de 8)`."""
    name = account_in_a_sentence(strategy, one.account)
    if not one.posts_per_week:
        return Words(f"{name.fr}, en veille sans publier", f"{name.en}, watched without posting")
    posts = rhythm_words(one.posts_per_week)
    planned, lines = figures.number(one.planned, _DECIMALS), said_lines(one.lines)
    unit = Words(" par semaine", " a week") if one.posts_per_week == _FORTNIGHTLY else Words("", "")
    instead = Words("", "")
    if one.planned - one.posts_per_week > _HAIR:
        instead = Words(f" au lieu de {planned.fr}{unit.fr}", f" instead of {planned.en}{unit.en}")
    return Words(
        f"{name.fr}, {posts.fr}{instead.fr}{lines.fr}",
        f"{name.en}, {posts.en}{instead.en}{lines.en}",
    )


def rhythm_words(posts: float) -> Words:
    """`2 publications par semaine`, `une publication toutes les deux semaines`."""
    if posts == _FORTNIGHTLY:
        return Words("une publication toutes les deux semaines", "one post every two weeks")
    said = figures.count(posts, Words("publication", "post"), Words("publications", "posts"))
    return Words(f"{said.fr} par semaine", f"{said.en} a week")


def _either(choices: list[Words]) -> Words:
    """`a\u202f; b\u202f; ou c`."""
    french, english = [one.fr for one in choices], [one.en for one in choices]
    if len(choices) == 1:
        return choices[0]
    return Words(
        "\u202f; ".join(french[:-1]) + f"\u202f; ou {french[-1]}", "; ".join(english[:-1]) + f"; or {english[-1]}"
    )


def _sentences(*parts: Words) -> Words:
    return Words(" ".join(f"{one.fr}." for one in parts), " ".join(f"{one.en}." for one in parts))


def _lower(words: Words) -> Words:
    return Words(words.fr[:1].lower() + words.fr[1:], words.en[:1].lower() + words.en[1:])
