"""What every part of the editorial calendar is made with: the plan's words, dates of a week, and ideas in full."""

import datetime as dt
import re
from typing import Final

from socialplan.analysis.editorial_calendar_made import calendar_of
from socialplan.analysis.editorial_calendar_model import Idea, Slot
from socialplan.analysis.editorial_calendar_when import told as when
from socialplan.analysis.faulty import has_secret, placeholder_in
from socialplan.documents.phrases import marked, without_stop
from socialplan.documents.views import plan_desk
from socialplan.documents.wording import Wording
from socialplan.language import Words
from socialplan.rules.finding import Finding
from socialplan.strategy.choices import Format, Weekday
from socialplan.strategy.fields import Text

NONE: Final = plan_desk.NONE
_LONGEST: Final = 140
"""Letters of an idea; a longer one is cut after a word."""
_SHORTEST: Final = 60
"""Letters from which whole sentences are enough of it."""
_SENTENCE: Final = re.compile(r"([.!?…])\s")
_DAYS: Final = tuple(Weekday)


class Desk(plan_desk.Desk):
    """One calendar being made, in one language."""

    def __init__(self, wording: Wording, findings: tuple[Finding, ...] = ()) -> None:
        """Without findings, as for tables, values that must not be printed are told by their looks."""
        super().__init__(wording, findings)
        self.calendar: Final = calendar_of(wording.dossier)

    def text(self, value: Text | str | None) -> str:
        """A text; empty if unanswered, withheld, or if it looks as if it should be."""
        told = super().text(value)
        return "" if told and (has_secret(told) or placeholder_in(told)) else told

    # Days

    def day(self, day: dt.date) -> str:
        """`4 janvier`: without the year, which the week's heading tells."""
        return self.wording.date(day).rsplit(" ", 1)[0]

    def weekday(self, day: dt.date) -> str:
        """`lundi 4 janvier`."""
        return f"{self.wording.label(_DAYS[day.weekday()])} {self.day(day)}"

    def span(self, first: dt.date, last: dt.date) -> str:
        """`du 4 au 10 janvier 2027`."""
        end = self.wording.date(last)
        if first == last:
            return self.say(f"le {end}", f"{end}")
        if (first.year, first.month) == (last.year, last.month):
            start = self.say("1er", "1") if first.day == 1 else str(first.day)
        else:
            start = self.day(first) if first.year == last.year else self.wording.date(first)
        return self.say(f"du {start} au {end}", f"{start} to {end}")

    # What a post is about

    def idea(self, idea: Idea | None) -> str:
        """An idea in its frame, its text cut where it is long; empty where it must not be printed."""
        if idea is None:
            return ""
        told, mark = marked(without_stop(self.text(idea.text)))
        whom = self.text(idea.whom)
        if not told or (idea.whom and not whom):
            return ""
        parts = self.wording.words(idea.frame).split("{}")
        if parts[0].endswith(("«\u00a0", "“")):
            told = self._quoted_within(_unquoted(told))
        elif parts[0]:
            told = self.inside(told)
        values = (_cut(told), self.inside(marked(whom)[0]))
        said = parts[0]
        for value, part in zip(values, parts[1:], strict=False):
            said += value + part
        return said + mark

    def _quoted_within(self, text: str) -> str:
        """A text to stand between quotation marks; in English those of a quotation within it are single."""
        return text if self.language == "fr" else text.replace("“", "‘").replace("”", "’")

    def idea_text(self, value: Text | str | None) -> str:
        """A subject or a name, as it stands inside a sentence of ours."""
        return _cut(without_stop(self.text(value)))

    def pair(self, french: str, french_plural: str, english: str, english_plural: str) -> tuple[str, str]:
        """A noun and its plural in this language."""
        return (french, french_plural) if self.language == "fr" else (english, english_plural)

    def told(self, slot: Slot) -> str:
        """What a post is about: its name and what to start writing from, or that it is left for news."""
        if slot.kind == "news":
            return self.say("Libre pour l’actualité", "Free for news")
        name, idea = self.idea(slot.subject), self.idea(slot.idea)
        if slot.key_date is not None and slot.kind != "post":
            day = self.strategy.calendar.key_dates[slot.key_date].on
            idea += f" ({self.day(day)})" if idea and day and not self._names_a_day(slot) else ""
        if name and idea:
            bare, mark = marked(name)
            return f"{bare if marked(idea)[1] == mark else name} – {idea}"
        if name and slot.kind == "rendezvous":
            return name + self.say(" – idée à trouver", " – idea to find")
        return name or idea or self._bare(slot)

    def _names_a_day(self, slot: Slot) -> bool:
        return slot.idea is not None and when(slot.idea.text, slot.on).first is not None

    def _bare(self, slot: Slot) -> str:
        """What is left to say where the strategy holds no idea for a pillar: pillar and objective."""
        if slot.pillar is None:
            return NONE
        served = self.serves(slot)
        named = self.wording.quote(self.pillar(slot.pillar))
        if served == NONE:
            return self.say(f"Un cas précis et daté\u00a0: {named}", f"One precise, dated case: {named}")
        return self.say(
            f"Un cas précis et daté\u00a0: {named}, pour l’{self.inside(served)}",
            f"One precise, dated case: {named}, for {self.inside(served)}",
        )

    def pillar_of(self, slot: Slot) -> str:
        """The pillar of a post."""
        return NONE if slot.pillar is None else self.pillar(slot.pillar)

    def format_of(self, slot: Slot) -> str:
        """The format of a post."""
        return NONE if slot.format is None or slot.kind == "news" else self.format(slot.format)

    def format(self, name: str) -> str:
        """A format in words."""
        return self.wording.label(Format[name.upper()])

    def serves(self, slot: Slot) -> str:
        """The objective that a post serves first."""
        return self.objectives([slot.objective] if slot.objective else [])

    def state(self, slot: Slot) -> str:
        """What stands behind a post: people, or this computation."""
        return self.wording.words(_STATES[slot.kind])

    def approval(self, slot: Slot) -> str:
        """Who approves a post, and how fast."""
        who = self.person(slot.approver) or self.nobody_approves
        if not slot.approver or not slot.approval_hours:
            return who
        return self.say(
            f"{who} (sous {self.wording.hours(slot.approval_hours)})",
            f"{who} (within {self.wording.hours(slot.approval_hours)})",
        )

    @property
    def nobody_approves(self) -> str:
        """What to say where there is an approval path, and it names nobody for a post; empty where there is none."""
        if self.alone or not self.strategy.editorial.approvals:
            return ""
        return self.say("à décider", "to be decided")

    def person(self, identifier: str | None) -> str:
        """A name; empty for nobody."""
        return self.wording.person(identifier)

    def moved(self, slot: Slot) -> str:
        """`au lieu du 25 décembre, jour fermé`; empty for a post on its own day."""
        if slot.moved_from is None:
            return ""
        day = self.day(slot.moved_from)
        reason = self.wording.words(REASONS[slot.reason or "away"])
        return self.say(f"au lieu du {day}, {reason}", f"instead of {day}, {reason}")


