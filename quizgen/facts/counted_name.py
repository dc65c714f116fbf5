"""Counted names in a text: “十个坚持”, 三项机制, 五个“更加突出”, 东、西两地, 四懂是指…"""

import re
from collections.abc import Iterable, Iterator

from quizgen.documents.document import Span
from quizgen.facts.name import Name
from quizgen.structure.numeral import number
from quizgen.structure.verb import VERBS

_COUNT = r"(?P<count>[一二两三四五六七八九十]{1,3}|\d{1,2})"
_MEASURE = r"(?:个方面|个|项|大|种|位|条|类|点|方面|重|层|级|步|句|字|场|对|件|道|张|支|座|批|股)"
_QUOTED = re.compile(rf"“{_COUNT}(?P<measure>{_MEASURE})?(?P<head>[^“”，。；：！？]{{1,10}})(?:”|(?=[（(]))")
_QUOTED_INSIDE = re.compile(
    rf"‘{_COUNT}(?P<measure>{_MEASURE})?(?P<head>[^‘’“”，。；：！？]{{1,10}})’"
)  # “更好落实‘四个回归’”
_QUOTED_HEAD = re.compile(  # 五个“更加突出”
    r"(?P<count>[两三四五六七八九十0-9０-９](?=[一二三四五六七八九]?[个项大种条]“)(?:(?<=\d)(?<!\d.)|(?<=\D)(?<![零一二两三四五六七八九十百].)[一二三四五六七八九]?))(?P<measure>个|项|大|种|条)“(?P<head>[^“”，。；：！？]{1,10})”"
)
_SUM = (
    r"(?:领域|方面|环节|能力|机制|要求|任务|工作(?!日)|措施|原则|目标|问题|行动|工程|举措|体系|阶段(?!性)|关系|特点|优势|步骤|内容|部分|层面|维度"
    r"|方案|计划|理念)"
)
_HEAD = (
    r"(?:(?!对(?![象策外])|中(?![心国华央小间期])|和(?![平谐])|等(?![次级])|(?<![重主首])要(?![求点素件])|[来的上与及是在以为将把拟])"
    r"[\u4e00-\u9fff])"
)
_AMID = "中(?<=[设作务程动略]中)(?![心国])"  # 五项重点工程建设｜中
_DEED = "(?:注重|坚持|强化|突出|聚焦|围绕|加强|狠抓|深化|确保|提升|着力|做到|提高|到位|结合|必须)"
_GOES_ON = (
    r"(?:作为|成为|同时|共同|全面|深入|持续|不断|更加|相互|相辅|有机|统一|一起|一体|之间|进行(?!动(?!员))|组成(?!部分)|构成(?!要[素件])|支撑(?!体系|平台|项目|力量)"
    r"|正在|已经|仍|依然|依旧|叠加|交织|得到|取得|具体|主要|分别|指的是|包括|包含|涵盖|作[了些出]|才能|才会|就是|就要|都是|都要|都有|规模|产值|不同|达到|实现|增长|突破|展开(?!面)|入手|着手|发力|切入|齐头|并举|并进|并重)"
)
_FIRMS = "单位|企业|公司|媒体|机构|银行|医院|学校|高校|部门|工厂"
_MEASURES = (
    "个方面 方面 部分 个 项 大 种 条 类 点 件 层 座 重 股 支 "
    f"家(?={_FIRMS}) 道 张(?=.[：:]) 句(?=.[：:]) 笔(?=.[：:]) 本(?=.[：:]) 对(?=关系) 位(?=一体) 维(?=一体) 步(?=走)"
).split()
_BODIES = "省区市 部门 国 省 市 县 州 校 地 级 方(?![面案式法向])".split()


def _beginnings(words: Iterable[str]) -> str:
    """The class of the characters that the words begin with, for a quick look ahead behind a numeral: most count nothing here."""
    return f"[{''.join(dict.fromkeys(word[0] for word in words))}]"


