"""The driver: picks the first question that is not settled, puts it, takes the line, keeps the draft. And again."""

from collections.abc import Callable, Iterable, Sequence
from typing import Final, NamedTuple

from socialplan.interview.alarms import Alarms, Judge
from socialplan.interview.alarms import lines as alarm_lines
from socialplan.interview.brief_steps import VERDICT
from socialplan.interview.fieldstep import FieldStep
from socialplan.interview.hearing import hear
from socialplan.interview.lists import ListStep
from socialplan.interview.meter import told as hours_told
from socialplan.interview.outline import Outliner, made_ready, to_ask
from socialplan.interview.progress import announced, parts, place, to_come, told
from socialplan.interview.prompt import BACK, HELP, JUMP, LATER, NONE, REVIEW, Asker, Prompt
from socialplan.interview.review import choose_to_change
from socialplan.interview.routes import decides, title_of
from socialplan.interview.state import State
from socialplan.interview.step import MadeStep, Step
from socialplan.interview.telling import indented, tell, tell_refusal
from socialplan.language import Words
from socialplan.strategy.refusal import Refusal
from socialplan.strategy.suggest import plain

AGAIN: Final = "again"
"""Under this name `said` keeps the keys of the questions that are to be asked again, one a line."""


class Hooks(NamedTuple):
    """What a session is given from outside."""

    keep: Callable[[State], None] = lambda _: None
    """Keeps the draft; called after each answer."""
    judge: Judge | None = None
    """Finds what does not hold in a strategy; without it, no error is told on the way."""
    meter: Callable[[State, State], tuple[Words, ...]] = hours_told
    """What to say of the hours after an answer."""
    review_all: bool = False
    """Whether every question is asked, answered or not, with its answer prefilled."""


def run(asker: Asker, state: State, hooks: Hooks | None = None) -> State:
    """Lead the interview from `state` to its end; the state with all answers.

    Raises:
        EOFError, KeyboardInterrupt: the person stopped; the draft has all that was answered.
    """
    return Session(asker, state, hooks or Hooks()).run()


