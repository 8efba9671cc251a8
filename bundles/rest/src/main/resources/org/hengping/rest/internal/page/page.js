// SPDX-License-Identifier: Apache-2.0
"use strict";

const PARTS = { database: "数据库 Database", policy: "政策 Policy", plugins: "插件 Plugins", replay: "复算 Replay" };

function element(name, text, className) {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) made.className = className;
  return made;
}

function say(id, text, className) {
  const place = document.getElementById(id);
  place.textContent = text;
  place.className = className || "";
}

async function showHealth() {
  try {
    const answer = await fetch("api/health", { headers: { Accept: "application/json" } });
    const health = await answer.json();
    if (!Array.isArray(health.parts)) throw new Error(health.detail);
    const up = health.status === "UP";
    say("health-status", up ? "正常运行 Up and working" : "部分功能不可用 Some part is down", up ? "up" : "down");
    const list = document.getElementById("health-parts");
    list.replaceChildren(...health.parts.map((part) => {
      const item = document.createElement("li");
      item.append(
        element("strong", PARTS[part.name] || part.name),
        element("span", part.text.zh + " " + part.text.en, part.status === "UP" ? "up" : "down"));
      return item;
    }));
  } catch (fault) {
    say("health-status", "暂时无法查询 Cannot be asked just now", "down");
  }
}

async function read(path, title) {
  const reader = document.getElementById("reader");
  document.getElementById("reader-title").textContent = title;
  const text = document.getElementById("reader-text");
  text.textContent = "正在查询… Asking…";
  reader.showModal();
  try {
    const answer = await fetch(path, { headers: { Accept: "text/plain" } });
    if (!answer.ok) throw new Error(String(answer.status));
    text.textContent = await answer.text();
  } catch (fault) {
    text.textContent = "暂时无法查询 Cannot be asked just now";
  }
}

function signer(signature) {
  if (signature.state === "SIGNED") {
    const cell = element("td", signature.owner.name);
    const fingerprint = element("small", signature.fingerprint.slice(7, 19));
    fingerprint.title = signature.fingerprint;
    cell.append(fingerprint);
    return cell;
  }
  return element("td", "未签名 unsigned");
}

function row(standard) {
  const path = "api/standards/" + encodeURIComponent(standard.id) + "/versions/" + encodeURIComponent(standard.version);
  const line = document.createElement("tr");
  const name = element("th", standard.title.zh);
  name.scope = "row";
  const english = element("small", standard.title.en);
  english.lang = "en";
  name.append(english, element("small", standard.id));
  const cell = element("td", "", "actions");
  const button = element("button", "全文 Text");
  button.type = "button";
  button.setAttribute("aria-label", standard.title.zh + " " + standard.version + " 全文 Text");
  button.addEventListener("click", () => read(path, standard.title.zh + " " + standard.version));
  const link = element("a", "JSON");
  link.href = path;
  link.setAttribute("aria-label", standard.title.zh + " " + standard.version + " JSON");
  cell.append(button, link);
  line.append(name, element("td", standard.version), signer(standard.signature), element("td", String(standard.criteria)), cell);
  return line;
}

async function showStandards() {
  try {
    const answer = await fetch("api/standards?limit=500", { headers: { Accept: "application/json" } });
    const page = await answer.json();
    if (!Array.isArray(page.items)) throw new Error(page.detail);
    document.getElementById("standards").replaceChildren(...page.items.map(row));
    document.getElementById("standards-frame").hidden = page.items.length === 0;
    say("standards-status", page.items.length === 0 ? "尚未安装标准 None installed yet" : page.items.length + " 个 installed");
  } catch (fault) {
    say("standards-status", "暂时无法查询 Cannot be asked just now", "down");
  }
}

document.getElementById("reader-close").addEventListener("click", () => document.getElementById("reader").close());
for (const place of document.querySelectorAll(".origin")) place.textContent = window.location.origin;
showHealth();
showStandards();