_PLAIN = re.compile(
    rf"""
    (?P<count>[一二两三四五六七八九十0-9０-９](?=[一二两三四五六七八九十\d]{{0,2}}{_beginnings(_MEASURES)})
      (?<![〇零一二两三四五六七八九十百千万\d第.“].)                    # the numeral first, then what
      (?<!(?<![目以此之当日先年])前.)(?<!(?<![最今然以之此随前日落先背年会])后.)   # not 前两个部分
      (?:(?<=\d)\d?|(?<=\D)[一二两三四五六七八九十]{{0,2}}))      # is before it: so the search is by one character
    (?P<measure>{"|".join(_MEASURES)})(?!工作日)                   # 三个, 六个方面, 三点
    (?P<head>一体|(?<=步)走
      | (?<=家)(?:{_FIRMS})
      | (?<=[^个]部分)(?:内容)?(?=[，。；：:（(]|组成|$)       # 三部分内容
      | {_SUM}{{1,2}}+(?=[\u4e00-\u9fff])              # 领域 in 三大领域发展趋势
      | 重点(?:任务|工作|举措|措施|行动|工程)(?=[\u4e00-\u9fff])   # 重点任务 in 七项重点任务推出措施
      | (?<=个){_DEED}(?=[\u4e00-\u9fff])   # 注重 in 坚持三个注重建好水渠
      | (?<=点)[\u4e00-\u9fff]{{2}}[和与][\u4e00-\u9fff]{{2}}(?=[，。；：:])   # 希望和要求
      | (?!(?:分别|主要|具体|依次)(?:是|为|有|包括))         # 三个方面分别是
        {_HEAD}{{2,8}}?(?<!重要)(?={_GOES_ON}|[的来对为是在和与及且以也均]|{_AMID}|之(?!路)|$|[^\u4e00-\u9fff])  # 环节, 民生实事, 行动方案
      | (?<=[层座道张句笔本条])[\u4e00-\u9fff](?=[：:])   # 三层楼：, 三本账：
      | (?<=件)事 | (?<=大)类(?=[，。；：:\d]|$) | (?<=[种类层])(?=[，。；：:—])                     # 三件事, 分为三类
      | (?<=方面)(?:的(?!有机)[\u4e00-\u9fff]{{2,4}}(?:[和与][\u4e00-\u9fff]{{2,4}})?(?=[^\u4e00-\u9fff]|$))?)  # 六个方面的突出问题
    """,
    re.VERBOSE,
)
_SHORT = re.compile(  # 东、西两地, 甲、乙、丙3省, 一般、重要、核心三级
    rf"(?P<count>[两三四五六七八九十0-9０-９](?=[一二三四五六七八九\d]?{_beginnings(_BODIES)})(?<![〇零一二两三四五六七八九十百千万\d第.“].)(?:(?<=\d)\d?|(?<=\D)[一二三四五六七八九]?))"
    rf"(?P<measure>)(?P<head>{'|'.join(_BODIES)})(?![\u4e00-\u9fff]{{0,2}}[以之]上)"
)
_DEFINED = re.compile(  # 四懂是指, 三会指的是, 1.五双：, （一）三违⏎: without quotation marks, at the opening of a sentence or as its line
    r"(?P<count>[两二三四五六七八九十](?:(?<![^\n。；！？.．）)】 的].)"
    r"|(?<=[\n一二三四五六七八九十][一二三四五六七八九十\d]、.)|(?<=^.、.)"
    r"|(?<=[。；\n ][\u4e00-\u9fff]{2}.)))(?P<measure>)"  # 消防｜三懂指的是
    r"(?P<head>(?![年月日天章节编届季期号者人零〇一二两三四五六七八九十百千万亿])[^个项大种条位类点至到分成“”，。；：:、（(\s][^个项大种条位类点“”，。；：:、（(\s]{0,5}?)"
    r"(?=(?:的?(?:主要|具体)?内容)?(?:则?(?:是指|指的是|就是|分别是|包括|涵盖|[是即指])|[：:\n]|$))"
)
_BARE = re.compile(  # 管护员三标准：, 新闻六要素是: without a measure, behind what has them
    r"(?P<count>[三四五六七八九十](?=[\u4e00-\u9fff]{2,4}[：:是为即包指])(?<![第一二两三四五六七八九十百十].))(?P<measure>)"
    r"(?P<head>(?:基本|主要|核心)?(?:标准|原则|要素|要点|特征|特点|优势|法宝|作风|步骤|方法|要求|任务|职能|纪律|目标|关系|环节|误区|精神|意识))"
    r"(?=[：:]|是?指|即|(?:分别|主要)?(?:是|为)|包括)"
)
_COMPOUND = re.compile(r"(?!.位一体)(?:[一二两三四五六七八九][^一二两三四五六七八九十，。]{1,4}){2,4}")
_OF_ONES = re.compile(
    "[^一]个一(?!百年)[^个一二两三四五六七八九十]{1,3}"
)  # 四个一批, 六个一律: as many, each of them one
_NUMERALS = re.compile(r"[一二两三四五六七八九]")
_SPIRIT = "精神"
_SETS_OUT = ("入手", "着手", "发力", "出发", "用力", "下功夫")
_ASKED = "要求"
_OF_ASPECTS = ("方面", "个方面")
_EXPLORES = ("探讨", "阐释", "阐述", "解读", "论述", "介绍", "展开")  # 从两个方面｜探讨“三权分置”
_FURTHER = "进一步"  # 七个方面｜进一步深化
_DOES = 4  # characters of a verb and its object: 承担任务
_OF_WHOM = re.compile("的[\u4e00-\u9fff]{1,4}?(?=[^\u4e00-\u9fff]|$|[要均都也先或和])")  # 3个承担任务｜的城市
_QUALITY = "性"  # 两个根本性｜的变化
_KINDS = frozenset("不同 主要 重要 基本 具体 不同性质 不同类型 不同形式".split())  # 四种不同｜的处理方式
_NO_NAME = re.compile(
    r"十[一二三四五]五|[五七八]一$|五一|(?:二十|十[一二三四五六七八九]?)大$|[一二三四五六七八九十]+(?:届|中全会|(?<=[七八九十])大(?:以来|报告|精神)|五年|周年|年|月|日|点半)|一(?:带一路|把手|揽子|体化|系列|国两制)|十年|三农|百"
)


