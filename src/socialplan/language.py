"""The two languages: which they are, and words that stand in both side by side."""

from typing import Final, Literal, NamedTuple

Language = Literal["fr", "en"]

LANGUAGES: Final[tuple[Language, ...]] = ("fr", "en")


class Words(NamedTuple):
    """One wording in both languages."""

    fr: str
    en: str

    def to(self, language: Language) -> str:
        """The wording in `language`."""
        return self.fr if language == "fr" else self.en
