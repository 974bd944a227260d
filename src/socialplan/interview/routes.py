"""What a chapter is called where a question stands, whichever path one is on."""

from typing import Final

from socialplan.interview.chapters import chapters
from socialplan.interview.state import PathName
from socialplan.language import Words

_VERDICT: Final = Words("La suite", "What next")


def title_of(chapter: str) -> Words:
    """The title of a chapter."""
    known = (*chapters("full"), *chapters("brief"))
    return next((each.title for each in known if each.id == chapter), _VERDICT)


def decides(chapter: str, path: PathName) -> Words:
    """What a chapter decides, in a line; empty where there is no more to say than its questions do."""
    return next((each.decides for each in chapters(path) if each.id == chapter), Words("", ""))