def counted_names(text: str) -> Iterator[Name]:
    """Yield the names that count something, those in quotes first."""
    inside = ((_QUOTED_INSIDE, True),) if "‘" in text else ()
    for pattern, quoted in (
        (_QUOTED, True),
        *inside,
        (_QUOTED_HEAD, False),
        (_PLAIN, False),
        (_SHORT, False),
        (_DEFINED, False),
        (_BARE, False),
    ):
        for found in pattern.finditer(text):
            count = number(found["count"])
            words = found.group().strip("“”‘’") if quoted else found.group()
            defined = pattern is _DEFINED
            if (quoted or defined) and _COMPOUND.fullmatch(words) and not _OF_ONES.fullmatch(words):
                if text.startswith(_SPIRIT, found.end()):
                    continue  # “两弹一星”精神: no list of bombs
                count = sum(number(part) or 0 for part in _NUMERALS.findall(words))  # 三严三实: six
            if count is None or not 2 <= count <= 30 or _NO_NAME.match(words):
                continue
            each = number(found["count"]) or 0
            if found["measure"] in _OF_ASPECTS and (
                "了" in found["head"]
                or (found["head"][:2] in VERBS and found["head"] != _ASKED)
                or found["head"].startswith((_FURTHER, *_EXPLORES))
                or any(out in found["head"] for out in _SETS_OUT)
            ):
                span = Span(found.start(), found.end("measure"))  # 六个方面｜总结了工作
                yield Name(span.of(text), count, "", span, quoted)
            else:
                closed = not quoted or text[found.end() - 1] in "”’"
                whom = _does(text, found)
                span = Span(found.start() + (not closed), whom or found.end())  # “｜三个必须｜（管…）”
                words = span.of(text) if whom else words
                yield Name(words, count, found["head"], span, quoted and closed)
                if (quoted or defined) and count != each and each > 1 and _evenly(words):
                    yield Name(words, each, found["head"], Span(*found.span()), quoted)


def _does(text: str, found: re.Match[str]) -> int | None:
    """Where a name ends that tells what those do whom it counts: 3个承担任务的城市."""
    head = found["head"]
    if (head in _KINDS or head.endswith(_QUALITY)) and text.startswith("的", found.end()):
        whom = _OF_WHOM.match(text, found.end())
        return whom.end() if whom else None
    if len(head) < _DOES or head[:2] not in VERBS or not text.startswith("的", found.end()):
        return None
    whom = _OF_WHOM.match(text, found.end())
    return whom.end() if whom else None


def _evenly(words: str) -> bool:
    """Whether a compound name counts the same in all its parts: 六聚焦六强化 may be six members of two clauses each."""
    return len(set(_NUMERALS.findall(words))) == 1
