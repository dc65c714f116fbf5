"use strict";
const { title, slides } = JSON.parse(document.getElementById("contest").textContent);
const main = document.getElementById("slide");
const clock = document.getElementById("clock");
let at = -1, left = 0, ticking = 0;

// A new element whose words are only ever text.
function made(name, kind, ...inner) {
  const element = document.createElement(name);
  if (kind) element.className = kind;
  element.append(...inner);
  return element;
}

function run(one) {
  if ("text" in one) return one.text;
  if ("blank" in one) return made("span", "blank", made("span", "", one.blank), "\u200b");
  return made("span", "bracket", "（", made("span", "", one.bracket), "）");
}

function stop() { clearInterval(ticking); ticking = 0; }

function tell() {
  clock.textContent = at < 0 ? "" : `${left} 秒`;
  clock.className = ticking && left <= 5 ? "late" : "";
}

function time() {
  if (at < 0) return;
  if (ticking) { stop(); tell(); return; }
  if (left === 0) left = slides[at].seconds;
  ticking = setInterval(() => { left -= 1; if (left <= 0) { left = 0; stop(); clock.className = "late"; clock.textContent = "时间到"; } else tell(); }, 1000);
  tell();
}

function show() {
  stop();
  main.replaceChildren();
  main.className = at < 0 ? "cover" : "";
  if (at < 0) {
    const rounds = new Map();
    for (const slide of slides) rounds.set(slide.round, (rounds.get(slide.round) ?? 0) + 1);
    main.append(made("h1", "", title), made("p", "sub", [...rounds].map(([name, count]) => `${name} ${count} 题`).join("　")));
    document.getElementById("round").textContent = "";
    document.getElementById("count").textContent = "";
  } else {
    const slide = slides[at];
    const all = slides.filter(other => other.round === slide.round).length;
    document.getElementById("round").textContent = `${slide.round}　${slide.worth} 分`;
    document.getElementById("count").textContent = `第 ${slide.number} 题 / 共 ${all} 题`;
    main.append(made("p", "stem", ...slide.runs.map(run)));
    if (slide.options.length) {
      const long = slide.options.some(([, text]) => text.length > 12);
      main.append(made("ul", long ? "long" : "", ...slide.options.map(([label, text, right]) => made("li", right ? "right" : "", `${label}．${text}`))));
    }
    if (slide.quote.length) main.append(made("p", "quote", ...slide.quote.map(([text, answer]) => answer ? made("b", "", text) : text)));
    left = slide.seconds;
  }
  location.replace(`#${at + 1}`);
  tell();
}

function go(step) {
  const next = Math.min(Math.max(at + step, -1), slides.length - 1);
  if (next !== at) { at = next; show(); }
}

function reveal() {
  if (at < 0) { go(1); return; }
  stop();
  main.classList.toggle("open");
  tell();
}

addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const act = { " ": reveal, Enter: reveal, ArrowRight: () => go(1), PageDown: () => go(1), ArrowLeft: () => go(-1), PageUp: () => go(-1), Home: () => go(-slides.length), End: () => go(slides.length), t: time, T: time, f: () => document.documentElement.requestFullscreen?.(), F: () => document.documentElement.requestFullscreen?.() }[event.key];
  if (act) { event.preventDefault(); act(); }
});
main.addEventListener("click", reveal);
const asked = Number.parseInt(location.hash.slice(1), 10);
at = Number.isInteger(asked) ? Math.min(Math.max(asked - 1, -1), slides.length - 1) : -1;
show();
