"""What every part of the editorial charter is made with: the chapter, its law, what is withheld or unconfirmed."""

import re
from collections.abc import Sequence
from typing import Final, TypeVar

import msgspec

from socialplan.analysis import figures
from socialplan.documents import desk
from socialplan.documents.desk import LawLine
from socialplan.documents.gaps import value_at
from socialplan.documents.phrases import without_stop
from socialplan.documents.views.editorial_law import points_of_law
from socialplan.documents.wording import Wording
from socialplan.knowledge import law, platforms
from socialplan.language import Words
from socialplan.rules.finding import Finding
from socialplan.strategy.choices import AccountStatus, Person
from socialplan.strategy.model import Strategy
from socialplan.strategy.networks import Account
from socialplan.strategy.specs import place_of

Item = TypeVar("Item")

NAMES: Final = {
    "line": Words("ligne", "line"),
    "publish": Words("contenus publiés", "what is published"),
    "out_of_scope": Words("contenus exclus", "what is left out"),
    "pillars": Words("piliers", "pillars"),
    "voice": Words("voix", "voice"),
    "tones": Words("ton par situation", "tone by situation"),
    "address": Words("adresse", "address"),
    "person": Words("personne", "person"),
    "signature": Words("signature", "signature"),
    "rewriting": Words("phrases tournées vers la personne qui lit", "sentences turned towards the reader"),
    "daily_life": Words("situations du quotidien", "daily situations"),
    "writing_rules": Words("règles d’écriture", "rules of writing"),
    "words": Words("lexique", "word list"),
    "hashtags": Words("mots-dièse", "hashtags"),
    "emoji": Words("émojis", "emoji"),
    "inclusive": Words("écriture inclusive", "inclusive writing"),
    "accessibility": Words("accessibilité", "accessibility"),
    "prompts": Words("questions à poser", "questions to ask"),
    "participation": Words("participation", "participation"),
    "reply_rules": Words("règles de réponse", "rules of reply"),
    "replies": Words("réponses prêtes", "ready replies"),
    "curation": Words("relais", "relaying"),
    "rights": Words("droits et images", "rights and images"),
    "ai": Words("IA générative", "generative AI"),
    "approvals": Words("validation", "approval"),
    "translation_rule": Words("traduction", "translation"),
    "same_news": Words("même nouvelle sur plusieurs réseaux", "same news on several networks"),
    "charter_owner": Words("responsable de la charte", "owner of the charter"),
    "how_to_propose": Words("comment proposer", "how to propose"),
}
"""The fields of the chapter, named briefly for the list of proposals that nobody confirmed."""

ESSENTIAL: Final = frozenset(
    {
        *("line", "publish", "out_of_scope", "pillars", "voice", "tones", "address", "accessibility"),
        *("reply_rules", "rights", "ai", "approvals"),
    }
)
"""The fields without which there is no charter."""

_SILENT: Final = Words("La charte n’en dit rien.", "The charter is silent on it.")
_MANY: Final = 6
"""Beyond this, proposals to confirm are counted rather than named."""


TIGHTEST: Final = 3
"""The most steps by which a charter is shortened."""
EVERY: Final = 99
"""As many as there are, in a list that is not shortened."""

_DAY: Final = 24
_IN_DAYS: Final = 72
"""Hours from which a delay is told in days."""

NOTHING: Final = "–"
"""What stands in a table's cell for what is unanswered."""


class TableRow(msgspec.Struct, frozen=True):
    """A row of a table."""

    cells: tuple[str, ...]


class Table(msgspec.Struct, frozen=True):
    """A table whose columns depend on what is answered."""

    heads: tuple[str, ...]
    rows: tuple[TableRow, ...]


