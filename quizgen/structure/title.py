"""Titles: what stands before a name and tells the office (省委书记、省长), and what may follow one (王强教授)."""

import re
from collections.abc import Iterator

from quizgen.documents.document import Span
from quizgen.structure.personal_name import name_at
from quizgen.structure.verb import NOUNS_TOO, verb_at

TITLE = re.compile(  # its last character first, then what is before it: so few places of a text are looked at twice
    r"(?:长(?!江学者)(?:(?<=[部省市县区州盟旗镇乡局厅处科署司行院校所台社会关馆园站组队班团师军议外防总村街庭厂矿连排营旅舰股店]长)|(?<=委员长|指挥长|护士长|理事长|监事长|秘书长|检察长|裁判长|审计长|审判长|督察长|教务长|总务长|干事长|参谋长|董事长))"
    r"|员(?!长)(?:(?<=[委专成组馆科演]员)|(?<=[老秀生]党员)|(?<=运动员|教练员|飞行员|航天员|司令员|研究员|巡视员|调研员|联络员|辅导员|组织员|指导员|教导员|协理员|特派员|观察员|督导员|监督员|审判员|检察员|评论员|讲解员))|理(?:(?<=[总经]理)|(?<=助理))|委(?<=[常政主评]委)|任(?<=主任)|席(?<=主席)|记(?<=书记)"
    r"|人(?<=负责人|召集人|牵头人|主持人|发言人|领导人|创始人|合伙人|带头人|传承人)|志(?<=负责同志)|导(?<=领导)|问(?<=顾问)|赞(?<=参赞)|学(?<=督学)|练(?<=教练)|队(?<=领队)|演(?<=导演)|生(?:(?<=医生)|(?<=研究生|博士生))|表(?<=代表)|事(?<=[干监董理领参]事)|裁(?<=总裁)|监(?<=总监)|辑(?<=编辑)|编(?<=[主总]编)|审(?<=编审)|令(?<=司令)|书(?!长|处|记)(?:(?<=支书)|(?<=秘书))"
    r"|师(?:(?<=[讲律教医技导药护]师)|(?<=工程师|会计师|经济师|设计师|规划师|建筑师|审计师|评估师|农艺师|架构师|分析师)|(?<=指导老师|带队老师|授课老师|主讲老师))|士(?<=[院博]士)|授(?<=教授)|首(?<=特首)|相(?<=首相)|统(?<=总统)|使(?<=[大公特]使)|家(?![委组学])(?:(?<=[专作画]家)|(?<=[科济]学家|企业家|艺术家|书法家|教育家|评论家|收藏家))|者(?:(?<=学者)|(?<=获得者|志愿者))|主(?<=得主)|选(?<=人选)(?![任举拔择用])"
    r"|官(?:(?<=[法武]官)|(?<=[监检]察官|执行官|信息官|运营官|技术官|财务官)|(?<=行政长官))|警(?<=民警)|部(?<=级干部)|友(?<=校友))"
    r"(?:[（(][^（）()]{1,12}[）)])?"
)  # 部长, 委员长, 国务委员, 首席专家, 主任（兼）
"""How a title ends."""
OFFICE = (
    r"(?:常务副|副)?(?:[处院校局部科所厅司市县区镇乡行馆园会]长|书记|主任|主席|总经理|董事长|秘书长|理事长|总工程师)"
)
"""An office that may follow a name."""
OFFICE_CHARACTERS = frozenset("委部务法业家利化政校位党支总团监纪高级副员会组公司院联行学目处书主办")
"""Characters of bodies and offices, which a given name does not have."""
_BEHIND = re.compile(  # 王强｜教授, 李明｜副研究员
    rf"(?P<title>(?:副|特聘|讲席|客座)?(?:教授|研究员)|博士|院士|讲师|律师|高级工程师|{OFFICE})?(?:同志|老师|先生|女士|同学|阁下)?"
)
_ASIDE = re.compile(r"[（(][^（）()，。；\n]{1,16}[）)]")  # 王强（女）, 周平（Peter Zhou）
_OPENS_BEHIND = frozenset("阁律副特讲客教研博院高同老先女常处校局部科所厅司市县区镇乡行馆园会书主总董秘理")
_LINKS = ("以及", "其次", "最后", "首先", "随后", "接着", "然后", "会上", "同时", "此外", "期间", "之后")

