"""Heads of clauses: the word by which a clause can be a sibling of the next."""

from quizgen.documents.document import Span
from quizgen.structure.edge import opening
from quizgen.structure.verb import ADVERBS, BEHIND_SUBJECT, NOUNS_TOO, VERBS, after_adverbs

_PREPOSITIONS = frozenset("高多少很同每与该谁能敢按给再最于跟以对从在为用让把使更既又不有无当由靠向因到凡做抓")
_MORE = ("更", "也", "还", "又")
_HEADS = VERBS | frozenset(
    """
    不得 严禁 面对 围绕 针对 随着 通过 关系 有利 事关 体现 反映 标志 意味 证明 表明 离不 来自
    源于 得益 归功 取决 在于 关乎 决定 着眼 立足 最大 作为 才能 首次 如何 是否 能否 一切 认定 具有 代表
    成为 变成 关于 只要 没有 任何 人人 处处 时时 事事 件件 个个 层层 贯通 充满 面向 撤销 选举 没收 宣扬 煽动 搞清 带着 考虑 懂得
    """.split()
)
_NO_HEADS = frozenset(
    """
    多个 多种 多次 多地 多年 多名 多家 多项 多方 多元 多边 多数 多位 多部 多措 多点 多层 多极 多样 多民 多语 多级 多条 多起 多处
    多党 多维 多场 多座 多所 多渠 多媒 多重 多达 多了 多的 多于 多为 多由 少数 少年 少儿 少先 少量 少部 少于 少有
    高校 高级 高等 高中 高度 高新 高铁 高速 高层 高温 高考 高端 很多 很快 很少
    """.split()
)
"""How many or how much, and no heads: 多啃硬骨头，多接烫手山芋, but 多个部门，多个单位."""
HEADS_BEGIN = frozenset(word[0] for word in (*_HEADS, *ADVERBS)) | _PREPOSITIONS | {"是"}
"""What heads, and the adverbs before them, begin with."""


def head_of(text: str, span: Span) -> str | None:
    """The word by which a clause can be a sibling of the next: its verb behind adverbs, or a preposition."""
    return head_at(text, opening(text, span), span.stop)


def head_at(text: str, start: int, stop: int) -> str | None:
    """The head of the clause that opens there, up to where it stops."""
    word = text[start : start + 2]
    if word in NOUNS_TOO and text[start + 2 : start + 3] in BEHIND_SUBJECT:
        return None  # 改革进入新阶段，改革的任务更加艰巨
    if word in _HEADS:
        return word
    if word[:1] in _MORE and text[start + 1 : start + 3] in _HEADS:
        return text[start + 1 : start + 3]  # 得益于…，得益于…，更得益于…
    if text[start : start + 1] == "是":
        return "是"
    if word in ADVERBS:
        verb = after_adverbs(text, start, stop)
        if word == "同时" and text[start + 2 : start + 3] == "是":
            return "是"  # 是…的先锋队，同时是…的先锋队，是…
        return text[verb : verb + 2] if text[verb : verb + 2] in VERBS else word
    return text[start] if text[start : start + 1] in _PREPOSITIONS and word not in _NO_HEADS else None
