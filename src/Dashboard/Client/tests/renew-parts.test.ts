// @vitest-environment happy-dom
import { expect, it } from "vitest";
import { renewParts } from "../src/page/renew-parts";

const list = (...codes: string[]) => `<section data-renew="late"><h2>${codes.length}</h2>
  <table><tbody>${codes.map((code) => `<tr><th><a href="/dossiers/${code}">${code}</a></th></tr>`).join("")}</tbody></table>
  <details><summary>More</summary><p>${codes.length} in all</p></details></section>`;

const parse = (html: string) => new DOMParser().parseFromString(html, "text/html");

it("brings marked parts up to date, and leaves everything else as it is", () => {
  document.body.innerHTML = `<p id="live">7</p>${list("A", "B")}`;
  renewParts(document, parse(`<p id="live">9</p>${list("B", "C", "D")}`));
  expect([...document.querySelectorAll("tr")].map((row) => row.textContent)).toEqual(["B", "C", "D"]);
  expect([document.querySelector("h2")!.textContent, document.querySelector("#live")!.textContent]).toEqual(["3", "7"]);
});

it("keeps nodes, focus and what the reader opened", () => {
  document.body.innerHTML = list("A", "B");
  const [link, details] = [document.querySelector("a")!, document.querySelector("details")!];
  link.focus();
  details.setAttribute("open", "");
  renewParts(document, parse(list("A", "B", "C")));
  expect([document.querySelector("a") === link, document.activeElement === link, details.hasAttribute("open"), details.textContent?.includes("3 in all")]).toEqual([true, true, true, true]);
});

it("keeps a part that the server prints no more", () => {
  document.body.innerHTML = list("A");
  renewParts(document, parse("<p>Another page</p>"));
  expect(document.querySelectorAll("tr").length).toBe(1);
});