class Session:
    """One interview. Its state is public: what was answered when somebody stops."""

    def __init__(self, asker: Asker, state: State, hooks: Hooks) -> None:
        self.state = state
        self._asker: Final = asker
        self._hooks: Final = hooks
        self._outliner: Final = Outliner()
        self._alarms: Final = Alarms(hooks.judge, state) if hooks.judge else None
        self._steps: tuple[Step, ...] = ()
        self._to_ask: tuple[Step, ...] = ()
        self._seen: State | None = None
        self._chapter = ""
        self._headed = ""
        self._listed = 0

    def run(self) -> State:
        """Ask until nothing is left, then show all of it; what is changed there may ask for more."""
        if self._hooks.review_all:
            self._ask_again([step.key for step in self._outliner.of(self.state)])
        self._look_around()
        self._listed = len(self._again())
        if not self.state.settled and not self._listed:
            tell(self._asker, (announced(self._to_ask),), self.state.language)
        self._chapter = self._where_one_was()
        while True:
            step = self._next()
            ready = made_ready(step, self.state) if step else None
            if ready is not None:
                self._ask(ready)
            elif step is not None:
                self._pass_over(step)
            elif not self._ended():
                continue
            else:
                return self.state

    # Which question comes next.

    def _look_around(self) -> None:
        if self._seen is not self.state:
            self._seen = self.state
            self._steps = self._outliner.of(self.state)
            self._to_ask = to_ask(self._steps, self.state)

    def _where_one_was(self) -> str:
        """The chapter of the last question that was met."""
        known = {step.key: step.chapter for step in self._steps}
        return next((known[key] for key in reversed(self.state.settled) if key in known), "")

    def _next(self) -> Step | None:
        again = self._again()
        if again:
            return self._find(again[0])
        mine = next((step for step in self._to_ask if step.chapter == self._chapter), None)
        return mine or next(iter(self._from_here()), None)

    def _from_here(self) -> Sequence[Step]:
        """What is still to be asked: the following chapters first."""
        order = list(dict.fromkeys(step.chapter for step in self._steps))
        start = order.index(self._chapter) if self._chapter in order else 0
        rank = {name: (at - start) % len(order) for at, name in enumerate(order)}
        return sorted(self._to_ask, key=lambda step: (step.key == VERDICT, rank[step.chapter]))

    def _find(self, key: str) -> Step | None:
        found = next((step for step in self._steps if step.key == key), None)
        return found or next((step for step in self._outliner.whole(self.state) if step.key == key), None)

    def _pass_over(self, step: Step) -> None:
        """Note that there was nothing to ask where a question stood."""
        self.state = self.state.settling(step.key)
        self._set_again(key for key in _queue(self.state) if key != step.key)
        self._look_around()

    # Questions that are asked again.

    def _again(self) -> list[str]:
        """The keys of what is to be asked again and still there."""
        wanted = self.state.said.get(AGAIN, "").split("\n") if AGAIN in self.state.said else []
        kept = [key for key in wanted if key and self._find(key) is not None]
        if kept != wanted:
            self._set_again(kept)
        return kept

    def _set_again(self, keys: Iterable[str]) -> None:
        self.state = self.state.saying(AGAIN, "\n".join(dict.fromkeys(keys)) or None)

    def _ask_again(self, keys: Iterable[str]) -> None:
        """Ask these first, or whatever begins with them."""
        wanted = tuple(keys)
        whole = [step.key for step in self._outliner.whole(self.state)]
        every = dict.fromkeys([*(step.key for step in self._outliner.of(self.state)), *whole])
        found = [key for each in wanted for key in every if key == each or (key not in wanted and _begins(key, each))]
        before = self.state.said.get(AGAIN, "").split("\n")
        self._set_again([*found, *(key for key in before if key)])

    # One question.

    def _ask(self, step: Step) -> None:
        if self._again()[:1] != [step.key]:
            self._chapter = step.chapter
        self._head(step)
        tell(self._asker, step.intro(self.state), self.state.language)
        before = self.state
        while self.state is before:
            line = hear(self._asker, self._prompt(step))
            self._hear(step, line)
            if line in {BACK, JUMP, REVIEW}:
                break
        self._look_around()

    def _head(self, step: Step) -> None:
        """The chapter's title, when it begins."""
        if step.chapter != self._headed:
            self._headed = step.chapter
            title, line = title_of(step.chapter), decides(step.chapter, self.state.path)
            self._asker.say(f"\n{title.to(self.state.language)}")
            if line.fr:
                self._asker.say(line.to(self.state.language))

    def _prompt(self, step: Step) -> Prompt:
        state = self.state
        return Prompt(
            step.key,
            self._place(step),
            step.label(state).to(state.language),
            step.kind,
            step.options(state),
            self._default(step),
            step.hint(state).to(state.language),
            enter=entering(step, state).to(state.language),
            words=step.words(state),
        )

    def _place(self, step: Step) -> str:
        """Where one is: in what was asked for again at the beginning, as long as it lasts; else in all there is."""
        waiting = self._again()
        if self._listed > 1 and step.key in waiting:
            steps = [found for key in waiting if (found := self._find(key)) is not None]
            number = max(1, self._listed - len(waiting) + 1)
            return told(step, number, self._listed, to_come(steps)[1], self.state.language)
        return place(step, self._steps, self._to_ask, self.state.language)

    def _default(self, step: Step) -> str:
        """What Enter alone gives: what was answered, else what can be computed; nothing for what was put off."""
        value = step.value(self.state)
        return value or ("" if step.key in self.state.settled else step.default(self.state))

    def _hear(self, step: Step, line: str) -> None:
        """Do what a line says: a command, or an answer."""
        if line == HELP:
            self._asker.say(indented(step.help(self.state).to(self.state.language)))
            self._asker.say(indented(_COMMANDS.to(self.state.language)))
        elif line == BACK:
            self._back(step)
        elif line == JUMP:
            self._jump()
        elif line == REVIEW:
            self._change()
        elif line in {LATER, NONE} and not (isinstance(step, ListStep) and self.state.at(*step.path)):
            self._leave(step, later=line == LATER)
        else:
            self._answer(step, "" if line in {LATER, NONE} else line)

    def _answer(self, step: Step, line: str) -> None:
        """Take a line for the answer; Enter alone for the default."""
        value, default = step.value(self.state), self._default(step)
        line = line or default
        if not line and not step.enter_settles:
            met = step.key in self.state.settled  # asked again, and left as it was
            self._settle(step, self.state, put_off=step.key in self.state.skipped if met else _is_main(step))
        elif line == value and not step.enter_settles:
            self._settle(step, self.state)
        else:
            self._take(step, line)

    def _take(self, step: Step, line: str) -> None:
        taken = step.take(line, self.state)
        if isinstance(taken, Refusal):
            tell_refusal(self._asker, taken, self.state.language)
            return
        before = self.state
        if taken.settled:
            self._settle(step, taken.state, put_off=taken.put_off)
        else:
            self._stay(step, taken.state)
        tell(self._asker, taken.told, self.state.language)
        if taken.again:
            self._ask_again(taken.again)
            self._hooks.keep(self.state)
        self._warn(before)
        if before.path != self.state.path:
            tell(self._asker, (announced(self._to_ask),), self.state.language)

    def _settle(self, step: Step, state: State, *, put_off: bool = False) -> None:
        """Note that a question was met; it is not asked again now."""
        self.state = state.putting_off(step.key) if put_off else state.settling(step.key)
        self._set_again(key for key in _queue(state) if key != step.key)
        self._hooks.keep(self.state)

    def _stay(self, step: Step, state: State) -> None:
        """The same question once more, after what it made necessary."""
        self.state = state
        if step.key in state.settled:
            self._set_again([step.key, *_queue(state)])
        self._hooks.keep(self.state)

    def _leave(self, step: Step, *, later: bool) -> None:
        """Leave a question empty: to be decided later, or not at all."""
        state = step.without(self.state)
        before = self.state
        self._settle(step, state, put_off=later)
        if later:
            self._asker.say(indented(_LATER.to(self.state.language)))
        self._warn(before)

    def _warn(self, before: State) -> None:
        """What the last answer changed: the hours, and errors that no question still to come would settle."""
        self._look_around()
        tell(self._asker, self._hooks.meter(before, self.state), self.state.language)
        for found in self._alarms.after(self.state, self._to_ask) if self._alarms else ():
            tell(self._asker, alarm_lines(found, self.state.path), self.state.language)

    # Moving about.

    def _back(self, step: Step) -> None:
        """The question that was met before this one, asked again."""
        known = {one.key for one in (*self._steps, *self._outliner.whole(self.state))}
        met = [key for key in self.state.settled if key in known]
        at = met.index(step.key) if step.key in met else len(met)
        if at == 0:
            self._asker.say(indented(_FIRST.to(self.state.language)))
            return
        self._set_again([met[at - 1], *_queue(self.state)])

    def _jump(self) -> None:
        """To another chapter; to its answers where nothing is left to ask there."""
        chapters = parts(self._steps, self.state)
        names = tuple(title_of(one.chapter).to(self.state.language) for one in chapters)
        shown = tuple(f"{name} ({one.done}/{one.total})" for name, one in zip(names, chapters, strict=True))
        prompt = Prompt(
            "!",
            "",
            _WHICH.to(self.state.language),
            "choice",
            shown,
            hint=_NUMBER.to(self.state.language),
            enter=_STAY.to(self.state.language),
        )
        line = hear(self._asker, prompt)
        wanted = _position(line, names)
        if wanted is None:
            return
        self._chapter = chapters[wanted].chapter
        self._set_again(())
        if chapters[wanted].done == chapters[wanted].total:
            self._change(self._chapter)

    def _change(self, chapter: str = "") -> None:
        """Show what was answered, and ask again what is chosen."""
        steps = [step for step in self._steps if not chapter or step.chapter == chapter]
        key = choose_to_change(self._asker, steps, self._outliner.whole(self.state), self.state, at_end=False)
        if key:
            self._ask_again([key])

    def _ended(self) -> bool:
        """The review at the end: whether nothing is to be changed any more."""
        try:
            key = choose_to_change(self._asker, self._steps, self._outliner.whole(self.state), self.state, at_end=True)
        except EOFError:
            return True
        if key:
            self._ask_again([key])
        return not key