_BEFORE_TITLES = re.compile(
    r".*(?:[。！？…]”|[，,。；;：:！？（(）)》|\s—]|会议(?:[由上]|确定|决定)|大会[由上]|[仪幕班]式上|典礼上|日(?![常语本])|[午了]|听取|邀请|特邀|(?<![申聘])请(?!示|假|愿)|(?:出席|参加)[^，。；、]{2,40}的|会见|接见|会晤|拜会|拜访|宴请|代表[^，。；、]{1,12}?[向对]|(?<=^)向(?!阳)|在(?![职读任岗编线京华沪港]|校(?:生|学|教|职|研|本))|[来到]访的|前来[^，。；、]{1,8}的|(?:报告|讲话|说明|汇报)和|包括|会议?的[^，。；、有]{1,8}有|(?:的|[与参]会)(?:领导|同志|嘉宾|专家|人员|还|主要)*有|(?<=^)等[^、]{0,12}(?=、)|记者|来自|时任|现任|由|(?:(?<=^)|(?<=[，、”）》]))[和与及])",
    re.DOTALL,
)

_BODY_CALLED = re.compile(  # 组织部（统战部）｜部长
    r"(?<=[部处办室局委院心科组司系所厅站团])（(?!扩大|视频|记者|通讯员)[\u4e00-\u9fff、]{1,10}）(?=[\u4e00-\u9fff])"
    r"|(?<=[\u4e00-\u9fff])（(?!扩大|视频|记者|通讯员|[左右前后第男女图摄])[\u4e00-\u9fff]{2,8}）(?=[\u4e00-\u9fff])"
    r"|(?:^|(?<=[、，]))《[^《》]{2,12}》(?=[原副]?(?:常务|执行)?(?:主编|总编|社长|副主编|编辑))"  # 《茶叶》｜原主编
    r"|（[^（）]{1,12}）$"  # 主任（兼）
)
_BODY_END = re.compile(r"[部厅局委司处科院署办]|中心|学院|协会|联合会|集团|公司|银行|基金会|领导小组")
_OURS = re.compile(
    "[我本该](?:[校院省市区县局社司委所镇乡](?!长)|会(?![议长]))"
)  # 我校｜党委书记: who reads it elsewhere is of another
_FOR_OTHERS = re.compile("[^，。；、]{2,24}?[与和同向对]")
_FIELDS = frozenset("分析 教育 研究 生产 投资 消费 规划 传播 研发 审计 管理 运行".split())  # 教育｜产业运营总监
_SMALL_BODY = re.compile(  # 督导｜组副组长, 综合｜科科长
    "[组科室处股部办队站](?:常务副|第一|副)?(?:[组科室处股部队站]长|主任|书记|主管|干事|成员)"
)
_OF_THREE = 3
_LONGEST_DUTY = 6
_OFFICE_ALONE = re.compile(  # 副市长，｜市公安局局长
    "(?:^|[。；\n])(?P<office>[\u4e00-\u9fff]{0,6}?(?:副?[省市县区州]长|[省市县区州盟旗]委常委|党组成员|党委委员|[省市县区州]委(?:网信办|宣传部|组织部|统战部|办公[室厅]|编办|政法委)(?:常务)?副?(?:主任|部长|书记)))，$"
)
_LONGEST_ALONE = 14
_WHO_DOES = ("员", "人")  # 组织｜员, 负责｜人
_OFFICER = ("专员", "老师", "教师", "总监", "经理", "顾问")
_OFFICERS_DO = NOUNS_TOO | {"督导", "督查"}  # 督导｜专员, 指导｜老师, 投资｜总监
_EXECUTIVE = re.compile("执行(?=[副主院董秘会总校理])")  # 执行｜主席
_AND_EXPERTS = re.compile("[和与及](?:有关|相关|部分)?(?:专家学者|专家|学者)$")  # 全国政协委员｜和专家苗某、刘某
_NO_OFFICE = ("领导", "领导人", "专家代表")  # who leads there, who speaks for experts
_LEADERS = re.compile("(?:[校院省市区县州盟旗镇乡局厅]|学校|学院|医院|党和国家|国家|集团|公司)领导人?")
"""What tells of those named behind it no more than that they lead: 校领导, 党和国家领导人."""


def _names_body(text: str, start: int, stop: int) -> bool:
    """Whether the verbs at `start` are the name of a body: 教育部部长, 发展改革委主任, 督导组组长; but 学习教育部部长…"""
    if _SMALL_BODY.match(text, start + 2, stop) or text[start : start + 2] in _FIELDS:
        return True
    for end in range(start, min(stop, start + _LONGEST_DUTY), 2):
        if text[end : end + 2] not in NOUNS_TOO or text[end : end + 2] == "学习":
            return False
        if _BODY_END.match(text, end + 2, stop):
            return True
    return False


