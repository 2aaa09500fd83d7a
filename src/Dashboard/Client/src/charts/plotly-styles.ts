// Plotly writes its own rules into a <style> element of this id, which our content security policy forbids: the picture would fall apart without a word.
// A constructed style sheet is allowed, and an element of that id that has one is taken for the real one. Must be imported before plotly.
const id = "plotly.js-style-global";

if (document.getElementById(id) === null) {
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets.push(sheet);
  const holder = document.createElement("template");
  holder.id = id;
  Object.defineProperty(holder, "sheet", { value: sheet });
  document.head.append(holder);
}
