"""A generator of documents for benches: reports of meetings, each with a list, tasks and headings of its own.

Words are put together from syllable-like pieces of the genre, so that no two documents say the same and the rules find
about as much in each as in a real report of the same length. The same number gives the same document.
"""

import random
import sys
from pathlib import Path

VERBS = "推进 加强 完善 落实 深化 优化 健全 拓展 夯实 规范 巩固 创新 提升 统筹 改进 培育".split()
FIELDS = "档案 水利 气象 邮政 民政 林业 文化 旅游 体育 教育 卫生 交通 商务 统计 审计 应急 粮食 渔业 地震 消防".split()
NOUNS = "体系 机制 平台 能力 标准 队伍 制度 网络 服务 保障 监管 协作 培训 宣传 评估 预案 台账 设施".split()
KINDS = "数字 基层 综合 专项 区域 联合 公共 安全 信息 应急 人才 质量".split()
PLACES = "海州 江川 云岭 东台 西宁 南屏 北山 长泰 永安 新平".split()
HEADS = "注重 强化 突出 狠抓 严守 做好".split()
NAMES = "王 李 张 刘 陈 杨 赵 黄 周 吴".split()
GIVEN = "晓明 建国 志强 海燕 文斌 丽华 永刚 春梅 立新 学军".split()
NUMERALS = "零一二三四五六七八九十"


def paper(number: int) -> str:
    """The document of this number."""
    chance = random.Random(number)
    field, place, head = chance.choice(FIELDS), chance.choice(PLACES), chance.choice(HEADS)
    name = chance.choice(NAMES) + chance.choice(GIVEN)
    year, month, day = 2015 + number % 11, chance.randint(1, 12), chance.randint(1, 27)
    meeting = f"第{number + 1}次{place}{field}工作会议"

    def thing() -> str:
        return chance.choice(KINDS) + field + chance.choice(NOUNS)

    def deed() -> str:
        return chance.choice(VERBS) + thing()

    items = list(dict.fromkeys(thing() for _ in range(chance.randint(5, 9))))
    paragraphs = [
        f"{meeting}召开",
        f"{year}年{month}月{day}日至{day + 1}日，{meeting}在{place}召开。{place}{field}局局长{name}主持会议并讲话。",
        f"会议强调，做好新一年{field}工作，必须做到“{NUMERALS[len(items)]}个{head}”，即{'、'.join(head + item for item in items)}。",
    ]
    for _ in range(chance.randint(1, 3)):
        paragraphs.append(f"会议要求，要{deed()}，{deed()}，切实{deed()}；要{deed()}，不断{deed()}。")
    for index in range(1, chance.randint(4, 6)):
        paragraphs.append(f"（{NUMERALS[index]}）{deed()}")
        paragraphs.append(f"各地各部门要{deed()}，{deed()}，着力{deed()}。")
    return "\n\n".join(paragraphs) + "\n"


def write(folder: Path, count: int, *, first: int = 0) -> None:
    """Write so many documents into a folder, from the number `first` on."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(first, first + count):
        (folder / f"{number:05}.txt").write_text(paper(number), encoding="utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1]), int(sys.argv[2]))
