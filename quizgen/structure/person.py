"""Persons: names after titles and in lists of names, and the titles before them."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from quizgen.documents.document import Span
from quizgen.structure.honorific import honorifics
from quizgen.structure.verb import NOUNS_TOO, verb_at

SURNAMES = frozenset(
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐"
    "费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁"
    "杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚"
    "程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙"
    "叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍郤璩桑桂濮牛寿通边扈燕冀郏浦尚农"
    "温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空"
    "栗谌丛税咸洛桑旺白玛嘎才仁扎阿买吾热努艾帕雪克尼曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公闫肖付谌信初付代岳帅佟苟逢揭仝覃阳商佘佴墨哈谯笪年爱鄢亓苑原展底隋乃侴校但由吐回辜涂芦冼亢况肇晋缑撒郇闾楼牟麦漆粟旷眭禚蹇仵撖呙邸邝郄仉禤冮甯檀綦颉茆朴南占"
)
COMPOUND_SURNAMES = frozenset(
    "欧阳 司马 上官 诸葛 司徒 东方 独孤 南宫 夏侯 皇甫 尉迟 公孙 慕容 令狐 端木 长孙 宇文 呼延 轩辕".split()
)

_TITLE = re.compile(  # its last character first, then what is before it: so few places of a text are looked at twice
    r"(?:长(?:(?<=[部省市县区州盟旗镇乡局厅处科署司行院校所台社会关馆园站组队班团师军议外防总村街庭厂矿连排营旅舰股]长)|(?<=委员长|理事长|秘书长|检察长|审计长|参谋长|董事长))"
    r"|员(?!长)(?:(?<=[委专成组馆]员)|(?<=司令员|研究员|巡视员|调研员|联络员|辅导员))|理(?:(?<=[总经]理)|(?<=助理))|委(?<=[常政]委)|任(?<=主任)|席(?<=主席)|记(?<=书记)"
    r"|人(?<=负责人|主持人|发言人|领导人|创始人|合伙人|带头人|传承人)|志(?<=负责同志)|导(?<=领导)|问(?<=顾问)|表(?<=代表)|事(?<=[干监董理领]事)|裁(?<=总裁)|监(?<=总监)|辑(?<=编辑)|编(?<=[主总]编)|令(?<=司令)|书(?<=支书)"
    r"|师(?:(?<=[讲律教医技导]师)|(?<=工程师|会计师|经济师|设计师))|士(?<=[院博]士)|授(?<=教授)|首(?<=特首)|相(?<=首相)|统(?<=总统)|使(?<=大使)|家(?![委组学])(?:(?<=专家)|(?<=科学家))|者(?:(?<=学者)|(?<=获得者))|主(?<=得主)"
    r"|官(?:(?<=法官)|(?<=检察官|执行官)|(?<=行政长官))|警(?<=民警))"
    r"(?:[（(][^（）()]{1,12}[）)])?"
)  # 部长, 委员长, 国务委员, 首席专家, 主任（兼）
_HAN = r"[\u4e00-\u9fff\u3400-\u4dbf]"
_LONGEST_NAME = 6
_MIDDLE_DOT = "·•・‧"
_MIDDLE_DOTS = frozenset(_MIDDLE_DOT)
_LONGEST_PART = 8  # of a name with such dots
_SPACED = re.compile(rf"[ ]+({_HAN}{{2,5}}|{_HAN}[ ]{_HAN})(?=\s|$|同志|先生|女士)")

AFTER_NAME = (
    r"(?=[、，,。；;：:！？!?（(）)”」\s]|$|总书记|委员长|同志|先生|女士|等|和|与|及|以及|在|对|就|向|为|从|代表|分别|首先|最后|出席|参加|参会|主持|讲|作|做|致|传达|宣读|宣布|总结"
    r"|指出|强调|要求|表示|认为|说|介绍|通报|汇报|报告|发言|发表|列席|陪同|会见|率|先后|还|也|一行|同|到|赴|围绕|结合|带领|带头|提出|谈|回顾|部署|希望"
    r"|率队|题为|受|担任|任|当选|签署|主讲|领学|辅导|解读|作为|应邀|近日|日前|今[日天]|昨[日天]|\d|以|将|并|号召|深入|当|前往|看望|慰问|调研|考察|揭牌|授旗|颁|参与|进行|解读|带队|受邀|授课|则|曾|均|安排|讲述|阐述|畅谈|分析|简要|详细"
    r"|随后|接着|亲自|坦言|告诉|透露|呼吁|补充|解释|讲解|公布|回应"
    r"|(?:副|特聘|讲席|客座)?(?:教授|研究员)|博士|院士|老师|同学|讲师|高级工程师|安排|所[作做])"
)
_AFTER = re.compile(AFTER_NAME)
_OFFICE = (
    r"(?:常务副|副)?(?:[处院校局部科所厅司市县区镇乡行馆园会]长|书记|主任|主席|总经理|董事长|秘书长|理事长|总工程师)"
)
_BEHIND = re.compile(  # 王强｜教授, 李明｜副研究员
    rf"(?P<title>(?:副|特聘|讲席|客座)?(?:教授|研究员)|博士|院士|讲师|高级工程师|{_OFFICE})?(?:同志|老师|先生|女士|同学)?"
)
_BEFORE_OFFICE = re.compile(rf"[{''.join(sorted(SURNAMES))}][\u4e00-\u9fff]{{1,2}}?(?={_OFFICE})")
_OFFICE_WORDS = frozenset("委部务法业家利化政校位党支总团监纪高级副员会组公司院联行学目处书主办")
_MEANS = re.compile(  # 包｜校长, not 高｜校长期
    rf"[{''.join(sorted(SURNAMES))}](?=(?P<office>{_OFFICE}|教授|老师|院士|博士|总(?=[，就对在说指强要表]))"
    r"(?![期远效时江者短久足年度务录]))"
)
_OPENS_BEHIND = frozenset("副特讲客教研博院高同老先女常处校局部科所厅司市县区镇乡行馆园会书主总董秘理")
_NAME_ENDS = re.compile(r"$|[、，。]|同志|先生|女士")
_MINORITY = re.compile(
    rf"{_HAN}{{1,{_LONGEST_PART}}}(?:[{_MIDDLE_DOT}]{_HAN}{{1,{_LONGEST_PART}}}?){{1,3}}{AFTER_NAME}"
)  # 雪克来提·扎克尔
_NO_NAMES = frozenset(
    """
    全会 全体 应邀 会议 方面 时任 安全 高校 党员 成员 单位 和平 全党 全国 全省 全市 全校 党委 党组 通报 通知 干部
    代表 通过 同志 广大 主要 向全国 项目 应当 全院 全县 全区 全军 全民 常委会 常委 双方 都要 相关 有关 时代 时期 任务
    贺信 贺电 贺词 纪检 班子 方法 方式 温暖 万余 余人 管理 支持 高度 高质量 党中央 国务院 经济 明确 方针 宣传 关于 严格 后勤
    """.split()
)
"""Words that begin with a surname and can stand where a name does."""
_ACTS = re.compile(  # opened by a name: 汪洋｜作总结讲话
    rf"[。”\n](?P<name>[{''.join(sorted({name[0] for name in SURNAMES | COMPOUND_SURNAMES}))}][^，。；：、”\n]{{1,2}}?)"
    r"(?P<act>主持(?:会议|大会|仪式)|作了?(?:重要|总结|主题|动员)*讲话|发表了?重要讲话|在(?:总结讲话|重要讲话|主持会议|讲话)[中时](?:指出|强调|表示)"
    r"|(?:围绕|结合|就)[^，。；：\n]{2,40}?(?:谈了?|作了|做了|进行了?|提出了?|介绍了?|分享了?|讲了?)(?=[^，。；：的\n]{0,12}(?:体会|感受|认识|讲话|报告|发言|汇报|介绍|说明|宣讲|党课|意见|要求)))"
)
_PLACES, _OF_THREE = frozenset("镇乡县村局厅"), 3
_BODY_ENDS = frozenset("省市县区州院校部组会委局厅处所司社团队班室站厂行馆系办科家")  # 项目组围绕…, 江苏省结合…
_FUNCTION = frozenset("和与及在对就向为从的了等是将并不也还同到中上下内外以会作做致率讲说谈受任题要则所")
_ENDS_LIKE_A_NAME = ("认为", "陪同", "题为", "会同")  # 李明｜认为, not 李明认｜为
_CALLED = frozenset(
    "教授 博士 院士 老师 书记 院长 校长 主任 局长 处长 部长 厅长 市长 县长 区长 镇长 会长 总监 经理".split()
)  # 张｜教授


class Person(NamedTuple):
    """One mention of a person by name: the name's span, and the titles that go with it, each on its own."""

    name: Span
    titles: tuple[Span, ...]


