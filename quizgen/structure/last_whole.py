"""Where the last of words of one length ends: what follows as many characters as the others have may be its own."""

from quizgen.structure.begun import OBJECTS
from quizgen.structure.verb import VERBS, governs
from quizgen.structure.word import WORDS

MEASURES = frozenset("一种 一个 一份 一次 一场 一项 一段 一门 一支".split())
"""What opens a noun that the last item holds to its end, 的 in it or not."""
_ABOVE_ALL = ("为主", "为辅", "为先", "为本", "为要", "至上")  # 自然恢复为主
_MEASURED = tuple(f"的{noun}" for noun in "质量 水平 力度 效率 比重 效益 质量和效益 速度".split())
_LONGEST_OF = 8  # characters behind 的
_EACH = ("各项", "各类", "各种", "有关", "相关", "其他")
_COUNTS = frozenset("一二三四五六七八九十")
_STRICT, _RULE = "从严", "治党"
_POWER, _ABILITY = "力", "能力"
_RULES = ("制度", "机制", "体系", "办法", "平台", "模式")
_SHORT = 2


def goes_on(words: list[str], head: str, trail: str) -> int | None:
    """How many characters of the trail are the last word's own; None where it ends in what is none of it."""
    last, long = words[-1], len(words[0]) > _SHORT
    if long and trail[2:3] == "等" and head and trail[:2] in OBJECTS:
        return 2  # 抓党建、抓管理、抓突发｜事件等
    if long and last.endswith(_EACH) and not words[0].endswith(_EACH):
        return 2 if last[:2] in VERBS and trail[2:] in ("", "等") else None  # 制定各项｜制度等
    if trail[:1] == "的":
        return len(trail) if _is_one_noun(words, head, trail) else 0
    if last[-1] in _COUNTS and trail[:1] == "大":
        return 1  # 防风险、保安全、迎二十｜大
    own = (
        (last.endswith(_STRICT) and trail.startswith(_RULE))  # 思想建设、全面从严｜治党
        or (trail.startswith(_ABILITY) and last[-1] != _POWER and all(word[-1] == _POWER for word in words[:-1]))
        # 创新力、控制力、抗风险｜能力
        or (trail in _RULES and words[0].endswith(_RULES) and not last.endswith(_RULES))  # 考核制度、用水监管｜机制
        or (trail.startswith(_ABOVE_ALL) and long and trail[1:3] not in WORDS)  # not 为主要任务
    )
    return 2 if own else 0


def _is_one_noun(words: list[str], head: str, trail: str) -> bool:
    """Whether the last word and all that follows 的 are one noun, or one verb and what is done with a thing."""
    return (
        head[:2] in MEASURES  # 一种追求、一种爱好、一种健康｜的生活方式
        or (2 < len(trail) <= _LONGEST_OF and trail.endswith(words[0][-2:]))  # 紧急程度、可能造成｜的危害程度
        or (trail in _MEASURED and governs(words[-1], 0))  # 选准方向、优化结构、提高投资｜的质量
    )
