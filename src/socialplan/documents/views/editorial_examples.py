"""Annotated examples, and the life of the charter."""

import msgspec

from socialplan.analysis import figures
from socialplan.documents.views.editorial_desk import EVERY, Desk, raised
from socialplan.documents.views.editorial_faults import faults
from socialplan.documents.views.editorial_line import pillar_name
from socialplan.language import Words
from socialplan.strategy.choices import Network
from socialplan.strategy.editorial import Example
from socialplan.strategy.networks import Sample


class ExampleRow(msgspec.Struct, frozen=True, kw_only=True):
    """A good post, a bad one, and why."""

    where: str
    good: str
    bad: str
    why: str


class Examples(msgspec.Struct, frozen=True, kw_only=True):
    """The chapter."""

    proposed: bool
    rows: tuple[ExampleRow, ...]


class Life(msgspec.Struct, frozen=True, kw_only=True):
    """Who owns the charter, when it is reviewed, how to propose a change."""

    proposed: bool
    owner: str
    review: str
    every: str
    how_to_propose: str
    cut: bool
    """Whether lists stand here with less than what the strategy holds."""


def examples(desk: Desk) -> Examples | None:
    """One good and one bad post for each pillar, then for each network that these leave out; None without any."""
    rows = _of_pillars(desk)
    if not rows or (desk.room(1) and not desk.alone):
        rows += _of_networks(desk)
    if not rows:
        return None
    return Examples(proposed=desk.proposed("pillars"), rows=tuple(rows))


def _of_pillars(desk: Desk) -> list[ExampleRow]:
    rows = []
    for place, pillar in enumerate(desk.few(desk.editorial.pillars, (EVERY,), (EVERY, 4, 3, 2))):
        name = pillar_name(desk, pillar, place)
        for example in pillar.examples[:1]:
            row = _row(desk, example, f"editorial.pillars[{place}].examples[0]", name, example.network)
            rows += [row] if row else []
    return rows


def _of_networks(desk: Desk) -> list[ExampleRow]:
    pillars = desk.editorial.pillars
    labels = {pillar.id: pillar_name(desk, pillar, place) for place, pillar in enumerate(pillars) if pillar.id}
    shown = {example.network for pillar in pillars for example in pillar.examples[:1]}
    rows = []
    for place, account in desk.active_accounts():
        for sample in account.samples[: account.network not in shown]:
            pillar = labels.get(sample.pillar or "", "")
            row = _row(desk, sample, f"platforms[{place}].samples[0]", pillar, account.network)
            rows += [row] if row else []
    return list(desk.few(rows, (EVERY,), (3, 3, 2)))


def _row(desk: Desk, example: Example | Sample, path: str, pillar: str, network: Network | None) -> ExampleRow | None:
    good = _good(desk, example, f"{path}.good", network)
    bad = desk.text(example.bad, f"{path}.bad")
    if not (good or bad):
        return None
    label = desk.wording.label(network)
    where = ", ".join(part for part in (pillar, label) if part) if pillar else raised(label)
    return ExampleRow(
        where=where or "–", good=good or "–", bad=bad or "–", why=desk.text(example.why, f"{path}.why") or "–"
    )


def _good(desk: Desk, example: Example | Sample, path: str, network: Network | None) -> str:
    """The good post; kept out, and noted, where it breaks what the charter asks for."""
    found = faults(example.good, network, desk.strategy) if example.good else ()
    if not found:
        return desk.text(example.good, path)
    listed = figures.join(found)
    label = network.label if network else Words("sans réseau", "no network")
    what = Words(
        f"Récrire l’exemple donné pour bon ({label.fr})\u00a0: {listed.fr}",
        f"Rewrite the example given as good ({label.en}): {listed.en}",
    )
    why = Words("Un modèle qui enfreint nos règles les annule.", "A model that breaks our rules undoes them.")
    desk.gaps.add(path, what, why)
    return ""


def life(desk: Desk) -> Life | None:
    """The chapter; None when nothing is known."""
    for field in ("charter_owner", "how_to_propose"):
        desk.has(field)
    meta = desk.strategy.meta
    every = (
        desk.wording.count(meta.review_every_days, desk.say("jour", "day"), desk.say("jours", "days"))
        if meta.review_every_days
        else ""
    )
    found = Life(
        proposed=desk.proposed("charter_owner", "how_to_propose"),
        owner=desk.wording.person(desk.owner),
        review=desk.wording.date(meta.next_review),
        every=every,
        how_to_propose=desk.lowered(desk.text(desk.editorial.how_to_propose, "editorial.how_to_propose")),
        cut=desk.cut,
    )
    return found if any((found.owner, found.review, found.every, found.how_to_propose, found.cut)) else None
