"""What every part of the crisis playbook is made with: the crisis chapter, its people, its levels, what is withheld."""

import math
from typing import Final

from socialplan.documents import desk
from socialplan.documents.phrases import small
from socialplan.documents.wording import Wording
from socialplan.knowledge import law
from socialplan.language import Words
from socialplan.rules.finding import Finding
from socialplan.strategy.choices import CrisisRole
from socialplan.strategy.contacts import Contacts
from socialplan.strategy.crisis import CellMember, Level
from socialplan.strategy.model import Strategy
from socialplan.strategy.specs import place_of

MOST_LAW: Final = 6
MOST_LAW_ALONE: Final = 4

LAW_ORDER: Final = (
    "gdpr-breach-72h",
    "cyber-complaint-insurance",
    "identity-theft-online",
    "press-prescription",
    "pharos-reporting",
    "functional-protection",
    "public-blocking-proportionality",
    "sig-coordination",
    "defamation",
    "right-of-reply-online",
    "threats-public-service",
    "cyber-harassment",
    "presumption-of-innocence",
)
"""The points of law that a crisis needs, the most pressing first: the first that apply are printed."""


class Desk(desk.Desk):
    """One playbook being made, in one language."""

    def __init__(self, wording: Wording, findings: tuple[Finding, ...], contacts: Contacts) -> None:
        super().__init__(wording, findings)
        self.crisis: Final = self.strategy.crisis
        self.contacts: Final = contacts
        self.levels: Final = tuple(
            sorted(self.crisis.levels, key=lambda level: (level.number is None, level.number or 0))
        )
        self._to_confirm: Final[list[str]] = []
        self._law: Final = self._points_of_law()

    def proposed(self, *fields: str) -> bool:
        """Whether something in these fields of the crisis chapter is a proposal that nobody confirmed."""
        return any(self.dossier.is_proposed(f"crisis.{field}") for field in fields)

    def need(self, path: str) -> None:
        """Note `path` as missing if it is; if it is a proposal, keep it for the one line that asks for a yes."""
        if not self.dossier.is_proposed(path):
            self.gaps.need(path)
        elif not any(path.startswith(f"{known}.") for known in self._to_confirm):
            self._to_confirm.append(path)

    def ask_to_confirm(self) -> None:
        """Note, in one line, all the proposals that wait for a yes or a change."""
        fields = [place_of(Strategy, tuple(path.split("."))) for path in self._to_confirm]
        labels = [field.question.label for field in fields if field]
        if labels:
            self.gaps.add(
                "crisis#proposed",
                Words(
                    "Confirmer ou modifier ce qui est marqué «\u00a0Proposé\u00a0»\u00a0: "
                    + ", ".join(small(label.fr) for label in labels),
                    "Confirm or change what is marked “Proposed”: " + ", ".join(small(label.en) for label in labels),
                ),
                None,
            )

    def member(self, role: CrisisRole) -> CellMember | None:
        """Who plays a part in the crisis team."""
        return next((member for member in self.crisis.cell if member.role is role and member.person), None)

    def lead(self) -> str | None:
        """The id of who leads: the crisis team's lead, else the gravest level's, else the strategy's owner."""
        member = self.member(CrisisRole.LEAD)
        if member:
            return member.person
        from_levels = next((level.lead for level in reversed(self.levels) if level.lead), None)
        return from_levels or self.strategy.meta.owner or self._only_one()

    def lead_deputy(self) -> str | None:
        """The id of who stands in for the lead: named in the crisis team, else the person's own deputy."""
        member = self.member(CrisisRole.LEAD)
        if member and member.deputy:
            return member.deputy
        person = self.dossier.person(self.lead())
        return person.deputy if person else None

    def level(self, number: int | None) -> Level | None:
        """The level of that number."""
        return next((level for level in self.levels if level.number is not None and level.number == number), None)

    def level_name(self, level: Level) -> str:
        """`Niveau 2 (Sensible)`."""
        name = self.wording.text(level.name)
        if level.number is None:
            return name or self.say("Niveau sans numéro", "Level without a number")
        number = self.say(f"Niveau {level.number}", f"Level {level.number}")
        return f"{number} ({name})" if name else number

    def numbered_level(self, number: int | None) -> str:
        """The name of the level of that number. Empty when unanswered."""
        if number is None:
            return ""
        level = self.level(number)
        return self.level_name(level) if level else self.say(f"Niveau {number}", f"Level {number}")

    def mentions_from(self, multiple: float) -> str:
        """From how many mentions a day: `dès 36 mentions par jour`; else in multiples of the usual."""
        usual = self.crisis.baseline_mentions_per_day
        factor = self.wording.number(multiple)
        if not usual:
            return self.say(
                f"dès {factor} fois le volume habituel de mentions", f"from {factor} times the usual mentions"
            )
        count = self.wording.number(math.ceil(multiple * usual), 0)
        return self.say(f"dès {count} mentions par jour", f"from {count} mentions a day")

    def mentions_below(self, multiple: float) -> str:
        """Below how many mentions a day: `moins de 18 mentions par jour`."""
        usual = self.crisis.baseline_mentions_per_day
        factor = self.wording.number(multiple)
        if not usual:
            return self.say(
                f"moins de {factor} fois le volume habituel de mentions",
                f"fewer than {factor} times the usual mentions",
            )
        count = self.wording.number(math.ceil(multiple * usual), 0)
        return self.say(f"moins de {count} mentions par jour", f"fewer than {count} mentions a day")

    def supervision(self) -> str:
        """The body above with the service to speak to, its name said once. Empty when there is none."""
        above = self.strategy.organisation.supervision
        if not above:
            return ""
        contact, name = above.communication_contact or "", above.name or ""
        if name and contact and name not in contact:
            return f"{contact} – {name}"
        return contact or name

    def recall(self, *identifiers: str) -> tuple[desk.LawLine, ...]:
        """The points of law among `identifiers` that this playbook prints."""
        entries = (self._law[identifier] for identifier in identifiers if identifier in self._law)
        return tuple(
            desk.LawLine(self.wording.words(entry.statement), self.wording.words(entry.reference)) for entry in entries
        )

    def states_law(self) -> bool:
        """Whether any point of law applies here."""
        return bool(self._law)

    def _points_of_law(self) -> dict[str, law.LegalEntry]:
        entries = law.select(
            document="crisis",
            section=None,
            regime=self.dossier.regime.value,
            country=self.dossier.country,
            headcount=self.strategy.organisation.headcount,
        )
        known = {entry.id: entry for entry in entries}
        wanted = [identifier for identifier in LAW_ORDER if identifier in known]
        return {identifier: known[identifier] for identifier in wanted[: MOST_LAW_ALONE if self.alone else MOST_LAW]}

    def _only_one(self) -> str | None:
        people = self.strategy.team.people
        return people[0].id if len(people) == 1 else None


def words_in(*texts: str) -> int:
    """How many words the texts hold."""
    return sum(len(text.split()) for text in texts)
