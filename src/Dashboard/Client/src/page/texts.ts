/** The page's words, written into it by the server from its resources; no word is in the script. */
export type Texts = Readonly<Record<string, string>>;

/** Reads the words of the page. */
export function readTexts(page: ParentNode): Texts {
  return JSON.parse(page.querySelector("script[data-texts]")?.textContent ?? "{}") as Texts;
}

/** Fills `{name}` places of a text. An unknown key shows as itself, so a forgotten word is seen and not silent. */
export function fill(texts: Texts, key: string, values: Readonly<Record<string, string>> = {}): string {
  return (texts[key] ?? key).replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}