class Desk(desk.Desk):
    """One charter being made, in one language."""

    def __init__(self, wording: Wording, findings: tuple[Finding, ...], tightness: int = 0) -> None:
        """`tightness` is the number of steps by which the charter is shortened, 0 to `TIGHTEST`."""
        super().__init__(wording, findings, wording.dossier.strategy.editorial.charter_owner)
        self.editorial: Final = self.strategy.editorial
        self.mine: Final = self.alone and self.editorial.person in {None, Person.I}
        """Whether the charter is somebody's own, written in the first person."""
        self.owner: Final = self.editorial.charter_owner or self.strategy.meta.owner
        self._unconfirmed: Final[dict[str, Words]] = {}
        self._unanswered: Final[dict[str, Words]] = {}
        self.tightness: Final = tightness
        self.cut = False
        """Whether a list stands here with less than what the strategy holds."""
        self._law: Final = points_of_law(self.dossier, tightness)
        self._names: Final = _names(self.strategy)

    def own(self, we: Words, me: Words) -> str:
        """One of two wordings: of an organisation, or of somebody alone who says I."""
        return self.wording.words(me if self.mine else we)

    def lowered(self, text: str) -> str:
        """`text` without its first capital, to stand after a colon or a semicolon; names keep theirs."""
        first = text.split(" ", 1)[0].split("’", maxsplit=1)[0].strip(".,")
        return text if first in self._names or not _COMMON.match(text) else text[:1].lower() + text[1:]

    def within(self, hours: float | None) -> str:
        """A delay: in days from three days on. Empty when unanswered."""
        if hours is None or hours < _IN_DAYS or hours % _DAY:
            return self.wording.hours(hours)
        return self.wording.count(round(hours / _DAY), self.say("jour", "day"), self.say("jours", "days"))

    def has(self, field: str) -> bool:
        """Whether a field of the chapter holds something; what is missing, or proposed, is noted.

        What the charter cannot do without has a line of its own in the gap register, all the rest one together.
        """
        path = f"editorial.{field}"
        found = value_at(self.strategy, path) not in (None, [], ())
        if found and self.dossier.is_proposed(path):
            self._unconfirmed[field] = NAMES[field]
        elif not found and field in ESSENTIAL:
            self.gaps.need(path)
        elif not found:
            self._unanswered[field] = NAMES[field]
        return found

    def ask(self, path: str, what: Words, why: Words) -> None:
        """Note in our own words what is missing at `path` of the strategy, if nothing is there."""
        if value_at(self.strategy, path) in (None, [], ()):
            self.gaps.add(path, what, why)

    def proposed(self, *fields: str) -> bool:
        """Whether something in these fields is a proposal that nobody confirmed; it is noted."""
        waiting = [field for field in fields if self.dossier.is_proposed(f"editorial.{field}")]
        self._unconfirmed.update({field: NAMES[field] for field in waiting})
        return bool(waiting)

    @property
    def unconfirmed(self) -> int:
        """How many fields hold a proposal that waits for a yes, as far as noted."""
        return len(self._unconfirmed)

    def note_the_rest(self) -> None:
        """Put one line into the gap register for all the proposals that were met, and one for what else is missing."""
        if self._unconfirmed:
            listed = _listed(list(self._unconfirmed.values()))
            what = Words(
                f"Confirmer ou modifier ce qui est marqué «\u00a0Proposé\u00a0»\u00a0: {listed.fr}",
                f"Confirm or change what is marked “Proposed”: {listed.en}",
            )
            why = Words("Ce que personne n’a confirmé n’engage personne.", "What nobody confirmed binds nobody.")
            self.gaps.add("editorial", what, why)
        for path in self.strategy.meta.postponed:
            if path.startswith("editorial.") and place_of(Strategy, tuple(path.split("."))):
                self.gaps.need(path)
        if self._unanswered:
            listed = figures.join(self._unanswered.values())
            self.gaps.add(
                "editorial.rest", Words(f"Compléter aussi\u00a0: {listed.fr}", f"Fill in too: {listed.en}"), _SILENT
            )

    def few(self, items: Sequence[Item], team: Sequence[int], alone: Sequence[int]) -> tuple[Item, ...]:
        """The first items: as many as there is room for at each step of tightness, for a team or for one person."""
        steps = alone if self.alone else team
        most = steps[min(self.tightness, len(steps) - 1)]
        self.cut = self.cut or len(items) > most
        return tuple(items[:most])

    def room(self, step: int) -> bool:
        """Whether there is room for what gives way at this step of tightness."""
        return self.tightness < step

    def table(self, columns: Sequence[tuple[str, str]], rows: Sequence[Sequence[str]]) -> Table:
        """A table under headings given in both languages, without the columns in which every row is silent."""
        told = [place for place in range(len(columns)) if any(row[place] != NOTHING for row in rows)]
        return Table(
            heads=tuple(self.say(*columns[place]) for place in told),
            rows=tuple(TableRow(tuple(row[place] for place in told)) for row in rows),
        )

    def recall(self, *identifiers: str) -> tuple[LawLine, ...]:
        """The points of law among `identifiers` that this charter recalls."""
        return tuple(self._law_line(self._law[identifier]) for identifier in identifiers if identifier in self._law)

    def backed(self, line: str, *identifiers: str) -> str:
        """An organisation's own rule, with where the law says the same: the rule is not said twice."""
        entries = [self._law[identifier] for identifier in identifiers if identifier in self._law]
        if not entries:
            return line
        references = self.in_a_row(self.wording.words(entry.reference) for entry in entries)
        return f"{without_stop(line)} ({self.say('voir', 'see')} {references})"

    def states_law(self) -> bool:
        """Whether any point of law is recalled."""
        return bool(self._law)

    def active_accounts(self) -> tuple[tuple[int, Account], ...]:
        """The accounts that live, or of which nobody said otherwise, with their place in the strategy."""
        return self.accounts(AccountStatus.ACTIVE, None)

    def accounts(self, *statuses: AccountStatus | None) -> tuple[tuple[int, Account], ...]:
        """The accounts of these statuses on a network that still exists, with their place in the strategy."""
        return tuple(
            (place, account)
            for place, account in enumerate(self.strategy.platforms)
            if account.status in statuses and account.network and platforms.resolve(account.network).is_open
        )

    def account_name(self, account: Account) -> str:
        """The network's name, with the handle where two accounts stand on one network."""
        name = self.wording.label(account.network)
        shared = sum(other.network is account.network for other in self.strategy.platforms) > 1
        return f"{name} ({account.handle})" if shared and account.handle else name

    def _law_line(self, entry: law.LegalEntry) -> LawLine:
        reference = self.wording.words(entry.reference)
        if entry.check_before_use:
            reference += self.say("\u202f; à faire confirmer", "; to be confirmed")
        return LawLine(self.lowered(without_stop(self.wording.words(entry.statement))), reference)


_COMMON: Final = re.compile(r"\w[a-zà-öø-ÿœ-]*(?:’\w[a-zà-öø-ÿœ-]+)? +[^A-ZÀ-Ý]")
"""A word that does not go on with a capital: most likely no name."""


def _names(strategy: Strategy) -> frozenset[str]:
    """The words that names begin with: those of people, of the organisation and of its place."""
    names = [strategy.organisation.name, strategy.organisation.place, *(one.name for one in strategy.team.people)]
    return frozenset(word for name in names if name for word in name.split())


def _listed(names: list[Words]) -> Words:
    if len(names) > _MANY:
        return figures.count(len(names), Words("sujet", "subject"), Words("sujets", "subjects"))
    return figures.join(names)


def raised(text: str) -> str:
    """`text` with a capital, to begin a cell."""
    return text[:1].upper() + text[1:]
