"""The edges of a list: what may stand before its first member and after its last, and where, in its unit, the last one ends."""

import re

from quizgen.documents.document import Span
from quizgen.structure.verb import ADVERBS, VERBS
from quizgen.structure.word import WORDS

CONJUNCTION = re.compile(
    r"以及|和(?![平谐美睦解气合])|与(?!会|时俱进|此|[型度率者式感])|及(?![时其格])|并(?![购轨网列举重存])"
)
_SHORTEST_LAST = 3  # characters before what the last item is made up with
_COPULA = re.compile("是(?<![不但而只就还可若总便都求凡于]是)(?![非否])")
_COUNTED = re.compile(r"(?:[两二三四五六七八九十]+|\d)大?(?:者|个|类|种|级)$")  # 教育、科技、人才三者
_MADE_UP = re.compile("(?:共同|有机)?(?<![员素成构])(?:构成|组成)$|[之当]中$")  # 由基本理论、基本观点和基本方法｜构成
_BEFORE = frozenset("集走做须当的是为以在对把将了着过出起好到于要即括有与和及：—“由从向让使给按被用像如")
_ENDS_WORDS = frozenset("当用向对到")
_NO_GOVERNORS = (
    WORDS - VERBS - frozenset("面对 面向 得到 达到 遭到 受到 转向 走向 用于 对于 采用 利用 使用 运用 启用".split())
)
_AFTER = frozenset("的等之并既均在”地得为是，这各三四五六七八九十两还仍也皆却已")
_NOUNS = frozenset(
    """
    工作 使命 原则 活动 问题 战略 任务 要求 行动 教育 制度 体系 机制 方面 领域 建设 管理 服务 能力 精神 思想 理念 目标
    政策 措施 责任 观念 意识 思维
    """.split()
)
DETERMINERS = frozenset(
    "一批 一支 一个 一次 一场 一部 一系 一种 一项 一套 任何 所有 相关 有关 各种 各类 各项 其他 一切 这些 那些 许多".split()
)
HOLDERS = frozenset(
    "人民 群众 干部 党员 全党 社会 国家 企业 学生 教师 青年 师生 职工 公民 居民 农民 消费 产业 行业 网络 经济".split()
)
"""Who or what has something: a list of what they have may follow them."""
BODIES = (*"党市县区省州镇乡村校院局司我们", "上下")
"""What those end with who do it all."""
_STATIVE = frozenset(
    """
    呈现 具有 具备 存在 面临 蕴含 享有 包含 涵盖 涉及 属于 成为 作为 缺乏 充满 富有 通过 按照 根据 经过 遭遇 危害 崇尚 秉承 讲究 摒弃
    """.split()
)
_KNOWN_BEFORE = DETERMINERS | HOLDERS | _STATIVE
DONE = frozenset("贯通 融于 融为 融通 连接 联结 摆在 放在 作为 当作 变成 化为 落到 列为 列入 用于 有机 更好".split())
"""What is done with what 把 governs."""
TOGETHER = frozenset("结合 贯通 统一 衔接 联系 融合 紧密 一起".split())
"""What is done with it and with something else."""
AFTER_OBJECT = VERBS | ADVERBS | DONE
LETS = frozenset("让使令")
"""What brings in what others do or become: 让｜山更绿、水更清."""
_PREDICATES = frozenset(
    """
    成为 得到 取得 具有 具备 发生 处于 面临 贯通 相互 相结 相统 相辅 相协 不断 持续 更加 明显 显著 全面 一起 共同 进入 有机 协调 同步
    一体 于一 统一 变为 变成 转为 化为 致以 予以 加以 给予 上升 加剧 凸显 有待 亟待 仍需 尚需 还需 需要 贡献 稳居 位居 出发 入手 着手
    分别 离不 时有 屡禁 屡见 层出 当中 之中 中去 全过 全方 全流 全链 全覆
    """.split()
)
_OPENING = re.compile(
    r"(?:旨在|致力于|更要|又要|也要|还要|既要|就要|都要|[更又也还既都](?=是|有)|要(?![害求素点件塞](?!真务实|面|燃|亮|件))|必须|应当|需要|并|也(?!许)|还|且|而|则|又|以及"
    r"|和(?![^，。；]{1,10}(?:密切|紧密|打成一片)))+(?=..)"  # 和人民群众紧密联系的作风
)
OPENING_BEGINS = frozenset("旨致更又也还既就都要必应需并且而则和以")
"""What the words begin with that `opening` passes over."""


def may_precede(lead: str) -> bool:
    """Whether a list may begin after these words: nothing, a verb, 的, a preposition."""
    return (
        not lead
        or (lead[-1] in _BEFORE and not (lead[-1] in _ENDS_WORDS and lead[-2:] in _NO_GOVERNORS))
        or lead[-2:] in VERBS
        or lead[-2:] in _KNOWN_BEFORE
        or (lead[-1] == "地" and lead[-3:-1] in ADVERBS)  # 更好地｜承继历史、立足现实
        or (lead[-1] == "成" and lead[-3:-1] in VERBS)  # 建设成｜功能齐全、环境优美的校园
        or (lead[-1] == "同" and lead[-2:] not in WORDS)  # 把学习同｜总结经验、推动工作结合起来; not 共同
    )


def may_follow(trail: str) -> bool:
    """Whether a list may end before these words: nothing, 的, 等, a count, a noun that sums it up, a verb."""
    return (
        not trail
        or trail[0] in _AFTER
        or trail[:2] in _NOUNS
        or trail[:2] in VERBS
        or trail[:2] in _PREDICATES
        or (trail[:2] in ADVERBS and trail[2:4] in VERBS)
    )


def is_dealt_with(trail: str) -> bool:
    """Whether the trail tells what is done with what 把 or 将 governs: 把…、推动发展｜贯通起来."""
    return trail[:2] in AFTER_OBJECT


def opening(text: str, span: Span) -> int:
    """Where a clause or unit begins behind 要, 必须, 并 …: the words that tie it to its sentence.

    >>> opening("要加强领导", Span(0, 5))
    1
    """
    start, stop = span
    if text[start : start + 1] not in OPENING_BEGINS:
        return start  # as most do: they are spared the regex
    found = _OPENING.match(text, start, stop)
    return found.end() if found else start


def item_stop(text: str, last: Span) -> int:
    """Where the last item ends: before 等, the 是 that says what the items are, the 的 that closes the list, what counts them (…三者)."""
    closing = text.find("等", last.start + 1, last.stop)
    if closing < 0:
        of = text.rfind("的", last.start + 3, last.stop)
        closing = of if of > 0 and last.stop - of <= 8 and text[of - 1] != "目" else last.stop
    says = _COPULA.search(text, last.start + 2, closing)
    closing = says.start() if says else closing
    made_up = _MADE_UP.search(text, last.start + _SHORTEST_LAST, closing)
    closing = made_up.start() if made_up else closing
    counted = _COUNTED.search(text, last.start + 1, closing)
    return counted.start() if counted else closing