REASONS: Final = {
    "closed": Words("jour fermé", "day closed"),
    "holiday": Words("jour férié", "public holiday"),
    "silence": Words("silence électoral", "electoral silence"),
    "away": Words("personne pour publier ce jour-là", "nobody to post that day"),
    "vote": Words("contenu écarté par un vote", "barred by a vote"),
    "no_account": Words("aucun compte actif sur ce réseau", "no active account on that network"),
}
"""Why a day moved, or why something has no place."""

_STATES: Final = {
    "post": Words("prévu", "planned"),
    "rendezvous": Words("rendez-vous", "appointment"),
    "proposed": Words("proposé", "proposed"),
    "news": Words("libre", "free"),
}


def _unquoted(text: str) -> str:
    """A text without quotation marks of its own around it, where ours stand."""
    return text.strip("«»“”\u00a0\u202f ") if text[:1] in "«“" and text[-1:] in "»”" else text


def _cut(text: str) -> str:
    """A long text cut after a sentence, else after a word and closed with an ellipsis."""
    if len(text) <= _LONGEST:
        return text
    start = text[:_LONGEST]
    ends = [found.end(1) for found in _SENTENCE.finditer(start)]
    if ends and ends[-1] >= _SHORTEST:
        return without_stop(start[: ends[-1]])
    return start.rsplit(" ", 1)[0].rstrip(" ,;:.\u00a0\u202f«“") + "…"
