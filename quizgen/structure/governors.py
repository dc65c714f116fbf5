"""Verbs and prepositions that govern a list in some way of their own."""

WAGES = frozenset("打好 打赢 做好 抓好".split())
"""Verbs whose object may begin with two verbs: 打好｜防范化解重大风险攻坚战."""
DOUBLE = frozenset("建立健全 建立完善 健全完善 巩固拓展 巩固提升 贯彻落实 组织开展 研究制定 制定出台 修订完善".split())
"""Two verbs that are always one."""
MAKES = frozenset("打造 实施 构建 形成".split())
"""Verbs that never go with a second verb to one object: what follows is the object's own."""
MEANS = frozenset("通过 按照 根据 依托 针对 面向".split())
"""What governs a list as a preposition does: 通过｜抓好制度建设、队伍建设; 针对｜站长、渠长、管护员三类人员."""