def name_at(text: str, start: int, stop: int) -> Span | None:
    """The name that begins at `start`, or None: a surname and one or two characters (江成 in 江成与…, 王中军 in 王中军代表…).

    What follows must be punctuation, or a word that can follow a subject; of two readings the longer that fits is taken.

    >>> name_at("王中军代表学校", 0, 7), name_at("国防部长", 0, 4)
    (Span(start=0, stop=3), None)
    """
    if not _MIDDLE_DOTS.isdisjoint(text[start : start + _LONGEST_PART + 1]):
        minority = _MINORITY.match(text, start, stop)
        if minority and not text.startswith("”", minority.end()):  # “市长对话·哈尔滨”活动
            return Span(*minority.span())
    surname = 2 if text[start : start + 2] in COMPOUND_SURNAMES else 1 if text[start : start + 1] in SURNAMES else 0
    if not surname:
        return None
    for given in (2, 1):
        end = start + surname + given
        if end > stop or min(text[start:end]) < "\u3400" or max(text[start:end]) > "\u9fff":
            continue
        if text[end - 1] in _FUNCTION and given == 2:
            ends = _NAME_ENDS.match(text, end) or (text[start - 1 : start] == "、" and text[end : end + 1] == "和")
            if text[end - 1] == "等" or not ends:
                continue  # 江成与…, 高岩在…, 李明等。; but 孙家和、…, 孙建中同志…, …、孙建中和…
        if given == 2 and (
            text.startswith(_ENDS_LIKE_A_NAME, end - 1) or text[end - 2 : end] in _CALLED or text[end - 1] == "副"
        ):
            continue
        if (
            text[start:end] not in _NO_NAMES
            and text[start:end] not in _CALLED
            and _AFTER.match(text, end, min(len(text), end + 4))
        ):
            return Span(start, end)
    return None


