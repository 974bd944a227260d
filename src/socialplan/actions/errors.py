"""What an action cannot do, said in words, with the exit code that it deserves."""

from socialplan.language import Words


class ActionError(Exception):
    """Something in what was given must change; `words` say what and how."""

    def __init__(self, words: Words, exit_code: int = 1) -> None:
        super().__init__(words.en)
        self.words = words
        self.exit_code = exit_code
