"""Chapter 1: what a text is once its format is forgotten.

`read` takes the bytes of a file and its name. Their encoding is told (encoding), their characters are made uniform
(tidying), and the reader for the suffix (READERS: text, markdown) makes drafts of them, after what the file declares at
its top (front_matter). The furniture of web pages is cleared away (furniture), hard-wrapped lines are joined again
(unwrapping), titles and headings are told (headline), and the lines become one text that knows from which line of the
file each character comes (joining): a Document.
"""

from quizgen.documents.document import Block, Document, Span
from quizgen.documents.reading import READERS, read, read_text
from quizgen.documents.trouble import Message, QuizgenError, Remark

__all__ = ["READERS", "Block", "Document", "Message", "QuizgenError", "Remark", "Span", "read", "read_text"]