def _acting(text: str) -> Iterator[Span]:
    """The names without titles that open a sentence with what only a person does: 汪洋作总结讲话."""
    for found in _ACTS.finditer("\n" + text):
        name = Span(found.start(), found.start("act") - 1)  # in the text, which begins one further on
        body = found["act"][0] in "围结就" and (len(found["name"]) < 3 or found["name"][-1] in _BODY_ENDS)
        if not body and name_at(text, *name) == name:
            yield name


class People:
    """The persons of a text, found once: those with titles, and by what names they are known."""

    def __init__(self, text: str, spans: Iterable[Span]):
        titled = [found for span in spans for found in find(text, span)]
        named = {found.name.start for found in titled}
        called = [Person(name, (title,)) for name, title in honorifics(text, SURNAMES) if name.start not in named]
        called = [found for found in called if found.name.of(text) not in _NO_NAMES]
        self.titled = tuple(sorted((*titled, *called), key=lambda found: found.name.start) if called else titled)
        known = [*(found.name for found in self.titled), *_acting(text)]
        self.names = frozenset(name.of(text) for name in known)
        self._starts = [found.name.start for found in self.titled]
        self._initials = frozenset(name[:1] for name in self.names)
        self._called: dict[str, Span] = {}
        several: set[str] = set()
        for name in known:
            other = self._called.setdefault(text[name.start], name)
            if other.of(text) != name.of(text):
                several.add(text[name.start])
        for surname in several:
            del self._called[surname]

    def within(self, span: Span) -> tuple[Person, ...]:
        """The persons named with titles within a stretch of the text."""
        (start, stop), starts = span, self._starts
        first = bisect_left(starts, start)
        if first == len(starts) or starts[first] >= stop:
            return ()  # nearly always
        return self.titled[first : bisect_left(starts, stop, lo=first)]

    def known_at(self, text: str, start: int) -> Span | None:
        """The known name that begins at a place of the text, or None."""
        if text[start : start + 1] not in self._initials:
            return None
        for length in range(_LONGEST_NAME, 1, -1):
            if text[start : start + length] in self.names:
                return Span(start, start + length)
        return None

    def meant_at(self, text: str, start: int) -> tuple[Span, int] | None:
        """The person called by surname and office at a place of the text, and where that ends: 包校长 is 包伟, if no other is a 包."""
        found = _MEANS.match(text, start)
        if found is None:
            return None
        end = found.end("office")
        return self._called.get(text[start], Span(start, end)), end


