"""What an editorial line must say before it is shown to those who judge it: eight elements, and which are there."""

from socialplan.analysis.account_load import posts_per_week
from socialplan.analysis.people import active_accounts
from socialplan.language import Words
from socialplan.strategy.model import Strategy


def line_elements(strategy: Strategy) -> dict[Words, bool]:
    """The eight elements of an editorial line, in words that follow "it says", and whether the strategy has them."""
    editorial = strategy.editorial
    return {
        Words("ce qu’on publie", "what is published"): bool(editorial.publish or editorial.pillars),
        Words("pourquoi", "why"): strategy.why.answer is not None,
        Words("à quel rythme", "how often"): any(posts_per_week(account) for _, account in active_accounts(strategy)),
        Words("pour qui", "for whom"): bool(strategy.audiences),
        Words("dans quel style", "in what style"): bool(editorial.voice or editorial.tones),
        Words("quels contenus passent d’abord", "which content comes first"): any(
            pillar.share for pillar in editorial.pillars
        ),
        Words("dans quel but", "to what end"): bool(strategy.objectives),
        Words("ce que les réseaux apportent au projet", "what social media bring to the project"): (
            strategy.why.help_to_project is not None
        ),
    }
