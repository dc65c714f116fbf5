"""Verbs and prepositions that govern a list in some way of their own, and what only looks like them."""

from quizgen.structure.word import COMPOUNDS

WAGES = frozenset("打好 打赢 做好 抓好".split())
"""Verbs whose object may begin with two verbs: 打好｜防范化解重大风险攻坚战."""
DOUBLE = frozenset("建立健全 建立完善 健全完善 巩固拓展 巩固提升 贯彻落实 组织开展 研究制定 制定出台 修订完善".split())
"""Two verbs that are always one."""
MAKES = frozenset("打造 实施 构建 形成".split())
"""Verbs that never go with a second verb to one object: what follows is the object's own."""
MEANS = frozenset("通过 按照 根据 依托 针对 面向".split())
"""What governs a list as a preposition does: 通过｜抓好制度建设、队伍建设; 针对｜站长、渠长、管护员三类人员."""
GOOD_FOR = ("有利于", "有助于", "致力于", "服务于")
"""What begins with 有 or a verb, and governs as one: 有利于｜高质量发展、公平用水."""
WHOLE = COMPOUNDS | frozenset("领导班子 领导干部 领导机关 领导体制 领导小组".split())
"""What begins with no verb, though it looks so: 领导 in 领导班子, 教育 in 教育教学."""
