"""What every part of the staff usage charter is made with: the chapter, its people, its law, what waits for a yes."""

import datetime as dt
import re
from collections.abc import Sequence
from typing import Final

import msgspec

from socialplan.analysis.faulty import has_secret, placeholder_in
from socialplan.analysis.people import deputy_of, has_left
from socialplan.documents import desk
from socialplan.documents.gaps import SOON, value_at
from socialplan.documents.markdown import sentence
from socialplan.documents.phrases import capital, marked, small, without_stop
from socialplan.documents.views.usage_law import (
    LawLine,
    addressed_to,
    points_of_law,
    points_to_confirm,
)
from socialplan.documents.wording import Wording
from socialplan.knowledge import law
from socialplan.language import LANGUAGES, Words
from socialplan.rules.finding import Finding
from socialplan.strategy.choices import CharterStatus, Repository, Role
from socialplan.strategy.fields import Text
from socialplan.strategy.model import Strategy
from socialplan.strategy.specs import place_of

ONE_BIO: Final = 2
"""How tight it must be for one sample profile to do."""
NO_CASES: Final = 3
"""How tight it must be for the cases to go."""
_MANY: Final = 5
"""Beyond this, proposals to confirm are counted rather than named."""
_NEXT: Final = re.compile(r"(?<=[.!?])\s+(?=[^\W\d_a-z])")
"""Between two sentences."""
_ARTICLES: Final = frozenset({"Le", "La", "Les", "L", "Un", "Une", "The", "A", "An"})
_AND: Final = re.compile(r"^(et|and)\s+")
"""The word that joins, where somebody wrote it into the last item of a list."""


