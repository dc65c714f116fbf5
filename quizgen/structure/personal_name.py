"""Personal names: a surname that is known, and one or two characters, before a word that can follow a subject."""

import re

from quizgen.documents.document import Span
from quizgen.structure.surname import COMPOUND_SURNAMES, SURNAMES

HAN = r"[\u4e00-\u9fff\u3400-\u4dbf]"
"""A character of which names are made."""

_MIDDLE_DOT = "·•・‧"
MIDDLE_DOTS = frozenset(_MIDDLE_DOT)
_LONGEST_PART = 8  # of a name with such dots
AFTER_NAME = (
    r"(?=[、，,。；;：:！？!?（(）)”」\s]|$|总书记|委员长|同志|先生|女士|等|和(?![、，。；])|与|及|以及|在|对|就|向|为|从|代表|分别|首先|最后|出席|参加|参会|主持|讲|作|做|致|传达|宣读|宣布|总结"
    r"|指出|强调|要求|表示|认为|说|介绍|通报|汇报|报告|发言|发表|列席|陪同|会见|率|先后|还|也|一行|同|到|赴|上台|围绕|结合|带领|带头|提出|谈|回顾|部署|希望"
    r"|率队|题为|受|担任|任|当选|签署|主讲|领学|辅导|解读|作为|应邀|近日|日前|今[日天]|昨[日天]|\d|以|将|并|号召|深入|当|前往|看望|慰问|调研|考察|揭牌|授旗|颁|参与|进行|解读|带队|受邀|授课|则|曾|均|安排|讲述|阐述|畅谈|分享|分析|简要|详细"
    r"|来(?!自)|莅|都|表态|针对|面[向对]|重点|接受|走访|检查|督查|督导|逐一|鼓励|勉励|叮嘱|肯定|充分|认真|高度|感谢"
    r"|组织|召集|召开|委托|共同|一同|一道|实地|现场|全程|听取|参观|视察|察看|查看|巡察|演讲|宣讲|点评|布置|牵头|授课|邀请|转达|承诺|倡议|签约|签字|缺席|请假|再次|第一时间|阁下|举行|举办|访问|出访|宴请|在座|校友(?=首先|介绍|表示|代表|回顾|分享|对|向|在|为|作|就)|关于|星期[一二三四五六日天]|周[一二三四五六日]|拜访|拜会|会晤|亲切"
    r"|提醒|嘱咐|告诫|先(?=传达|介绍|讲|作|就|对|向|从|宣|通报|汇报|带领|总结)|见证|现身|宣誓|庄严|亦|[两三四五六七八九][位名]|的(?:陪同|见证|带领|(?:工作|情况|专题)?(?:汇报|报告|介绍|发言|讲解))|一起|联合|专程|热情|热烈|应约|到场|到会|与会|携|率领|观看|聆听|接见|接待|欢迎|签订|交换|启动|寄语|重温|领誓|授牌|揭幕|登台"
    r"|随[后行]|接着|亲自|坦言|告诉|透露|呼吁|补充|解释|讲解|公布|回应"
    r"|(?:副|特聘|讲席|客座)?(?:教授|研究员)|博士|院士|老师|同学|讲师|高级工程师|安排|所[作做])"
)
_AFTER = re.compile(AFTER_NAME)
_MINORITY = re.compile(
    rf"{HAN}{{1,{_LONGEST_PART}}}(?:[{_MIDDLE_DOT}]{HAN}{{1,{_LONGEST_PART}}}?){{1,3}}{AFTER_NAME}"
)  # 雪克来提·扎克尔
FUNCTION_CHARACTERS = frozenset("和与及在对就向为从的了等是将并不也还同到中上下内外以会作做致率讲说谈受任题要则所")
"""Characters that join words and seldom end a name."""
_NAME_ENDS = re.compile(
    r"$|[、，。]|(?<=同)(?:对|就|指出|强调|作|主持|介绍|围绕|结合)|同志|先生|女士|(?<=[中上从和会])(?:[作做]了?|发表|发言|宣布|主持|讲话|出席|参加|列席|陪同|传达|宣读|指出|强调|要求|致辞|介绍|汇报|代表|带领|率领|率队)"
)
NO_NAMES = frozenset(
    """
    全会 全体 应邀 会议 方面 时任 安全 高校 党员 成员 单位 和平 全党 全国 全省 全市 全校 党委 党组 通报 通知 干部 代表 通过 同志
    广大 主要 向全国 项目 应当 全院 全县 全区 全军 全民 常委会 常委 双方 都要 相关 有关 时代 时期 任务 权利 简要 简单 简短 宣读 宣布 强调
    解读 解答 安排 全程 全力 全面 谈话 谈心 贺信 贺电 贺词 纪检 班子 方法 方式 温暖 万余 余人 管理 支持 高度 高质量 党中央 国务院
    经济 明确 方针 宣传 关于 严格 后勤 公司 师生 国家 官员 官兵 官方 战士 战友 门诊 奉献 植树 校友 校方 向大会 公安 热情 热烈
    农民 居民 华侨 华人 毕业生
    应届生 归侨 家长 民兵 司机 车主 公署 公所 普遍 普通 普查 普法 校企 校企合 校地合 党外 时长 班主 商务 代表团 代表队 马上 毕业班
    来宾 嘉宾 客人 贵宾 大家 学员 学生 教师 专家 记者 媒体 群众 职工 员工 班主任 文史 文艺 文物 文旅 文体 文教
    """.split()
)
"""Words that begin with a surname and can stand where a name does."""
_WORDS_BEHIND = frozenset(
    """
    高等 认为 陪同 题为 会同 共同 一同 随同 协同 伴同 面向 面对 针对 应对 相对 绝对 一起 一道 一行 参与 宣讲 演讲 主讲 领讲 串讲
    座谈 访谈 洽谈 看到 听到 感到 提到 来到 收到 得到 赶到 走到 应当 担当 担任 兼任 历任 接受 深受 感受 享受 承受 加以 予以 得以
    难以 足以 可以 前来 回来 带来 出来 起来 工作 写作 制作 动作 协作 细致
    """.split()
)
"""Words whose second character could follow a name, were the first its last one: 李明｜认为, 李明｜针对, not 李明认｜为."""
_PREPOSITIONS = frozenset("向由从对经应连通")
FORMS_OF_ADDRESS = frozenset(
    "教授 博士 院士 老师 书记 院长 校长 主任 局长 处长 部长 厅长 市长 县长 区长 镇长 会长 总监 经理 律师".split()
)
"""What people are called by behind their surnames: 张｜教授."""
_NO_GIVEN = FORMS_OF_ADDRESS | frozenset("党委 党组 团委 工会 支部".split())  # 代表｜校党委


