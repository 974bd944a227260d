"""What the parts of a short companion are made with: its wording, its accounts, its gaps, what waits for a yes."""

import datetime as dt
from collections.abc import Sequence
from typing import Final

from socialplan.analysis.people import account_name, nowadays, strategy_owner
from socialplan.analysis.slots import network_words
from socialplan.documents import desk
from socialplan.documents.gaps import LATER, value_at
from socialplan.documents.markdown import sentence
from socialplan.documents.phrases import capital, marked, small
from socialplan.documents.wording import Wording
from socialplan.language import Words
from socialplan.rules.finding import Finding
from socialplan.strategy.choices import AccountStatus, Person
from socialplan.strategy.fields import Text
from socialplan.strategy.model import Strategy
from socialplan.strategy.networks import Account
from socialplan.strategy.specs import place_of

NONE: Final = "–"
"""What a cell of a table says when there is nothing to say."""
_NAMED: Final = 4
"""Accounts named in a sentence; the rest is counted."""
_MANY: Final = 5
"""Beyond this, proposals to confirm are counted rather than named."""


class Desk(desk.Desk):
    """One companion being made, in one language."""

    def __init__(self, wording: Wording, findings: tuple[Finding, ...]) -> None:
        """Its gaps are for the strategy's owner to settle."""
        super().__init__(wording, findings, strategy_owner(wording.dossier.strategy, wording.dossier.as_of))
        self.mine: Final = self.alone and self.strategy.editorial.person in {None, Person.I}
        """Whether it is somebody's own, written in the first person."""
        self._to_confirm: Final[dict[str, Words]] = {}

    # Words

    def line(self, value: Text | str | None, path: str) -> str:
        """A text as a sentence, with a capital and a full stop; empty if unanswered or withheld."""
        told, mark = marked(capital(self.text(value, path)))
        return sentence(told) + mark if told else ""

    def lines(self, values: Sequence[Text], path: str) -> tuple[str, ...]:
        """Several texts, each as a sentence, without those withheld."""
        told = (self.line(value, f"{path}[{place}]") for place, value in enumerate(values))
        return tuple(text for text in told if text)

    def number_of(self, number: int, singular: tuple[str, str], plural: tuple[str, str]) -> str:
        """`1 compte`, `3 comptes`; `1 account`."""
        return self.wording.count(number, self.say(*singular), self.say(*plural))

    # Accounts

    def accounts(self, *statuses: AccountStatus | None) -> tuple[tuple[int, Account], ...]:
        """The accounts of these statuses with their place; one without a network is left out."""
        every = enumerate(self.strategy.platforms)
        return tuple((place, one) for place, one in every if one.network and one.status in statuses)

    def account(self, place: int) -> str:
        """What an account is called, at the head of a row."""
        return capital(self.wording.words(account_name(self.strategy, place)))

    def in_a_sentence(self, place: int) -> str:
        """An account as it stands in a sentence: `la chaîne WhatsApp`, `YouTube`."""
        name = self.wording.words(account_name(self.strategy, place))
        network = self.strategy.platforms[place].network
        plain = self.wording.label(network)
        return self.wording.words(network_words(network)) if network and name == plain else name

    def accounts_named(self, places: Sequence[int]) -> str:
        """Several accounts in a sentence; of many, the first and how many others."""
        names = [self.wording.words(account_name(self.strategy, place)) for place in places]
        if len(names) > _NAMED + 1:
            others = self.number_of(len(names) - _NAMED, ("autre", "other"), ("autres", "others"))
            names = [*names[:_NAMED], others]
        return self.wording.join(names)

    def network(self, account: Account) -> str:
        """A network as it is called today, at the head of a row."""
        return capital(self.wording.label(nowadays(account.network))) if account.network else NONE

    # What is missing, and what waits for a yes

    def need(self, *paths: str) -> None:
        """Note those of these paths where nothing stands."""
        for path in paths:
            if value_at(self.strategy, path) in (None, [], ()):
                self.gaps.need(path)

    def lack(self, path: str, what: Words, why: Words | None = None, days: int = LATER) -> None:
        """Note something to decide, in our own words."""
        self.gaps.add(path, what, why, days=days)

    def proposed(self, *paths: str) -> bool:
        """Whether something at these paths is a proposal that nobody confirmed; it is noted."""
        waiting = [path for path in paths if self.dossier.is_proposed(path)]
        for path in waiting:
            field = place_of(Strategy, tuple(path.split(".")))
            if field:
                self._to_confirm[path] = field.question.label
        return bool(waiting)

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
        self.lack(
            "companion#proposed",
            Words(
                f"Confirmer ou modifier ce qui est marqué «\u00a0Proposé\u00a0»\u00a0: {french}",
                f"Confirm or change what is marked “Proposed”: {english}",
            ),
            Words("Ce que personne n’a confirmé n’engage personne.", "What nobody confirmed binds nobody."),
        )

    # The decision that is asked

    def decider(self) -> str:
        """The name of who decides: whoever adopts, else the owner. Empty for nobody, or somebody alone."""
        if self.alone:
            return ""
        return self.wording.person(self.wording.adopter) or self.wording.person(self.owner)

    @property
    def owner(self) -> str | None:
        """The id of who answers for the strategy."""
        return strategy_owner(self.strategy, self.dossier.as_of)

    def decision(self, what: str, days: int) -> str:
        """The line that asks for a decision within so many days; `what` has no final stop."""
        by = self.wording.date(self.dossier.as_of + dt.timedelta(days=days))
        who = self.decider()
        if who:
            return self.say(
                f"Décision demandée à {who} avant le {by}\u00a0: {what}.", f"Decision asked of {who} by {by}: {what}."
            )
        return self.say(f"À décider avant le {by}\u00a0: {what}.", f"To decide by {by}: {what}.")

    def nothing_to_decide(self) -> str:
        """The line that says so, with the next review where there is one."""
        review = self.strategy.meta.next_review
        if review is None or review < self.dossier.as_of:
            return self.say("Rien à décider à ce jour.", "Nothing to decide as of today.")
        day = self.wording.date(review)
        return self.say(f"Rien à décider\u202f; prochaine revue le {day}.", f"Nothing to decide; next review on {day}.")
