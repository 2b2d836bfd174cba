"use strict";
const index = JSON.parse(document.getElementById("index").textContent);
const query = document.getElementById("query");
const results = document.getElementById("results");
const status = document.getElementById("status");
const folds = new Map();
const pairs = Array.from(index.folds);
for (let i = 0; i + 1 < pairs.length; i += 2) folds.set(pairs[i], pairs[i + 1]);
const fold = text => Array.from(text.toLowerCase(), c => folds.get(c) || c).join("");
const weights = [8, 5, 3, 2, 1];
const han = /[\u3400-\u9fff\uf900-\ufaff]/;
let folded = null;
function fields(row) {
  return [row[2], row[7], row[5] < 0 ? "" : index.stories[row[5]], row[6], row[3]].map(fold);
}
function parts(term) {
  if (term.length < 3 || !han.test(term)) return [term];
  const found = [term];
  for (let i = 0; i + 1 < term.length; i++) found.push(term.slice(i, i + 2));
  return found;
}
function score(texts, terms) {
  let sum = 0;
  for (const [whole, ...pieces] of terms) {
    let best = 0;
    texts.forEach((text, i) => { if (text.includes(whole)) best += weights[i] * 3; });
    if (!best && pieces.length && pieces.every(piece => texts.some(text => text.includes(piece)))) best = 1;
    if (!best) return 0;
    sum += best;
  }
  return sum;
}
function marked(text, terms) {
  const node = document.createElement("span");
  const plain = Array.from(text), low = plain.map(c => fold(c));
  const hit = new Array(plain.length).fill(false);
  for (const [whole] of terms) {
    const word = Array.from(whole);
    for (let i = 0; i + word.length <= low.length; i++)
      if (word.every((c, j) => low[i + j] === c)) hit.fill(true, i, i + word.length);
  }
  for (let i = 0; i < plain.length;) {
    let end = i;
    while (end < plain.length && hit[end] === hit[i]) end++;
    const piece = plain.slice(i, end).join("");
    if (hit[i]) { const mark = document.createElement("mark"); mark.textContent = piece; node.append(mark); }
    else node.append(piece);
    i = end;
  }
  return node;
}
function item(row, terms) {
  const li = document.createElement("li"), a = document.createElement("a"), by = document.createElement("span");
  a.className = "line";
  a.href = "articles/" + row[0].slice(0, 2) + "/" + row[0] + ".html" + (row[6] ? "#s" + (row[1] + 1) : "");
  a.append(marked(row[2], terms));
  by.className = "by";
  by.textContent = [row[3], row[4], row[5] < 0 ? "" : index.stories[row[5]]].filter(Boolean).join(" · ");
  li.append(a, " ", by);
  if (row[6]) { const q = document.createElement("q"); q.append(marked(row[6], terms)); li.append(q); }
  return li;
}
function run() {
  const terms = fold(query.value).split(/\s+/).filter(Boolean).slice(0, 16).map(parts);
  results.replaceChildren();
  status.textContent = "";
  history.replaceState(null, "", query.value ? "#" + encodeURIComponent(query.value) : "#");
  if (!terms.length) return;
  folded = folded || index.articles.map(fields);
  const found = [];
  folded.forEach((texts, i) => { const s = score(texts, terms) * (index.articles[i][8] ? 0.8 : 1); if (s) found.push([s, i]); });
  found.sort((a, b) => b[0] - a[0] || a[1] - b[1]);
  status.textContent = found.length ? status.dataset.found.replace("{n}", found.length) : status.dataset.none;
  results.append(...found.slice(0, 100).map(([, i]) => item(index.articles[i], terms)));
}
let timer = 0;
query.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(run, 120); });
document.addEventListener("keydown", event => {
  const links = Array.from(results.querySelectorAll("a")), at = links.indexOf(document.activeElement);
  const isQuery = document.activeElement === query;
  if (event.isComposing) return;
  if (event.key === "/" && !isQuery) { event.preventDefault(); query.focus(); }
  if (event.key === "ArrowDown" && links.length && (isQuery || at >= 0)) {
    event.preventDefault(); links[Math.min(at + 1, links.length - 1)].focus();
  }
  if (event.key === "ArrowUp" && at >= 0) { event.preventDefault(); (at ? links[at - 1] : query).focus(); }
  if (event.key === "Enter" && isQuery && links.length) links[0].focus();
});
try { query.value = decodeURIComponent(location.hash.slice(1)); } catch { query.value = ""; }
if (query.value) run();
