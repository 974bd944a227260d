"""What the means cost, in one wording for every document that says it."""

from typing import Final

from socialplan.documents.wording import Wording
from socialplan.strategy.choices import Period

MONTHS: Final = 12


def budget_told(wording: Wording) -> str:
    """`2 680 € par an et 1 350 € une fois`: what is paid once is no yearly cost. Empty without amounts."""
    lines = wording.dossier.strategy.means.budget
    yearly = sum(
        (one.amount or 0) * (MONTHS if one.period is Period.MONTH else 1)
        for one in lines
        if one.period in {Period.MONTH, Period.YEAR}
    )
    once = sum(one.amount or 0 for one in lines if one.period not in {Period.MONTH, Period.YEAR})
    money = wording.money
    parts = (
        wording.say(f"{money(yearly)} par an", f"{money(yearly)} a year") if yearly else "",
        wording.say(f"{money(once)} une fois", f"{money(once)} once") if once else "",
    )
    return wording.join(parts)
