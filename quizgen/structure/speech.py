"""Speech frames: who says a sentence (会议强调，… 蔡奇在讲话中指出，…), and how far that reaches."""

import re
from collections.abc import Iterator, Sequence

from quizgen.documents.document import Span
from quizgen.structure import frame, further
from quizgen.structure.mark import Mark, Style
from quizgen.structure.outline import Paragraph, Sentence, Speech
from quizgen.structure.people import People
from quizgen.structure.speaker import person_opening
from quizgen.structure.verb import CHARGES, opens_instruction

_CHARGED = re.compile(
    r"[^，。；：“”]{2,40}?(?<![主重需只就想将次首摘纪概简提若还不])(?:要(?=[^求素点件]|求真务实|点面|件件)|必须|应当)"
)
_NARRATION = re.compile(
    r"会上(?<!生活会上)(?![^，。；]{0,8}的)|会前(?!要)|会后(?!，?[^，。；]{0,12}(?<![主重需])要[^求点素])|分别表示|最后由|首先由|随后由|讲话后|报告后|发言后|会议期间|会议由|会议以(?!及|[来后外])|出席(?:会议|了)|参加(?:会议|了)|列席|主持(?:了)?会议|主持召开|发言(?!人)|记者|据悉|据介绍|责任编辑|来源(?=[：:])"
)
_HE_DOES = re.compile("(?:随后|接着|最后|然后|此外)?，?[他她](?!们)")  # 随后，他介绍了…
_QUOTE = re.compile("[“”]")
_NOUNS = ("要求", "要点", "要素", "要件")
_WHEN = frozenset("后前时中上下间始")
_WHERE = frozenset("在近日昨今本")  # 在东渠，｜王强…; 近日，｜王强…
_TOPIC_CLAUSES = 3
_OF_STATE = ("总书记", "主席", "同志")
_LINKS = frozenset("接下来 接着 紧接着 首先 其次 随后 最后 然后 会上 会议最后".split())
_LONGEST_QUOTE = 4000


def frames(text: str, paragraphs: Sequence[Paragraph], people: People) -> Iterator[Speech | None]:
    """Yield for every sentence, in order, the speech that governs it.

    A frame governs its sentence, those that follow in its paragraph until the text tells of the event again, and the paragraphs
    that go on with it: numbered ones, and ones that open with an instruction.
    """
    speech: Speech | None = None
    last: Speech | None = None  # the speech of this paragraph that an account of the event has broken off
    left: tuple[Speech, Mark] | None = None  # the speech that the last numbered paragraph belongs to, and its number
    who: Span | None = None  # the person that 他 means, named in this paragraph or the one before
    above = here = 0  # where these two begin
    chapters: Speech | None = None  # the speech that goes on in chapters
    quoted = 0  # where the quote closes that the speech is in, 0 for none
    before: Sentence | None = None
    said = frame.next_verb(text, 0)
    called_he = bool(people.names) and frame.may_mean_a_person(text)
    for paragraph in paragraphs:
        mark = paragraph.mark
        above, here = here, paragraph.span.start
        who = who if who is not None and who.start >= above else None
        chapter = mark is not None and mark.style is Style.CHAPTER
        listed = mark is not None or paragraph.kind == "paragraph"
        announced = before is not None and listed and (text[before.end - 1] in "：:" or frame.is_line(text, before))
        announced = announced or (chapter and _in_points(text, speech, mark, above, people))
        under = chapters is not None and speech is chapters and not chapter and _tells_to(text, paragraph)
        told = speech is not None and _tells_of(text, paragraph, speech, people)
        if speech is not None and not announced and not under and (told or not _goes_on(text, paragraph)):
            speech = None
        chapters = speech if announced and chapter else chapters
        if (paragraph.kind != "paragraph" or chapter) and not (mark and (announced or _follows(mark, left))):
            left = None  # 并指出：｜一、要…｜二、要…
        if speech is None and left is not None and _follows(mark, left):
            speech = left[0]
        left = (speech, mark) if speech is not None and mark is not None else left
        last = None
        for sentence in paragraph.sentences:
            opened = None  # as of most sentences, which hold no verb of saying and are spared the closer look
            start, stop = sentence.span
            if said < start:
                said = frame.next_verb(text, start)
            if said < stop:
                opened = (
                    frame.opened(text, sentence, people, who, said)
                    or further.demanded(text, sentence, before, people)
                    or (further.demanded_too(text, sentence, speech) if speech else None)
                )
            before = sentence
            if opened is not None:
                speech, left = opened, None
                quoted = _closes(text, opened.start, paragraph.span.stop)
                who = speech.speaker if speech.speaker.of(text) in people.names else who
                yield speech
                continue
            if speech is not None and (0 < quoted <= start or _narrates(text, sentence.span)):
                last = None if quoted else speech
                speech = None
            elif speech is None and last is not None and text.startswith(CHARGES, start):
                speech = last
            if called_he:
                who = _last_person(text, sentence, people) or who
            if speech is None:
                yield None
            else:
                yield Speech(speech.speaker, speech.verb, speech.frame, start, False)


