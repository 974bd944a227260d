"use strict";
const pages = JSON.parse(document.getElementById("pages").textContent);
const field = document.getElementById("search");
const found = document.getElementById("found");
const told = document.getElementById("told");
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
for (const page of pages) page.plain = plain(page.title + " " + page.text);
function look() {
  const words = plain(field.value).split(/\s+/).filter(Boolean);
  const hits = words.length ? pages.filter((page) => words.every((word) => page.plain.includes(word))).slice(0, 50) : [];
  found.replaceChildren(...hits.map((page) => {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = page.href;
    link.textContent = page.title;
    const at = Math.max(0, plain(page.text).indexOf(words[0]) - 60);
    const extract = document.createElement("div");
    extract.textContent = (at ? "…" : "") + page.text.slice(at, at + 180) + (page.text.length > at + 180 ? "…" : "");
    item.append(link, extract);
    return item;
  }));
  told.textContent = words.length ? String(hits.length) : "";
}
field.addEventListener("input", look);
look();
