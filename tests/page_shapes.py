"""Web pages of four shapes around one document, as sites make them: what is read of each is measured against the document."""

import html
from collections.abc import Callable

from quizgen.documents import Document

TEASERS = [f"某地召开网络安全工作会议，部署第{n}季度重点任务，要求压实责任。" for n in range(1, 7)]
HEADLINES = [f"某市举办第{n}期数字素养培训班" for n in range(1, 9)]


def paragraphs(document: Document) -> list[str]:
    """The words of the document's blocks but for its title, escaped."""
    return [html.escape(block.span.of(document.text)) for block in document.blocks if block.kind != "title"]


def news(document: Document) -> bytes:
    """A news site: menus above, the article in <p>, other articles and the site's foot below."""
    body = "\n".join(f"<p>　　{words}</p>" for words in paragraphs(document))
    links = "".join(f'<li><a href="/{at}.htm">{words}</a></li>' for at, words in enumerate(HEADLINES))
    return f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>{html.escape(document.title or "")}_某某网</title>
<style>p {{ margin: 0 }}</style><script>var a = "<p>不是正文，请勿阅读。</p>";</script></head><body>
<div class="nav"><a href="/">首页</a> | <a href="/a">时政</a> | <a href="/b">国际</a></div>
<div class="main"><h1>{html.escape(document.title or "")}</h1><div class="info">字号 <a>大</a> <a>小</a></div>
{body}<div class="share">分享到：<a href="#">微信</a></div></div><div class="side"><h3>相关新闻</h3><ul>{links}</ul></div>
<div class="foot">版权所有 某某网 京ICP备00000000号</div></body></html>""".encode()


def breaks(document: Document) -> bytes:
    """A page of the two-thousands in gb2312: layout tables, paragraphs parted by <br> and ideographic blanks."""
    body = "<br>\n<br>\n".join(f"&nbsp;&nbsp;　　{words}" for words in paragraphs(document))
    links = "".join(f'<tr><td>·<a href="{at}.asp">{words}</a></td></tr>' for at, words in enumerate(HEADLINES))
    return f"""<HTML><HEAD><META http-equiv=Content-Type content="text/html; charset=gb2312"><TITLE>{html.escape(document.title or "")}
</TITLE></HEAD><BODY><TABLE width=760><TR><TD><A href="/">网站首页</A></TD><TD><A href="/b">新闻中心</A></TD></TR></TABLE>
<TABLE><TR><TD width=180><TABLE>{links}</TABLE></TD><TD><font size=4><b>{html.escape(document.title or "")}</b></font><br>
<font color=#999>点击数：1203 更新时间：2008-5-6</font><br><br>{body}<br><br></TD></TR></TABLE>
<CENTER>地址：某某市某某路1号 邮编：100000</CENTER></BODY></HTML>""".encode("gb18030")


def wechat(document: Document) -> bytes:
    """A saved WeChat article: the text hidden until a script shows it, sections in sections, buttons below."""
    body = "".join(
        f'<section style="line-height: 2em"><section><span style="color: rgb(0,0,0)">{words}</span></section></section>'
        for words in paragraphs(document)
    )
    buttons = "".join(f"<span>{words}</span>" for words in ("：", "，", "。", "视频", "小程序", "赞", "在看"))
    return f"""<!DOCTYPE html><html><head><meta property="og:title" content="{html.escape(document.title or "")}"></head><body>
<div style="display:none">预览时标签不可点，请在微信客户端打开此页面。</div>
<h1 id="activity-name">{html.escape(document.title or "")}</h1><span>网信某某</span><div>在小说阅读器中沉浸阅读</div>
<div id="js_content" style="visibility: hidden; opacity: 0;"><p><img data-src="a.jpg"></p>{body}<p><img data-src="b.jpg"></p>
<p>长按二维码关注我们</p></div><script>show()</script><div>预览时标签不可点</div><div>轻触阅读原文</div>{buttons}</body></html>
""".encode()


def portal(document: Document) -> bytes:
    """A portal without semantic tags, with teasers of other articles that are sentences, and unclosed tags."""
    body = "".join(f"<p align=justify>{words}" for words in paragraphs(document))
    teasers = "".join(f'<div class=t><a href="{at}">{words}</a></div>' for at, words in enumerate(TEASERS))
    return f"""<html><title>{html.escape(document.title or "")}|某某门户</title><body><div><div><a href=/>门户</a></div>
<div><form action=/s><input name=q><select><option>全站</select></form></div>{teasers}<div><div><div>
<h2 class=title>{html.escape(document.title or "")}</h2>{body}</div></div><div>{teasers}<p>违法和不良信息举报电话：010-00000000
<p>互联网新闻信息服务许可证</div></div></body></html>""".encode()


SHAPES: tuple[Callable[[Document], bytes], ...] = (news, breaks, wechat, portal)


def score(document: Document, found: list[str]) -> float:
    """F1 of the paragraphs found; titles, which stand apart, count neither way."""
    titles = {
        document.title or "",
        *(block.span.of(document.text) for block in document.blocks if block.kind == "title"),
    }
    wanted = {block.span.of(document.text) for block in document.blocks if block.kind != "title"}
    apart, wanted, squeezed = ({"".join(words.split()) for words in group} for group in (titles, wanted, found))
    squeezed -= apart
    right = len(wanted & squeezed)
    return 2 * right / (len(wanted) + len(squeezed)) if right else 0.0