def _narrates(text: str, sentence: Span) -> bool:
    """Whether a sentence tells of the event, and not what is to be done there: 要做好服务，让代表安心参加会议; 各单位要组织记者采访."""
    if text.startswith(CHARGES, sentence.start):
        return False
    if _HE_DOES.match(text, *sentence) or further.MEETS_TOO.match(text, *sentence):
        return True
    found = _NARRATION.search(text, *sentence)
    charged = _CHARGED.match(text, *sentence) if found is not None else None
    return found is not None and (charged is None or charged.end() > found.start())


def _in_points(text: str, speech: Speech | None, mark: Mark | None, above: int, people: People) -> bool:
    """Whether a person of the news, who has just spoken, goes on in chapters: 王磊指出，要推进创建工作。｜一、高度重视"""
    if speech is None or mark is None or mark.number != 1 or speech.frame.start < above:
        return False
    name = speech.speaker.of(text)
    return name in people.names and not text.startswith(_OF_STATE, speech.speaker.stop)


def _tells_to(text: str, paragraph: Paragraph) -> bool:
    """Whether one of the first sentences of a paragraph opens with what must be done."""
    return any(text.startswith(CHARGES, sentence.span.start) for sentence in paragraph.sentences[:_TOPIC_CLAUSES])


def _tells_of(text: str, paragraph: Paragraph, speech: Speech, people: People) -> bool:
    """Whether a paragraph begins to tell what the person does who spoke: 在东渠，｜王强查看了水情."""
    name = speech.speaker.of(text)
    if name not in people.names or not paragraph.sentences:
        return False
    first = paragraph.sentences[0].clauses[:_TOPIC_CLAUSES]
    opening = person_opening(text, first[0].body, people)
    return any(text.startswith(name, clause.body.start) for clause in first) or (
        opening is not None and opening.of(text) == name
    )


def _closes(text: str, start: int, stop: int) -> int:
    """Where the quote of whole sentences closes that opens at `start` (总结道：“……。……！”), or 0."""
    depth = 0
    for found in (
        _QUOTE.finditer(text, start, min(stop, start + _LONGEST_QUOTE)) if text[start : start + 1] == "“" else ()
    ):
        depth += 1 if found.group() == "“" else -1
        if depth == 0:
            return found.end() if text[found.start() - 1] in "。！？" else 0
    return 0


def _last_person(text: str, sentence: Sentence, people: People) -> Span | None:
    """The last person that the first clause of a sentence names: the one that 他 of the next sentence means.

    Where the first tells when, it is the one who opens the second: 完成各项议程后，王强作了讲话。
    """
    first, *rest = sentence.clauses
    titled = people.within(first.body)
    named = titled[-1].name if titled else _named_at(text, first.body.start, people)
    begins, ends = text[first.body.start : first.body.start + 1], text[first.body.stop - 1]
    if (
        named is None
        and rest
        and (ends in _WHEN or begins in _WHERE or begins.isdigit() or first.body.of(text) in _LINKS)
    ):
        doer = (
            rest[1] if len(rest) > 1 and text.startswith("受", rest[0].body.start) else rest[0]
        )  # 会上，受王强委托，李明致辞
        titled = people.within(doer.body)
        named = titled[-1].name if titled else _named_at(text, doer.body.start, people)
    if named is None and rest and text.find("讲话", *rest[-1].body) >= 0:  # 会议通过了…，主席任西山作了讲话
        titled = people.within(rest[-1].body)
        named = (
            titled[0].name
            if titled and titled[0].titles[:1] and titled[0].titles[0].start == rest[-1].body.start
            else None
        )
    return named


def _named_at(text: str, start: int, people: People) -> Span | None:
    """The person whose name, or surname and office, stands at a place: 王强, 王校长."""
    meant = people.known_at(text, start) or people.meant_at(text, start)
    return meant[0] if meant is not None and not isinstance(meant, Span) else meant


def _follows(mark: Mark | None, left: tuple[Speech, Mark] | None) -> bool:
    """Whether a number is the next one of its list: 二是 behind 一是, other paragraphs between them or not."""
    return left is not None and mark is not None and mark.style is left[1].style and mark.number == left[1].number + 1


def _goes_on(text: str, paragraph: Paragraph) -> bool:
    """Whether a paragraph without a frame of its own still belongs to the speech before it."""
    if paragraph.kind != "paragraph" or not paragraph.sentences:
        return False
    if paragraph.mark is not None:
        return paragraph.mark.style is not Style.CHAPTER
    first, *rest = (clause.body for clause in paragraph.sentences[0].clauses[:_TOPIC_CLAUSES])
    return (
        _charges(text, first.start)
        or opens_instruction(text, first.start, first.stop)
        or _CHARGED.match(text, first.start, first.stop) is not None
        or any(_charges(text, later.start) for later in rest)  # 关系全局的改革，特别是…，要统一行动
    )


def _charges(text: str, start: int) -> bool:
    """Whether a clause opens with a word that tells what is to be done: 要健全制度, not 要求不高."""
    return text.startswith(CHARGES, start) and not text.startswith(_NOUNS, start)