def entering(step: Step, state: State) -> Words:
    """What Enter alone does where it does not decide later."""
    if isinstance(step, MadeStep):
        return step.entering
    return step.entering(state) if isinstance(step, ListStep) else Words("", "")


def _is_main(step: Step) -> bool:
    """Whether leaving the question empty is worth a note: further questions are not."""
    return not isinstance(step, FieldStep) or step.field.question.depth in {"brief", "full"}


def _queue(state: State) -> list[str]:
    return [key for key in state.said.get(AGAIN, "").split("\n") if key]


def _begins(key: str, beginning: str) -> bool:
    return key.startswith(beginning) and (beginning.endswith(".") or key[len(beginning) : len(beginning) + 1] in ".[+")


def _position(line: str, names: Sequence[str]) -> int | None:
    """The chapter that a line names by number or words."""
    if line.isascii() and line.isdecimal():
        number = int(line[:4])
        return number - 1 if 1 <= number <= len(names) else None
    wanted = plain(line)
    return next((at for at, name in enumerate(names) if wanted and wanted in plain(name)), None)


_COMMANDS: Final = Words(
    "<  question d’avant   >  décider plus tard   -  rien à dire   !  chapitres   =  vos réponses",
    "<  question before   >  decide later   -  nothing to say   !  chapters   =  your answers",
)
_LATER: Final = Words("Noté\u00a0: à décider plus tard.", "Noted: to be decided later.")
_FIRST: Final = Words("C’est la première question.", "This is the first question.")
_WHICH: Final = Words("Quel chapitre\u202f?", "Which chapter?")
_STAY: Final = Words("rester ici", "stay here")
_NUMBER: Final = Words("un numéro", "a number")
