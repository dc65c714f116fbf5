"""introduced: three or more items that 即, 包括, 分别是 or a colon brings in, alike or not; or parts that 主要是： announces."""

import re
from collections.abc import Collection, Iterator, Sequence

from quizgen.documents.document import Span
from quizgen.facts.announced import CONTENT, announced, are_kinds, included
from quizgen.facts.enumeration import Enumeration
from quizgen.facts.listed import find as find_below
from quizgen.facts.summed_up import of_one_measure, summed_up, these
from quizgen.structure import Clause, Level, Outline, Part, Run, Sentence
from quizgen.structure.brought_in import brought_in
from quizgen.structure.edge import CONJUNCTION, item_stop
from quizgen.structure.run import run
from quizgen.structure.verb import NOUNS_TOO, VERBS

RULE = "introduced"

_BRINGS_IN = re.compile(
    r"(?:(?:职责|任务|内容|对象|范围|步骤|流程|程序)(?:主要)?为|即|包括|包含|涵盖|分别是|分别为|分为|主要有|主要是|具体为)(?:了|但不限于)?(?!将|使|便|可|是)"
)
_NEWS = re.compile(r"(?:消息|报道|电|联播|来源|记者|讯)[）)]?$")
_INCLUDES = re.compile("包括(?:了|但不限于)?")
_BROUGHT_IN = ("包括", "包含", "涵盖", "分别是", "分别为", "主要有", "主要是")
_OWN = re.compile("的[\u4e00-\u9fff]{1,3}[性度化率]")  # 原因：文字传载、典籍存传、文化｜的包容性
_NAMELY = re.compile("(?:即|分别是|分别为)(?![将使便可])")
_SUCH_AS = re.compile("诸如|例如|比如|譬如")
_PAIR, _EXCEPT, _WITH = 2, "除", "与"
_LONGEST_SUM = 6  # 等内容, 等几个方面
_COLON = re.compile("[：:]")
_GOVERNORS = (VERBS - NOUNS_TOO) | {"利用"}
_SHORTEST_GOVERNED = 4
_LONGEST_KIND = 16


def find(outline: Outline, /) -> Iterator[Enumeration]:
    """Yield the lists of units that are brought in; the other rules speak first where the units are alike."""
    alike = {run.around.start for run in outline.runs if run.level in (Level.UNIT, Level.PART)}
    told = {run.items[-1].stop for run in outline.runs if run.level is not Level.UNIT}
    including = set(outline.places_holding(_INCLUDES))
    announcing = set(outline.places_holding(_COLON)) | set(outline.places_holding(CONTENT))
    text = outline.text
    for below in find_below(outline, alike):
        yield Enumeration(RULE, below)
    for aside in (aside for paragraph in outline.paragraphs for aside in paragraph.asides):
        if (within := _in_aside(outline, aside, alike, told)) is not None:
            yield Enumeration(RULE, within)
    for place, sentence in enumerate(outline.sentences):
        behind_colon = announced(text, sentence) if place in announcing and len(sentence.clauses) > 2 else None
        brings = behind_colon or (included(text, sentence) if place in including else None)
        if brings is not None and brings.items[-1].stop not in told:
            yield Enumeration(RULE, brings)
        for part in sentence.parts:
            if place in including and (listed := _among_clauses(text, part)) is not None:
                yield Enumeration(RULE, listed)
            for index, clause in enumerate(part.clauses if part.lists else ()):
                listed_units = clause.units
                if len(listed_units) < 2 or listed_units[0].start in alike:
                    continue
                if len(listed_units) == _PAIR:
                    parted = _parted(outline, clause, part.clauses[index - 1] if index else None)
                    if parted is not None:
                        yield Enumeration(RULE, parted)
                    continue
                behind = part.clauses[index + 1] if index + 1 < len(part.clauses) else None
                if (summed := summed_up(outline, clause) or these(text, clause, behind)) is not None:
                    yield Enumeration(RULE, summed)
                    continue
                if (found := _listed(outline, clause, part.clauses[index - 1] if index else None)) is not None:
                    yield Enumeration(RULE, found)


def _in_aside(outline: Outline, aside: Sentence, alike: Collection[int], told: Collection[int]) -> Run | None:
    """What a quote or a bracket holds: clauses that are of one kind, or units that a word brings in (包括协商、调解、仲裁等)."""
    text, clauses = outline.text, aside.clauses
    if (
        len(clauses) > 2
        and aside.span.stop - aside.span.start <= _LONGEST_KIND * len(clauses)
        and clauses[-1].body.stop not in told
        and are_kinds(text, clauses)
    ):
        return run(text, Level.CLAUSE, tuple(clause.body for clause in clauses), aside.span)
    units_listed = clauses[0].units
    opens = len(units_listed) > 2 and units_listed[0].start not in alike and _BRINGS_IN.match(text, *units_listed[0])
    found = _listed(outline, clauses[0], None) if opens else None
    if found is None or text.find("等", *units_listed[-1]) >= 0:
        return found
    items = (*found.items[:-1], Span(found.items[-1].start, units_listed[-1].stop))
    return run(text, Level.UNIT, items, found.around)  # 包括互相支持、肯定同伴的付出）: nothing follows there


