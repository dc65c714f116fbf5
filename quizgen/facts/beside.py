"""What stands beside a counted name: as many units as it says, right before it, behind it, in quotes or in brackets."""

import re
from collections.abc import Sequence

from quizgen.documents.document import Span
from quizgen.facts.as_many import counted, headed, within
from quizgen.facts.asides import Asides
from quizgen.facts.name import Name
from quizgen.facts.pair import pair
from quizgen.facts.quoted import in_quotes
from quizgen.structure import Outline, Run
from quizgen.structure.closed import closed
from quizgen.structure.verb import NOUNS_TOO, VERBS

BRINGS_IN = re.compile(
    r"[”\s]*(?:(?:的[^，。；：“”]{2,8}(?=，即))?[，：:]?(?:即|就是|也就是|分别是|分别为|是指|指的是|分别指|是|指|包括|主要是|具体是)[，：:]?|的?[^，。；]{0,6}[。：:]|[^，。；、：:（(“”—\n]{0,8}——|\n|[^，。；、（(]{0,4}[（(])\s*“?"
)
_NAMELY = re.compile(
    r"[”\s]*(?:即|就是|包括|分别是|分别为|是指|指的是|分别指|是|指|[^，。；、：:（(“”—\n]{0,8}——)"  # “六个一”主题活动——
)
_BRACKET = re.compile(r"[”\s]*[^，。；、（(“”]{0,4}[（(]")
_AND_SUCH = re.compile(r"(?<![平高中同对均优初相])等(?![级次于待同候效距])(?=[\u4e00-\u9fff]+$)")
_COUNTED = re.compile(r"[两二三四五六七八九十](?:个|大|项|种|条|件)[\u4e00-\u9fff]{2,4}$")
_ONE_IS = "一个是"
_LONGEST_SUM = 16
_SHORT_NOUN = 5
_FEWEST = 3
_PAIR = 2
_THAT_IS = "即"
_MANY = 3  # units of one length are a list, whatever the last ends in
_HAVE_OBJECTS = frozenset(
    """
    做到 增强 坚定 实现 落实 坚持 践行 牢记 把握 领悟 贯彻 推进 实施 开展 打造 推行 争当 争做 履行 弘扬 深化 做好 抓好 强化 围绕 聚焦
    发挥 遵守 执行 完成 构建 形成 提出 运用 聚力 坚守 掌握 推动 加强 突出 注重 严守 紧扣
    """.split()
)
"""Verbs that stand before a name as its object, never as the last word of what it counts."""
_SETS = ("提出", "作出", "做出", "明确", "部署")


def beside(outline: Outline, asides: Asides, name: Name) -> Run | None:
    """The units right before a name or in quotes before it; else those that it brings in, or quotes in its sentence."""
    return _closed_by(outline, asides, name) or in_quotes(outline, asides, name)


def _closed_by(outline: Outline, asides: Asides, name: Name) -> Run | None:
    """The units right before a name that counts them: 源头治理、排查调处、集体会商三个环节, alike or not, in quotes or not."""
    sentence = asides.holding(name.span) or outline.sentence_at(name.span.start)
    place = sentence.place_at(name.span.stop - 1) if sentence else 0
    clause = sentence.clauses[place] if sentence and place < len(sentence.clauses) else None
    clause = clause if clause and clause.body.holds(name.span) else None
    before = [unit for unit in clause.units if unit.start < name.span.start] if clause else []
    if not before or before[-1].stop < name.span.start:
        return None
    if name.count == _PAIR == len(before) and _COUNTED.search(outline.text, *before[0]):
        del before[0]  # 统筹东西两条水渠、｜开源和节流两件大事
    if len(before) == 1:
        return pair(outline.text, before[0], name)
    last = Span(before[-1].start, _before_sum(outline.text, before[-1].start, name.span.start))
    while last.of(outline.text).endswith(("等", "这", "的")):
        last = Span(last.start, last.stop - 1)
    if last.of(outline.text).endswith("为") and (role := outline.text.rfind("以", *before[0])) >= 0:
        before[0], last = Span(role + 1, before[0].stop), Span(last.start, last.stop - 1)  # 以｜东渠、西渠｜为两条主渠
    words = last.of(outline.text)
    if len(words) < _PAIR < min(unit.stop - unit.start for unit in before[:-1]):
        return None  # 村党组织提议、村｜“两委”会商议
    if (
        not words
        or words.endswith(("等", "一批", "一项", "和", "与", "‘", "“", "了", "提出"))
        or _is_object(outline.text, before, words, name)
    ):
        return None
    return closed(outline.text, (*before[:-1], last), name.count)


def _is_object(text: str, before: Sequence[Span], words: str, name: Name) -> bool:
    """Whether a verb right before a name has it for its object: …、做到“两个维护”; …和创新党建工作提出四点要求."""
    if name.quoted:
        return _governs(text, before, words)
    alone = words in _HAVE_OBJECTS and all(unit.stop - unit.start > _SHORT_NOUN for unit in before[:-1])
    return alone or words.endswith(_SETS)  # 做好水渠管护、推进｜两个统一


