/** The marks of a server-rendered map: shapes in a row from left to right, and the list, by unit. */
export function writeMap(units: readonly string[], band = "overdue 1 4 10"): void {
  const shapes = units
    .map((unit, i) => `<a class="band-0" href="/units/${unit}" data-unit="${unit}" data-band="${band}" data-x="${100 * i}" data-y="${10 * i}"><g><path d="M${i} 0l1 0 0 1z"></path><text data-col="overdue">0</text></g></a>`)
    .join("");
  const rows = units
    .map((unit, i) => `<tr data-unit="${unit}" data-state="live"><td><span data-rank>${i + 1}</span></td><th><a href="/units/${unit}">Phường ${i}</a></th><td><i class="band-0" data-band="${band}"></i><a data-col="overdue">0</a></td><td data-why>–</td><td data-state-word></td></tr>`)
    .join("");
  document.documentElement.lang = "vi";
  document.body.innerHTML = `<script type="application/json" data-texts>${JSON.stringify({ "map-found": "{count} đơn vị", "row-live": "cập nhật {time}" })}</script>
    <main data-map-page data-area="q" data-zone="Asia/Ho_Chi_Minh" data-layout="L1" data-build="B1" data-headline="overdue">
    <b data-units-good="${band}">0</b><p data-announce></p><p data-data-time></p>
    <form><input data-map-search><span data-map-found></span></form>
    <table><tbody data-map-rows="${band}">${rows}</tbody></table>
    <svg data-map viewBox="0 0 400 400"><g data-map-view>${shapes}<path data-map-ring d=""></path></g></svg></main>`;
}

/** Ids of the list, in its order. */
export function listed(): string[] {
  return [...document.querySelectorAll<HTMLElement>("[data-map-rows] > [data-unit]")].map((row) => row.dataset["unit"]!);
}
