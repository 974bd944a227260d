"""How many texts remain to be translated is told in the documents that people sign, not in every companion."""

from typing import Final

from tests.documents.companion_folder import example, folder_of

LINE: Final = "texts of the strategy into English"


def test_the_companions_do_not_repeat_what_the_strategy_lacks() -> None:
    made = folder_of(example("pme-b2b"), "en")
    told = {path for path, text in made.items() if LINE in text}
    assert told == {"strategy-plan.md", "editorial-charter.md", "usage-charter.md", "crisis-playbook.md"}
