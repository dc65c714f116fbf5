"""How an example's input becomes the text that its page expects, by the info string of the expected block.

Each takes the name of the page's module and the input block's text.
"""

from collections.abc import Callable

Renderer = Callable[[str, str], str]

RENDERERS: dict[str, Renderer] = {}