class Desk(desk.Desk):
    """One charter being made, in one language."""

    def __init__(self, wording: Wording, findings: tuple[Finding, ...], tight: int, most_on_page: int = 6) -> None:
        """What it takes to make one charter.

        `tight` says how much of what stands in other documents too is left out for want of room, from 0;
        `most_on_page` how many lines of each list the page to pin up may show.
        """
        self.most_on_page: Final = most_on_page
        self.tight: Final = tight
        super().__init__(wording, findings)
        self.charter: Final = self.strategy.charter
        self.security: Final = self.strategy.security
        self.private: Final = self.strategy.meta.repository is Repository.PRIVATE
        self.adopted: Final = wording.adopted
        self._found: Final = frozenset(desk.dotted(finding.path) for finding in findings)
        self._names: Final = _names(self.strategy)
        self._to_confirm: Final[dict[str, Words]] = {}
        self._law: Final = points_of_law(self.dossier)
        self._recalled: Final[set[str]] = set()

    # Words

    def text(self, value: Text | str | None, path: str, *, marked: bool = True) -> str:
        """A text in words; empty if unanswered or withheld, or if it looks as if it should be."""
        told = super().text(value, path, marked=marked)
        return "" if told and self._is_faulty(told, path) else told

    def line(self, value: Text | str | None, path: str) -> str:
        """A text as a sentence: with a capital and a full stop."""
        return as_sentence(capital(self.text(value, path)))

    def lines(self, values: Sequence[Text], path: str) -> tuple[str, ...]:
        """Several texts, each as a sentence, without those withheld."""
        told = (self.line(value, f"{path}[{place}]") for place, value in enumerate(values))
        return tuple(text for text in told if text)

    def in_words(self, values: Sequence[Text], path: str) -> str:
        """Several short texts in a row: `agents, stagiaires et élus`; after semicolons where one holds a comma."""
        found = [text for place, value in enumerate(values) if (text := self.text(value, f"{path}[{place}]"))]
        marks = {marked(text)[1] for text in found}
        once = marks.pop() if len(marks) == 1 else ""
        told = [self.small(_AND.sub("", without_stop(text.removesuffix(once)))) for text in found]
        joined = self.in_a_row(told) if any("," in text for text in told) else self.wording.join(told)
        return joined + once

    def small(self, text: str) -> str:
        """`text` with a small letter at its start, unless it starts with a name that the strategy knows."""
        first = re.split(r"\W", text, maxsplit=1)[0]
        return text if first in self._names else small(text)

    def _is_faulty(self, told: str, path: str) -> bool:
        """Whether a text holds a secret or a blank: then it is named among what remains to be decided."""
        if not has_secret(told) and not placeholder_in(told):
            return False
        if desk.dotted(path) not in self._found:
            self.gaps.add(
                f"{path}#withheld",
                Words(
                    f"Reprendre un texte à compléter ou secret\u00a0: {path}", f"Mend a blank or secret text: {path}"
                ),
                Words("Il n’est pas imprimé.", "It is not printed."),
                days=SOON,
            )
        return True

    # People

    def here(self, identifier: str | None) -> str:
        """The name of a person who still works here. Empty for nobody, or somebody who has left."""
        if has_left(self.strategy, identifier, self.dossier.as_of):
            return ""
        return self.wording.person(identifier)

    def deputy(self, person: str | None, deputy: str | None) -> str:
        """The name of who stands in for `person`. Empty when nobody does."""
        return self.here(deputy_of(self.strategy, person, deputy))

    def owner(self) -> str:
        """The name of who answers for the charter: the strategy's owner, or the only person there is."""
        people = self.strategy.team.people
        return self.here(self.strategy.meta.owner or (people[0].id if len(people) == 1 else None))

    def function(self, identifier: str | None) -> str:
        """What a person does here, in a few words: the start of their title, else their first role."""
        return self.wording.function(identifier)

    def version(self) -> dt.date:
        """The date of this text: as answered, else that of its adoption, else the strategy's."""
        return self.charter.version_on or self.wording.adopted_on or self.dossier.as_of

    def version_told(self) -> str:
        """The date that the slip names, and whether the text was changed since."""
        day = self.wording.date(self.version())
        return day + self.say(", modifiée depuis", ", modified since") if self.wording.modified else day

    def adopter(self) -> str | None:
        """The id of who adopts the charter: the employer for an annex to the works rules, else who adopts the rest."""
        adopts = self.wording.adopter
        heads = [person.id for person in self.strategy.team.people if Role.DIRECTOR in person.roles and person.id]
        if self.charter.status is CharterStatus.WORKS_RULES and heads and adopts not in heads:
            return heads[0]
        return adopts

    # What is missing, and what waits for a yes

    def proposed(self, *paths: str) -> bool:
        """Whether something at these paths is a proposal that nobody confirmed; it is noted."""
        waiting = [path for path in paths if self.dossier.is_proposed(path)]
        for path in waiting:
            field = place_of(Strategy, tuple(path.split(".")))
            if field:
                self._to_confirm[path] = field.question.label
        return bool(waiting)

    def need(self, *paths: str) -> None:
        """Note those of these paths where nothing stands."""
        for path in paths:
            if value_at(self.strategy, path) in (None, [], ()):
                self.gaps.need(path)

    @property
    def unconfirmed(self) -> int:
        """How many proposals wait for a yes, as far as noted."""
        return len(self._to_confirm)

    def ask_to_confirm(self) -> None:
        """Note, in one line, all the proposals that wait for a yes or a change."""
        labels = list(self._to_confirm.values())
        if not labels:
            return
        french, english = (", ".join(small(label.to(language)) for label in labels) for language in ("fr", "en"))
        if len(labels) > _MANY:
            french, english = f"{len(labels)}\u00a0points", f"{len(labels)} points"
        self.gaps.add(
            "charter#proposed",
            Words(
                f"Confirmer ou modifier ce qui est marqué «\u00a0Proposé\u00a0»\u00a0: {french}",
                f"Confirm or change what is marked “Proposed”: {english}",
            ),
            Words("Ce que personne n’a confirmé n’engage personne.", "What nobody confirmed binds nobody."),
        )

    # The law

    def recall(self, *identifiers: str) -> tuple[LawLine, ...]:
        """The points of law among `identifiers` that this charter prints."""
        found = [self._law[identifier] for identifier in identifiers if identifier in self._law]
        self._recalled.update(entry.id for entry in found)
        return tuple(self._law_line(entry) for entry in found)

    def note_law_to_confirm(self) -> None:
        """Note, while this is a draft, the points of law that nobody has confirmed: they are not printed."""
        waiting = () if self.adopted else points_to_confirm(self.dossier)
        if not waiting:
            return
        french, english = (
            separator.join(f"{entry.title.to(language)} ({entry.reference.to(language)})" for entry in waiting)
            for language, separator in zip(LANGUAGES, ("\u202f; ", "; "), strict=True)
        )
        self.gaps.add(
            "charter#law",
            Words(
                f"Points de droit à faire confirmer\u00a0: {french}",
                f"Points of law to have confirmed: {english}",
            ),
            Words("Ils ne sont pas imprimés d’ici là.", "They are not printed until then."),
        )

    def states_law(self) -> bool:
        """Whether a point of law was recalled."""
        return bool(self._recalled)

    def _law_line(self, entry: law.LegalEntry) -> LawLine:
        return LawLine(
            self.wording.words(entry.title),
            without_stop(self.wording.words(entry.statement)),
            self.wording.words(entry.reference),
            self.wording.words(addressed_to(entry.id, self.dossier)),
        )


def as_sentence(text: str) -> str:
    """`text` with a full stop, before the mark of another language if it has one."""
    told, mark = marked(text)
    return sentence(told) + mark


def first_sentence(text: str) -> str:
    """The first sentence of `text`, with the mark of another language if it has one."""
    told, mark = marked(text)
    return _NEXT.split(told, maxsplit=1)[0] + mark


def to_copy(text: str) -> str:
    """`text` without the mark of its language: what is copied must hold nothing else."""
    return marked(text)[0]


def words_in(*texts: str) -> int:
    """How many words the texts hold."""
    return sum(len(re.findall(r"\w+(?:[’'.-]\w+)*", text)) for text in texts)


def _names(strategy: Strategy) -> frozenset[str]:
    """The words of the names that the strategy knows: people, organisation, place, supervising body."""
    above = strategy.organisation.supervision
    known = [person.name for person in strategy.team.people]
    known += [strategy.organisation.name, strategy.organisation.place, above.name if above else None]
    return frozenset(
        word for name in known if name for word in re.split(r"\W", name) if word[:1].isupper() and word not in _ARTICLES
    )


class Listed(msgspec.Struct, frozen=True, kw_only=True):
    """A section of bullets."""

    proposed: bool
    items: tuple[str, ...]
    law: tuple[LawLine, ...] = ()
