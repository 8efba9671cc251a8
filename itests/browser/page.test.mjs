// SPDX-License-Identifier: Apache-2.0
// The pages in a real browser: what a person sees, with nothing broken, nothing foreign and nothing out of reach.
import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { chromium } from "playwright-core";

const url = process.env.URL_UNDER_TEST;
assert.ok(url, "URL_UNDER_TEST names the server");
const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
  "--disable-sync", "--no-first-run"];

let profile;
let browser;

before(async () => {
  profile = await mkdtemp(join(tmpdir(), "hengping-browser-"));
  browser = await chromium.launchPersistentContext(profile,
    { executablePath: process.env.CHROMIUM, headless: true, args: flags, bypassCSP: false, locale: "zh-CN" });
});

after(async () => {
  await browser?.close();
  if (profile) await rm(profile, { recursive: true, force: true });
});

/** Opens a page and collects what goes wrong on it. */
async function open(path) {
  const page = await browser.newPage();
  const faults = [];
  page.on("console", (message) => { if (message.type() === "error") faults.push(message.text()); });
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("request", (request) => {
    if (!request.url().startsWith(url) && !request.url().startsWith("data:")) faults.push("asks " + request.url());
  });
  await page.goto(url + path);
  return { page, faults };
}

/** Reports what axe finds against WCAG 2.2 A and AA; it runs in an isolated world, so the page keeps its own policy. */
async function violations(page) {
  const session = await browser.newCDPSession(page);
  const { frameTree } = await session.send("Page.getFrameTree");
  const { executionContextId } = await session.send("Page.createIsolatedWorld", { frameId: frameTree.frame.id });
  const { readFile } = await import("node:fs/promises");
  await session.send("Runtime.evaluate", { contextId: executionContextId, expression: await readFile(axe, "utf8") });
  const { result, exceptionDetails } = await session.send("Runtime.evaluate", {
    contextId: executionContextId, awaitPromise: true, returnByValue: true,
    expression: `axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] })
      .then((report) => report.violations.map((found) => found.id + ": " + found.nodes.map((node) => node.target).join(", ")))`,
  });
  assert.equal(exceptionDetails, undefined);
  return result.value;
}

test("the page tells what runs here", async () => {
  const { page, faults } = await open("/");
  await page.getByText("正常运行 Up and working").waitFor();
  await page.getByRole("rowheader", { name: "高等学校教师系列副教授" }).waitFor();
  await page.getByRole("rowheader", { name: "工程系列高级工程师" }).waitFor();
  assert.equal(await page.locator("html").getAttribute("lang"), "zh-CN");
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  assert.equal(wide, false, "the page scrolls sideways");
  assert.deepEqual(await violations(page), []);
  assert.deepEqual(faults, []);
  await page.close();
});

test("a standard can be read whole, with the keyboard alone", async () => {
  const { page, faults } = await open("/");
  const button = page.getByRole("button", { name: /高等学校教师系列副教授.*全文/ });
  await button.focus();
  await page.keyboard.press("Enter");
  const reader = page.getByRole("dialog");
  await reader.getByText("豫人社办〔2017〕12号").first().waitFor();
  assert.deepEqual(await violations(page), []);
  await page.keyboard.press("Escape");
  await reader.waitFor({ state: "hidden" });
  await button.click();
  await reader.getByRole("button", { name: "关闭" }).click();
  await reader.waitFor({ state: "hidden" });
  assert.deepEqual(faults, []);
  await page.close();
});

test("the page fits a telephone", async () => {
  const { page, faults } = await open("/");
  await page.setViewportSize({ width: 360, height: 740 });
  await page.getByRole("rowheader", { name: "工程系列高级工程师" }).waitFor();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  assert.equal(wide, false, "the page scrolls sideways");
  assert.deepEqual(faults, []);
  await page.close();
});

test("the interactive documentation lists the interface", async () => {
  const { page, faults } = await open("/api-docs/");
  for (const path of ["/plugins", "/standards", "/assessments", "/replays", "/health"]) {
    await page.locator(`[data-path="${path}"]`).first().waitFor();
  }
  assert.deepEqual(faults, []);
  await page.close();
});