def find(text: str, span: Span) -> Iterator[Person]:
    """Yield the persons named within a stretch of text, left to right: a name after a title, then the names listed after it.

    A list of titles before the first of several names joined by 、 belongs to all of them, until a name has titles of its own.
    """
    position = begin = span.start
    while title := _TITLE.search(text, position, span.stop):
        position = title.end()
        name = _titled_name(text, position, span.stop)
        if name is None:
            continue
        titles = _titles(text, begin, title.end())
        behind = title_behind(text, name.stop, span.stop)
        yield Person(name, (*titles, behind) if behind else titles)
        position = mention_stop(text, name.stop, span.stop)
        for further in names_listed(text, position, span.stop):
            behind = title_behind(text, further.stop, span.stop)
            yield Person(further, (*titles, behind) if behind else titles)
            position = mention_stop(text, further.stop, span.stop)
        begin = position


def title_behind(text: str, start: int, stop: int) -> Span | None:
    """The title that follows a name: 王强｜教授, 李明｜副研究员."""
    found = _BEHIND.match(text, start, stop) if text[start : start + 1] in _OPENS_BEHIND else None
    return Span(*found.span("title")) if found and found["title"] else None


def mention_stop(text: str, start: int, stop: int) -> int:
    """Where the mention of a name that ends at `start` ends, with what follows it: 教授, 同志, 老师."""
    found = _BEHIND.match(text, start, stop) if text[start : start + 1] in _OPENS_BEHIND else None
    return found.end() if found else start


def bare(text: str, start: int, stop: int) -> tuple[Span, ...]:
    """The names without titles that begin at `start` and are joined by 、: 石泰峰、何立峰 in 石泰峰、何立峰出席会议."""
    first = name_at(text, start, stop)
    if first is None or (first.stop - first.start == _OF_THREE and text[first.stop - 1] in _PLACES):
        return ()  # 柳村镇、花桥镇负责同志
    return (first, *names_listed(text, mention_stop(text, first.stop, stop), stop))


def _titled_name(text: str, start: int, stop: int) -> Span | None:
    spaced = _SPACED.match(text, start, stop) if text.startswith(" ", start) else None
    if spaced is not None:
        return Span(*spaced.span(1))
    name = name_at(text, start, stop)
    if name is None:  # 支部书记｜张华｜副处长
        found = _BEFORE_OFFICE.match(text, start, stop)
        name = Span(*found.span()) if found and _OFFICE_WORDS.isdisjoint(found.group()[1:]) else None
    return name


