// What is wrong with the layout of the wall that is on show: type below 1/45 of the height, text outside the screen or its panel, scroll bars.
() => {
  const wrong = new Set();
  const least = innerHeight / 45 - 0.05;
  if (document.documentElement.scrollHeight > innerHeight || document.documentElement.scrollWidth > innerWidth) wrong.add("the page scrolls");
  for (const element of document.querySelectorAll(".wall *")) {
    const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim() !== "");
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    if (!hasText || box.width < 2 || element.closest(".unseen") || element.closest("svg")) continue;
    const size = parseFloat(style.fontSize);
    const name = `${element.tagName.toLowerCase()}.${element.className} "${element.textContent.trim().slice(0, 30)}"`;
    if (size < least) wrong.add(`${name} is ${size}px`);
    const range = document.createRange();
    range.selectNodeContents(element);
    const text = style.overflow === "visible" ? range.getBoundingClientRect() : box;
    const slack = size * 0.15 + 1; // the room above and below letters is not ink
    if (text.left < -1 || text.right > innerWidth + 1 || text.top < -slack || text.bottom > innerHeight + slack) wrong.add(`${name} leaves the screen`);
    const panel = element.closest(".card, .unit-tiles li, .alerts li")?.getBoundingClientRect();
    if (panel && (text.left < panel.left - 1 || text.right > panel.right + 1 || text.top < panel.top - slack || text.bottom > panel.bottom + slack)) wrong.add(`${name} leaves its panel`);
  }
  return [...wrong];
}