def titles_before(text: str, start: int, stop: int) -> tuple[Span, ...]:
    """The titles that end at `stop`, back to the last punctuation but 、; each must end as a title does."""
    begin = max(start, stop - 80)
    words = text[begin:stop]
    if "）" in words or "》" in words:
        words = _BODY_CALLED.sub(lambda found: "部" * len(found.group()), words)
    cut = _BEFORE_TITLES.match(words)
    begin += cut.end() if cut else 0
    if text.startswith(_LINKS, begin):
        begin += 2
    for_others = _FOR_OTHERS.match(text, begin, stop) if text.startswith("代表", begin - 2) else None
    if for_others:  # 副县长张山代表｜东县人民政府与｜集团董事长刘扬
        begin = for_others.end()
    if text.startswith("该", begin) and _OURS.match(text, begin) is None:  # 该公司总经理
        begin += 1
    if begin == start and text[begin : begin + 1] in tuple("和与及、"):
        begin += 1
    if text.startswith("为", begin) and verb_at(text, begin + 1, stop):  # 为｜贯彻落实市委书记…的要求
        begin += 1
    while (
        not text.startswith(("研究生", "解放军"), begin)
        and (verb := verb_at(text, begin, stop))
        and not text.startswith(_WHO_DOES, verb.stop)
        and not (text.startswith(_OFFICER, verb.stop) and text[verb.start : verb.stop] in _OFFICERS_DO)
        and not _EXECUTIVE.match(text, verb.start)
        and not _names_body(text, verb.start, stop)
    ):
        begin = verb.stop  # 传达学习中共中央政治局常委…
    alone = (
        _OFFICE_ALONE.search(text, max(0, begin - _LONGEST_ALONE), begin) if text.startswith("，", begin - 1) else None
    )
    titles: list[Span] = [Span(*alone.span("office"))] if alone else []
    first = len(titles)
    for unit in reversed(list(_units(text, begin, stop))):
        found = list(TITLE.finditer(text, unit.start, unit.stop))
        if not found or found[-1].end() != unit.stop:
            break
        if text.endswith(_NO_OFFICE, *unit) and not leads(unit.of(text)):
            continue
        unit = _without_name(text, unit)
        ours = _OURS.match(text, *unit)
        titles.insert(first, _without_experts(text, Span(ours.end(), unit.stop) if ours else unit))
    return tuple(titles)


def leads(title: str) -> bool:
    """Whether a title tells no more than that somebody leads there.

    >>> leads("校领导"), leads("校长")
    (True, False)
    """
    return _LEADERS.fullmatch(title) is not None


def _without_experts(text: str, unit: Span) -> Span:
    """A title without the experts who are named with those that bear it: 政协委员｜和专家."""
    experts = _AND_EXPERTS.search(text, *unit)
    return Span(unit.start, experts.start()) if experts and _is_title(text, unit.start, experts.start()) else unit


def _without_name(text: str, unit: Span) -> Span:
    """A title without the name of somebody who has none: 张军｜及作家代表."""
    name = Span(unit.start, unit.start + _OF_THREE)
    joined = text[name.stop : name.stop + 1] in tuple("及和与") and name.stop + 2 < unit.stop
    if joined and OFFICE_CHARACTERS.isdisjoint(name.of(text)) and name_at(text, *name) == name:
        return Span(name.stop + 1, unit.stop)
    return unit


def _is_title(text: str, start: int, stop: int) -> bool:
    """Whether a stretch ends as a title does: 副会长｜兼秘书长."""
    return any(found.end() == stop for found in TITLE.finditer(text, start, stop))


def _units(text: str, start: int, stop: int) -> Iterator[Span]:
    begin = start
    for position in range(start, stop):
        if (text[position] == "、" and _closed(text, begin, position)) or (
            text[position] == "兼" and _is_title(text, begin, position)
        ):
            yield Span(begin, position)
            begin = position + 1
    yield Span(begin, stop)


def _closed(text: str, start: int, stop: int) -> bool:
    """Whether every quote is closed that a stretch opens: “不忘初心｜、牢记使命”指导组."""
    return text.count("“", start, stop) == text.count("”", start, stop)


def title_behind(text: str, start: int, stop: int) -> Span | None:
    """The title that follows a name: 王强｜教授, 李明｜副研究员."""
    found = _BEHIND.match(text, start, stop) if text[start : start + 1] in _OPENS_BEHIND else None
    return Span(*found.span("title")) if found and found["title"] else None


def mention_stop(text: str, start: int, stop: int) -> int:
    """Where the mention of a name that ends at `start` ends, with what follows it: 教授, 同志, 老师, （左一）."""
    found = _BEHIND.match(text, start, stop) if text[start : start + 1] in _OPENS_BEHIND else None
    end = found.end() if found else start
    aside = _ASIDE.match(text, end, stop) if text.startswith(("（", "("), end) else None
    if aside is None:
        return end
    found = _BEHIND.match(text, aside.end(), stop)  # 夏德伟（Dave Shaw）博士
    return found.end() if found else aside.end()