def names_listed(text: str, start: int, stop: int) -> Iterator[Span]:
    """Yield the bare names that go on a list: 、王沪宁、蔡奇 and 和李希, from `start` on."""
    while start < stop and text[start] in "、和与及":
        name = name_at(text, start + 1, stop) or _between_names(text, start + 1, stop)
        if name is None:
            return
        yield name
        start = mention_stop(text, name.stop, stop)


_LINKS = ("以及", "其次", "最后", "首先", "随后", "接着", "然后", "会上", "同时", "此外", "期间")
_UNKNOWN = re.compile(r"[\u4e00-\u9fff]{2,3}(?<![门导会位员部委局组领人门级])(?=、)")


def _between_names(text: str, start: int, stop: int) -> Span | None:
    """A name of a rare surname in a list of names: 阮波、｜占夫｜、石金."""
    found = _UNKNOWN.match(text, start, stop)
    return Span(*found.span()) if found and name_at(text, found.end() + 1, stop) else None


_BEFORE_TITLES = re.compile(
    r".*(?:[。！？]”|[，,。；;：:！？（(）)》|\s—]|会议[由上]|大会[由上]|日(?!常)|[午了]|听取|报告和|包括|的(?:领导|同志|嘉宾|专家|人员)*有|记者|来自|时任|现任|由|(?:(?<=^)|(?<=[、”]))[和与及])",
    re.DOTALL,
)

_BODY_CALLED = re.compile(  # 组织部（统战部）｜部长
    r"(?<=[部处办室局委院心科组司系所厅站团])（(?!扩大|视频|记者|通讯员)[\u4e00-\u9fff、]{2,10}）(?=[\u4e00-\u9fff])"
    r"|（[\u4e00-\u9fff]{2,6}）(?=有限|股份|集团|公司)|（[^（）]{1,12}）$"  # 主任（兼）
)
_BODY_END = re.compile(r"[部厅局委司处科院署办]|中心|学院|协会|联合会|集团|公司|银行|基金会|领导小组")
_LONGEST_DUTY = 6
_WHO_LEADS = ("领导", "领导人")


def _names_body(text: str, start: int, stop: int) -> bool:
    """Whether the verbs at `start` are the name of a body: 教育部部长, 发展改革委主任; but 学习教育部部长…"""
    for end in range(start, min(stop, start + _LONGEST_DUTY), 2):
        if text[end : end + 2] not in NOUNS_TOO or text[end : end + 2] == "学习":
            return False
        if _BODY_END.match(text, end + 2, stop):
            return True
    return False


def _titles(text: str, start: int, stop: int) -> tuple[Span, ...]:
    """The titles that end at `stop`, back to the last punctuation but 、; each must end as a title does."""
    begin = max(start, stop - 80)
    words = text[begin:stop]
    if "）" in words:
        words = _BODY_CALLED.sub(lambda found: "部" * len(found.group()), words)
    cut = _BEFORE_TITLES.match(words)
    begin += cut.end() if cut else 0
    if text.startswith(_LINKS, begin):
        begin += 2
    if text.startswith("该", begin):  # 该镇镇长
        begin += 2 if text[begin + 1 : begin + 2] == text[begin + 2 : begin + 3] else 1
    if begin == start and text[begin : begin + 1] in tuple("和与及、"):
        begin += 1
    while (verb := verb_at(text, begin, stop)) and not _names_body(text, verb.start, stop):
        begin = verb.stop  # 传达学习中共中央政治局常委…
    titles: list[Span] = []
    for unit in reversed(list(_units(text, begin, stop))):
        found = list(_TITLE.finditer(text, unit.start, unit.stop))
        if not found or found[-1].end() != unit.stop:
            break
        if not text.endswith(_WHO_LEADS, unit.start, unit.stop):  # 学校领导 is who leads there, no office
            titles.insert(0, unit)
    return tuple(titles)


def _units(text: str, start: int, stop: int) -> Iterator[Span]:
    begin = start
    for position in range(start, stop):
        if text[position] == "、":
            yield Span(begin, position)
            begin = position + 1
    yield Span(begin, stop)