def _listed(outline: Outline, clause: Clause, before: Clause | None) -> Run | None:
    """The list of the units that a word, or the colon of the clause before, brings in."""
    brought = _brought_in(outline, clause, before)
    text = outline.text
    found = brought_in(text, brought) if len(brought) > 2 else None
    if found is None or not of_one_measure(found):
        return None
    *others, last = found.items
    if before is not None and before.stop == "：" and _OWN.fullmatch(text, last.stop, clause.body.stop):
        return run(text, found.level, (*others, Span(last.start, clause.body.stop)), found.around)
    return found


def _among_clauses(text: str, part: Part) -> Run | None:
    """The clauses, three or more, that 包括 brings in and 等 closes: 报告应当包括数据的来源，处理的目的，面临的风险等内容."""
    clauses = part.clauses
    if len(clauses) < 3 or _INCLUDES.search(text, *part.span) is None:
        return None
    for index, clause in enumerate(clauses[:-2]):
        word = _INCLUDES.search(text, *clause.body)
        if word is None or word.end() == clause.body.stop:
            continue
        last = clauses[-1].body
        closing = text.rfind("等", last.start + 2, last.stop)
        if closing < 0 or last.stop - closing > _LONGEST_SUM or any(clause.mark is not None for clause in clauses):
            return None
        between = [clause.body for clause in clauses[index + 1 : -1]]
        items = (Span(word.end(), clause.body.stop), *between, Span(last.start, closing))
        return run(text, Level.CLAUSE, items, Span(clause.body.start, last.stop))
    return None


def _brought_in(outline: Outline, clause: Clause, before: Clause | None) -> tuple[Span, ...]:
    """The units behind the word that brings them in; none where there is no such word, or where persons are named."""
    text = outline.text
    if not clause.units or outline.people.within(clause.body):
        return ()
    for index, unit in enumerate(clause.units[:-2]):  # 水库、渠道分为｜一类、二类、三类
        word = _BRINGS_IN.search(text, unit.start, unit.stop)
        if word is not None and word.end() < unit.stop:
            others = clause.units[index + 1 :]
            return (_behind_of(text, Span(word.end(), unit.stop), others), *others)
    if before is None or before.stop != "：" or _NEWS.search(text, *before.body):
        return ()
    first, *rest = clause.units
    return (_ungoverned(text, first, rest), *rest)


def _ungoverned(text: str, first: Span, others: Sequence[Span]) -> Span:
    """The first item without its verb, where none of the others has one: 多媒体法：利用｜图片、音频、视频."""
    if text[first.start] == _WITH and not any(text[other.start] == _WITH for other in others):
        return Span(first.start + 1, first.stop)  # 与｜公安、城管、物业等部门协作
    if text[first.start : first.start + 2] not in _GOVERNORS or first.stop - first.start < _SHORTEST_GOVERNED:
        return first
    longest = max(stop - start for start, stop in others[:-1])
    fits = first.stop - first.start - 2 <= longest + 1
    deeds = any(text[other.start : other.start + 2] in VERBS for other in others)
    return Span(first.start + 2, first.stop) if fits and not deeds else first


def _parted(outline: Outline, clause: Clause, before: Clause | None) -> Run | None:
    """The three items that are brought in as two units, the second of which a conjunction parts: 收入包括成本、利润和税金."""
    text = outline.text
    first, second = clause.units
    if before is not None and before.stop == "：" and text.endswith(_BROUGHT_IN, *before.body):
        begin = first.start  # 收入包括：成本、利润和税金
    elif (word := _INCLUDES.search(text, *first) or _NAMELY.match(text, *first)) is not None:
        begin = word.end()
    else:
        return None
    if begin == first.stop or text[clause.body.start] == _EXCEPT:
        return None
    stop = item_stop(text, second)
    if text[stop : stop + 1] == "的" or "各" in second.of(text):
        return None  # 包括设备、数据产品和服务｜的权属
    parted = list(CONJUNCTION.finditer(text, second.start + 1, stop))
    if len(parted) != 1 or CONJUNCTION.search(text, begin, first.stop) or outline.people.within(clause.body):
        return None
    rest = (second,)
    found = brought_in(text, (_behind_of(text, Span(begin, first.stop), rest), *rest))
    return found if found is not None and of_one_measure(found) else None


def _behind_of(text: str, first: Span, others: Sequence[Span]) -> Span:
    """The first item without what all items belong to: 数据的｜收集、存储、使用; 食品诸如｜面条、面粉、饼干."""
    such = _SUCH_AS.search(text, first.start, first.stop - 1)
    first = Span(such.end(), first.stop) if such else first
    if all(text[other.start : other.start + 2] in VERBS for other in others):
        return first  # 围绕水库的安全强化巡查、深化管护改革、加强培训
    of = text.find("的", first.start, first.stop - 1)
    return first if of < 0 or any("的" in other.of(text) for other in others) else Span(of + 1, first.stop)
