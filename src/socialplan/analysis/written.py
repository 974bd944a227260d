"""The texts of an organisation that are meant to be published, wherever the strategy holds them.

What shows a mistake (`bad`, `before`, `not_say`) is left out: it stands there on purpose.
"""

import itertools
import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from socialplan.language import Language, Words
from socialplan.strategy.choices import Network
from socialplan.strategy.fields import Text
from socialplan.strategy.model import Strategy

_EXCERPT: Final = 48
_QUOTED: Final = re.compile(r"«[^»]*»|“[^”]*”")


class Written(NamedTuple):
    """A text in one language."""

    path: str
    text: str
    language: Language
    network: Network | None = None
    """Where it is published, if it says so."""


def posts(strategy: Strategy) -> tuple[Written, ...]:
    """Posts written out: the samples of accounts and pillars, and the same news for several networks."""
    return tuple(itertools.chain(_samples(strategy), _examples(strategy), _same_news(strategy)))


def published(strategy: Strategy) -> tuple[Written, ...]:
    """Posts, and all else that the public will read as it stands: replies, questions, rewritings, statements."""
    return (*posts(strategy), *_conversation(strategy), *_statements(strategy))


def excerpt(text: str) -> Words:
    """The beginning of a text between quotation marks, cut at a word, on one line."""
    line = " ".join(text.split())
    if len(line) > _EXCERPT:
        line = line[:_EXCERPT].rsplit(" ", 1)[0].rstrip(" ,;:.") + "…"
    return Words(f"«\u00a0{line}\u00a0»", f"“{line}”")


def unquoted(text: str) -> str:
    """A text without what it quotes: somebody else’s words."""
    return _QUOTED.sub(" ", text)


def _samples(strategy: Strategy) -> Iterator[Written]:
    for place, account in enumerate(strategy.platforms):
        for index, sample in enumerate(account.samples):
            yield from _wordings(f"platforms[{place}].samples[{index}].good", sample.good, account.network)


def _examples(strategy: Strategy) -> Iterator[Written]:
    for place, pillar in enumerate(strategy.editorial.pillars):
        for index, example in enumerate(pillar.examples):
            path = f"editorial.pillars[{place}].examples[{index}].good"
            yield from _wordings(path, example.good, example.network)


def _same_news(strategy: Strategy) -> Iterator[Written]:
    for place, news in enumerate(strategy.editorial.same_news):
        for index, version in enumerate(news.versions):
            yield from _wordings(f"editorial.same_news[{place}].versions[{index}].text", version.text, version.network)


def _conversation(strategy: Strategy) -> Iterator[Written]:
    editorial = strategy.editorial
    for index, prompt in enumerate(editorial.prompts):
        yield from _wordings(f"editorial.prompts[{index}]", prompt)
    for index, reply in enumerate(editorial.replies):
        yield from _wordings(f"editorial.replies[{index}].reply", reply.reply)
    for index, rewriting in enumerate(editorial.rewriting):
        yield from _wordings(f"editorial.rewriting[{index}].after", rewriting.after)
    for index, voice in enumerate(editorial.voice):
        yield from _wordings(f"editorial.voice[{index}].say", voice.say)


def _statements(strategy: Strategy) -> Iterator[Written]:
    for place, scenario in enumerate(strategy.crisis.scenarios):
        for index, statement in enumerate(scenario.statements):
            yield from _wordings(f"crisis.scenarios[{place}].statements[{index}].text", statement.text)


def _wordings(path: str, text: Text | None, network: Network | None = None) -> Iterator[Written]:
    for language, wording in text.by_language if text else ():
        yield Written(path, wording, language, network)
