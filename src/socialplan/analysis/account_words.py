"""What to call an account within a sentence: with the article that its name wants."""

from typing import Final

from socialplan.analysis.people import OWNED, account_name, nowadays
from socialplan.analysis.slots import network_words
from socialplan.language import Words
from socialplan.strategy.choices import Network
from socialplan.strategy.model import Strategy

_OWNED_NAMES: Final = {
    Network.BLOG: Words("le blog", "the blog"),
    Network.NEWSLETTER: Words("la lettre d’information", "the newsletter"),
    Network.PODCAST: Words("le podcast", "the podcast"),
}


def account_in_a_sentence(strategy: Strategy, index: int) -> Words:
    """An account after a verb: `Facebook`, `la fiche Google`, `le blog`, `Facebook (@ville)`."""
    network, name = strategy.platforms[index].network, account_name(strategy, index)
    if network is None or name != nowadays(network).label:
        return name
    return _OWNED_NAMES.get(network) or network_words(network)


def on_account(strategy: Strategy, index: int) -> Words:
    """Where something is done: `sur Facebook`, `pour le blog`."""
    name = account_in_a_sentence(strategy, index)
    if strategy.platforms[index].network in OWNED:
        return Words(f"pour {name.fr}", f"for {name.en}")
    return Words(f"sur {name.fr}", f"on {name.en}")
