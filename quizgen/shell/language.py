"""The language of the screen: Chinese or English, by the user's locale. Documents and cards keep their own."""

import os
from collections.abc import Mapping
from enum import StrEnum

from quizgen.documents.trouble import Message


class Language(StrEnum):
    """What the program can speak."""

    ZH = "zh"
    EN = "en"

    def of(self, message: Message) -> str:
        """The message in this language."""
        return message.zh if self is Language.ZH else message.en


def spoken(environ: Mapping[str, str] = os.environ) -> Language:
    """The language that the environment asks for; where it names none, that of the system.

    >>> spoken({"LANG": "zh_CN.UTF-8"}), spoken({"LC_ALL": "C", "LANG": "zh_CN.UTF-8"})
    (<Language.ZH: 'zh'>, <Language.EN: 'en'>)
    """
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if named := environ.get(variable):
            return Language.ZH if named.lower().startswith("zh") else Language.EN
    import locale  # only Windows comes this far: it names no locale in the environment

    system = locale.getlocale()[0] or ""
    return Language.ZH if system.startswith(("zh", "Chinese")) else Language.EN
