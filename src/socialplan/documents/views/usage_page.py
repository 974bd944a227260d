"""The page to pin up: what to do, what not to do, whom to call."""

from typing import Final

import msgspec

from socialplan.documents.names import DOCUMENTS, PRIVATE_SHEET
from socialplan.documents.views.usage_contacts import ContactRow, Contacts
from socialplan.documents.views.usage_desk import Desk, as_sentence, words_in

PAGE: Final = 350
"""Words on the page."""
PAGE_ALONE: Final = 330
FIXED: Final = 55
"""Words that the template adds, about: headings, table heads, the line on numbers."""
_MOST: Final = 6
_LEAST: Final = 3


class Page(msgspec.Struct, frozen=True, kw_only=True):
    """The page."""

    proposed: bool
    do: tuple[str, ...]
    avoid: tuple[str, ...]
    more: tuple[str, ...]
    """What did not fit on the page, of what to do."""
    more_avoid: tuple[str, ...]
    calls: tuple[ContactRow, ...]
    hours: str
    sheet: str
    """Where the numbers are: the private sheet, or the playbook in a private folder."""
    playbook: str
    keeper: str
    comfort: str


def page(desk: Desk, called: Contacts) -> Page:
    """The page, its lists cut to what it holds."""
    desk.need("charter.do", "charter.avoid", "charter.contact_hours")
    do = desk.lines(desk.charter.do, "charter.do")
    avoid = desk.lines(desk.charter.avoid, "charter.avoid")
    hours = as_sentence(desk.text(desk.charter.contact_hours, "charter.contact_hours"))
    comfort = _comfort(desk)
    used = FIXED + words_in(hours, comfort)
    used += sum(
        words_in(row.situation, row.who, row.otherwise, row.delay, row.then if desk.alone else "")
        for row in called.rows
    )
    kept = _kept(do, avoid, (PAGE_ALONE if desk.alone else PAGE) - used)
    return Page(
        proposed=desk.proposed("charter.do", "charter.avoid") or called.proposed,
        do=do[:kept],
        avoid=avoid[:kept],
        more=do[kept:],
        more_avoid=avoid[kept:],
        calls=called.rows,
        hours=hours,
        sheet=PRIVATE_SHEET.to(desk.wording.language),
        playbook=DOCUMENTS["crisis"].paths.to(desk.wording.language) if desk.private else "",
        keeper=desk.owner(),
        comfort=comfort,
    )


def _kept(do: tuple[str, ...], avoid: tuple[str, ...], room: int) -> int:
    """How many of each list fit: six if they can, three at the least."""
    for count in range(_MOST, _LEAST, -1):
        if words_in(*do[:count], *avoid[:count]) <= room:
            return count
    return _LEAST


def _comfort(desk: Desk) -> str:
    if desk.alone:
        return desk.say("Rien ne m’oblige à répondre ce soir.", "Nothing obliges me to reply tonight.")
    helper = desk.here(desk.charter.support_contact)
    if helper:
        return desk.say(
            f"Un doute, une erreur, une attaque\u00a0: dites-le tôt, {helper} vous aide.",
            f"A doubt, a mistake, an attack: say so early, {helper} will help you.",
        )
    return desk.say(
        "Un doute, une erreur\u00a0: dites-le tôt, cela se répare mieux à plusieurs.",
        "A doubt, a mistake: say so early, it is easier to mend together.",
    )
