"""Steps of the first ninety days that the strategy itself dates: duties, key dates, campaigns, second looks."""

import datetime as dt
from collections.abc import Iterator

from socialplan.analysis.people import account_name
from socialplan.analysis.phrases import phrase_in
from socialplan.analysis.step import Step, said_in, within
from socialplan.analysis.stops import stops
from socialplan.analysis.workload import workload
from socialplan.language import Words
from socialplan.strategy.choices import AccountStatus, DutyStatus
from socialplan.strategy.fields import Text
from socialplan.strategy.model import Strategy

_SET = Words("La date est fixée.", "The date is set.")


def duties(strategy: Strategy, as_of: dt.date) -> Iterator[Step]:
    """Duties that fall due."""
    for place, duty in enumerate(strategy.situation.duties):
        on = within(duty.due, as_of)
        if on and duty.name and duty.applies is not False and duty.status is not DutyStatus.DONE:
            name = _bare(duty.name)
            yield Step(
                kind="duty",
                rank=5,
                day=1,
                action=Words(f"Échéance\u00a0: {name.fr}", f"Due: {name.en}"),
                reason=_SET,
                who=duty.owner,
                path=f"situation.duties[{place}].due",
                on=on,
            )


def key_dates(strategy: Strategy, as_of: dt.date) -> Iterator[Step]:
    """Dates of the calendar, but for those that say an opening or a closing again and those that a vote bars."""
    barred = {stop.index for stop in stops(strategy, as_of, workload(strategy, as_of)) if stop.kind == "date"}
    for place, date in enumerate(strategy.calendar.key_dates):
        on = within(date.on, as_of)
        if on and date.what and place not in barred and not _is_told(strategy, on, date.what):
            name = _bare(date.what)
            yield Step(
                kind="date",
                rank=15,
                day=1,
                action=name,
                reason=_SET,
                who=None,
                path=f"calendar.key_dates[{place}]",
                on=on,
            )


def _is_told(strategy: Strategy, on: dt.date, what: Text) -> bool:
    """Whether an account that opens or closes that day is named in a date's words."""
    return any(
        account.network is not None
        and on in {account.opens_on, account.closes_on}
        and phrase_in(str(what), (*account.network.label, *account.network.synonyms, account.network))
        for account in strategy.platforms
    )


def campaigns(strategy: Strategy, as_of: dt.date) -> Iterator[Step]:
    """Paid campaigns that begin."""
    barred = {stop.index for stop in stops(strategy, as_of, workload(strategy, as_of)) if stop.kind == "ad"}
    for place, ad in enumerate(strategy.means.ads):
        on = within(ad.starts, as_of)
        if on and ad.name and place not in barred:
            name = _bare(ad.name)
            yield Step(
                kind="ad",
                rank=12,
                day=1,
                action=Words(f"Lancer la publicité\u00a0: {name.fr}", f"Start the advertising: {name.en}"),
                reason=_SET,
                who=None,
                path=f"means.ads[{place}].starts",
                on=on,
            )


def second_looks(strategy: Strategy, as_of: dt.date) -> Iterator[Step]:
    """Choices to look at again; a dormant account has a step of its own."""
    for place, account in enumerate(strategy.platforms):
        on = within(account.revisit_on, as_of)
        if on and account.status is not AccountStatus.DORMANT:
            name = account_name(strategy, place)
            yield Step(
                kind="revisit",
                rank=13,
                day=1,
                action=Words(f"Réexaminer le choix\u00a0: {name.fr}", f"Look again at the choice: {name.en}"),
                reason=said_in(account.reason) or _SET,
                who=account.owner,
                path=f"platforms[{place}].revisit_on",
                on=on,
            )


def _bare(text: Text) -> Words:
    """An organisation's words without their final full stop."""
    return Words(text.to("fr").rstrip(". "), text.to("en").rstrip(". "))