def _before_sum(text: str, start: int, stop: int) -> int:
    """Where the last unit ends: before 等 and what the name is for, where they stand between (…、种业提升等养殖技术推广“五大行动”)."""
    found = _AND_SUCH.search(text, start + 2, stop)
    return found.start() if found and stop - found.end() <= _LONGEST_SUM else stop


def _governs(text: str, before: Sequence[Span], words: str) -> bool:
    """Whether a verb right before a name makes it an object, and no sum: …、做到“两个维护”; not …、技能提升“四项行动”."""
    if words[-2:] not in VERBS:
        return False
    if words[-2:] in _HAVE_OBJECTS:
        return True
    if len(before) > _PAIR and all(unit.stop - unit.start == len(words) == _PAIR for unit in before[1:-1]):
        return False  # 产业、人才、文化、生态、组织“五大振兴”
    sure = words[-2:] in NOUNS_TOO or len(before) > _MANY
    if sure and len(words) > _FEWEST and _even(before[1:-1], len(words)):
        return False  # 乡村产业、乡村建设、乡村治理“三根支柱”
    return (
        len(before) < _FEWEST or len(words) <= _SHORT_NOUN or any(unit.of(text).endswith("”") for unit in before[:-1])
    )


def _even(units: Sequence[Span], length: int) -> bool:
    return len(units) > 0 and all(unit.stop - unit.start == length for unit in units)


def followed_by(outline: Outline, asides: Asides, name: Name) -> Run | None:
    """The units that a name brings in, as many as it says, alike or not: “四大工程”：“强基工程”、“暖心工程”、…"""
    sentence = asides.holding(name.span) or outline.sentence_at(name.span.start)
    place = sentence.place_at(name.span.stop) if sentence else 0
    if sentence is None or place == len(sentence.clauses):
        return None
    following = sentence.clauses[place]
    bracket = _BRACKET.match(outline.text, name.span.stop, following.body.stop)
    if bracket:
        return _in_bracket(outline, asides, name, bracket.end())
    namely = sentence.clauses[place + 1] if place + 1 < len(sentence.clauses) else None
    named_here = following.body.holds(name.span) and following.body.stop <= name.span.stop + _SHORT_NOUN
    if namely and following.body.of(outline.text) == _THAT_IS and following.body.start <= name.span.stop + 2:
        following = namely  # 三个环节，即：传染源、…
    elif namely and named_here and following.stop == "：":
        following = namely  # 由四部分组成：…
    if (
        namely
        and outline.text.startswith("即", namely.body.start)
        and following.body.stop <= name.span.stop + _SHORT_NOUN
    ):
        following, before = namely, Span(name.span.stop, namely.body.start + 1)  # “三个一”整改，即…
    elif not following.body.holds(name.span):
        namely_here = outline.text.startswith("即", following.body.start)
        before = Span(name.span.stop, following.span.start + namely_here)  # 五个方面的政策组合，即…
    else:
        brought = _NAMELY.match(outline.text, name.span.stop, following.body.stop)
        before = Span(name.span.stop, brought.end()) if brought else name.span
    if following is not namely and BRINGS_IN.fullmatch(before.of(outline.text)) is None:
        return None
    behind = [unit for unit in following.units if unit.stop > before.stop]
    if name.twice and len(behind) < name.count:  # “三会一课”制度，即定期召开…、…、…，按时上好党课
        ahead = sentence.clauses[sentence.place_at(before.stop) :][: name.count + 1]
        behind = [unit for clause in ahead for unit in clause.units if unit.stop > before.stop]
        if len(behind) != name.count or any("”" in unit.of(outline.text)[1:] for unit in (behind[0], behind[-1])):
            return None  # “四议”是指…；“两公开”是指…
    if not behind or behind[0].of(outline.text) == "" or outline.text.startswith(_ONE_IS, behind[0].start):
        return None  # 两个联盟：一个是渠工同农户、商户的联盟；另一个是…
    first = Span(max(behind[0].start, before.stop), behind[0].stop)
    last = behind[-1]
    if name.quoted and len(behind) == name.count and outline.text.endswith(name.words, *last) and first != last:
        return closed(outline.text, (first, *behind[1:-1], Span(last.start, last.stop - len(name.words))), name.count)
    if any(name.words in unit.of(outline.text) for unit in (first, behind[-1])):
        return None  # “三大战略”：实施工业强区、旅游兴区、教育立区“三大战略”
    return counted(outline.text, headed(outline.text, (first, *behind[1:]), name.head), name.count)


def _in_bracket(outline: Outline, asides: Asides, name: Name, start: int) -> Run | None:
    """The units or clauses in brackets behind a name, as many as it says: “五个一”工程（读透一本书、…、…）."""
    inside = asides.at(start)
    if inside is None:
        return None
    if len(inside.clauses) == 1:
        return counted(outline.text, inside.clauses[0].units, name.count)
    listed = within(outline.text, inside, name.count)
    if listed is None or name.count > _PAIR:
        return listed
    one, other = (item.of(outline.text) for item in listed.items)
    return listed if name.quoted and one[0] == other[0] else None  # “两步走”（2035年…，2050年…）
