"""Wrongdoing: behind a head that says what is to be fought, the sentences that describe it; they instruct nobody to do it."""

import re

from quizgen.documents.document import Span
from quizgen.structure import Part

_FIGHTS = re.compile(
    r"(?:从严|严厉|严肃|依法|坚决|坚持|着力|全面|重点|持续|深入|集中|大力)*(?:打击|整治|取缔|严惩|惩治|查处|遏制|禁止|严禁|杜绝|清理|防范|治理|纠正|严打|纠治)"
)
_WRONG = re.compile(
    r"违法|违规|违背|违反|虚假|谣言|炒作|牟利|假冒|仿冒|冒充|假借|制作发布假|恶意|博取|煽动|欺骗|诱骗|诱导|骗取|篡改|散布|有害|侵犯|侵害|损害|擅自|编造|捏造"
    r"|诋毁|低俗|误导|哗众取宠|罔顾|滥用|歧视|泄露|窃取|非法|盲目|肆意|敷衍|推诿|隐瞒|瞒报|虚报"
)
_AGAINST = re.compile(
    r"打击|整治|查处|清理|处置|严惩|惩治|防[止范]|遏制|取缔|禁止|杜绝|纠|督促|加强|强化|规范|完善|健全|监[管督测]|压实|排查|下架|关闭|关停|抵制|要(?!求|素)|应(?!知)|须|不得"
)


def fights(text: str, part: Part) -> bool:
    """Whether a part says what is to be fought: 严厉打击造谣传谣."""
    return _FIGHTS.match(text, *part.body) is not None


def described(text: str, span: Span) -> bool:
    """Whether a stretch describes wrongdoing, and says nothing against it: 编造虚假信息，博取流量."""
    return _WRONG.search(text, *span) is not None and _AGAINST.search(text, *span) is None