def name_at(text: str, start: int, stop: int) -> Span | None:
    """The name that begins at `start`, or None: a surname and one or two characters (江成 in 江成与…, 王中军 in 王中军代表…).

    What follows must be punctuation, or a word that can follow a subject; of two readings the longer that fits is taken.

    >>> name_at("王中军代表学校", 0, 7), name_at("国防部长", 0, 4)
    (Span(start=0, stop=3), None)
    """
    if not MIDDLE_DOTS.isdisjoint(text[start : start + _LONGEST_PART + 1]):
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
        if text[end - 1] in FUNCTION_CHARACTERS and given == 2:
            ends = _NAME_ENDS.match(text, end) or (text[start - 1 : start] == "、" and text[end : end + 1] == "和")
            if text[end - 1] == "等" or not ends or text[start : end - 1] in NO_NAMES:
                continue  # 江成与…, 高岩在…, 李明等。; but 孙家和、…, 孙建中同志…, …、孙建中和…
        if (
            given == 2
            and (
                text[start : start + 2] in FORMS_OF_ADDRESS  # 校长工｜作报告
                or text[start : start + 2] in NO_NAMES  # 校友｜代表近百人
                or text[end - 1 : end + 1] in _WORDS_BEHIND
                or text[end - 2 : end] in _NO_GIVEN
                or text[end - 1] in "副们班"
            )
        ):
            continue
        if given == 1 and text[start + 1 : start + 3] in FORMS_OF_ADDRESS:
            continue  # 宋｜主任
        if text[start] in _PREPOSITIONS and text[start + 1 : end] in NO_NAMES:
            continue  # 校长｜向校友代表…
        if (
            text[start:end] not in NO_NAMES
            and text[start:end] not in FORMS_OF_ADDRESS
            and _AFTER.match(text, end, min(len(text), end + 4))
        ):
            return Span(start, end)
    return None
