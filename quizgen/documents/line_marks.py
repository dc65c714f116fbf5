"""What a line of an official document begins with or consists of: outline marks, datelines, bylines, sources, dates."""

import re

NUMERAL = "一二三四五六七八九十百零〇"

SECTION = (  # marks of one level are of one kind
    re.compile(rf"第[{NUMERAL}\d]{{1,5}}[章编部]"),  # 第一章 总则
    re.compile(rf"第[{NUMERAL}\d]{{1,5}}节"),  # 第一节 一般规定
    re.compile(rf"第[{NUMERAL}\d]{{1,5}}条"),  # 第一条 为了保障网络安全
    re.compile(rf"[{NUMERAL}]{{1,3}}[、．.]"),  # 一、总体要求
    re.compile(rf"[（(][{NUMERAL}]{{1,3}}[）)]|[㈠-㈩]"),  # （一）指导思想
)
ENTRY = (
    re.compile(r"\d{1,2}(?:[、．】)）]|\.(?!\d))|[⒈-⒛]"),  # 1. 坚持党的领导
    re.compile(r"[（(]\d{1,2}[）)]|[⑴-⒇]"),  # （1）组织协调有关部门
    re.compile(r"[①-⑳❶-❿]"),
    re.compile(r"\d{1,2}(?:\.\d{1,2}){1,3}(?=[ \u4e00-\u9fff])"),  # 3.2.1 监测
    re.compile(rf"[{NUMERAL}]{{1,3}}[是要]|第[{NUMERAL}]{{1,3}}[，、]"),  # 一是召开动员大会
)
MARK_BEGINS = re.compile(rf"[第（({NUMERAL}\d①-⑳❶-❿⑴-⒛㈠-㈩]")
PARAGRAPH_MARK = re.compile(r"[■●◆▲▶►★☆◇□○▪◎]\s*(?=\S)")  # ■ 党的十八大以来

DATELINE = re.compile(
    r"(?:本[报報]|新[华華]社|人民[网網]|央[视視][网網]|中新社)"
    r"[\u4e00-\u9fff]{0,8}\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*[电電讯訊]|[（(][记記]者"
)  # 本报北京7月15日电
BYLINE = re.compile(
    r"(?:文|作者|撰文|[记記]者|本[报報][记記]者)\s*[|｜丨/:：]|(?:新[华華]社|本[报報])(?!.*。)"
)  # 文 | 国家安全部部长
LABEL = re.compile(  # a line of minutes: 时间：…
    r"(?:会议|召开|举办|活动)?(?:时间|日期|地点|主持|出席|列席|参会|参加|缺席|记录|对象|议题|主题|名称)(?:会议)?(?:人员|人|领导|单位)?[：:]"
)
SPEECH = re.compile(r"[\u4e00-\u9fff]{2,8}(?:强调|指出|要求|认为|提出|表示|号召|強調|認為)，")  # 会议强调，
SOURCE = re.compile(
    r"[（(【\[]?(?:(?:[转轉][载載]|文章)?[来來]源|[选選]自|[转轉]自|[转轉][载載][来來]?自|摘自|原[载載]|本文刊|附件|附："
    r"|(?:[责責]任)?[编編][辑輯]|[责責][编編])"
)  # （来源：中国网信网）
IN_BRACKETS = re.compile(r"[（(][^（）()]{2,80}[）)]$")  # （2022年12月2日）
DAY = re.compile(
    rf"(?:\d{{4}}|[{NUMERAL}○]{{4}})\s*年\s*[\d{NUMERAL}]{{1,3}}\s*月\s*[\d{NUMERAL}]{{1,3}}\s*日$"
)  # 2026年1月9日

POSTED = re.compile(
    r"(?:[发發][布佈表]|成文|更新)?(?:日期|[时時][间間])\s*[：:]\s*(?:19|20)\d{2}\s*[-./年]|(?:19|20)\d{2}([-./])\d{1,2}\1\d{1,2}(?:\s+[\d:]{4,8})?$"
)  # 日期：2026年1月9日, 2026-01-09 10:30


def outline_kind(text: str) -> int | None:
    """Which kind of outline mark a line begins with, or None; marks of one list are of one kind.

    >>> outline_kind("一、总体要求") == outline_kind("二、主要任务"), outline_kind("十四五规划")
    (True, None)
    """
    if not MARK_BEGINS.match(text):
        return None
    return next((kind for kind, mark in enumerate((*SECTION, *ENTRY)) if mark.match(text)), None)


def opens_entry(text: str) -> bool:
    """Whether a line begins with an outline mark."""
    return outline_kind(text) is not None
