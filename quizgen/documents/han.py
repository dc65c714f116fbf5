"""A Chinese character, by which Chinese text is told from code, addresses and English: one of Unicode's first block."""

import re

HAN = re.compile(r"[\u4e00-\u9fff]")
