/** The marks of a server-rendered area page, as small as they can be. */
export function writePage(rows: number): void {
  const texts = {
    "fresh-connecting": "Đang kết nối",
    "fresh-live": "Trực tiếp",
    "fresh-live-old": "Đã kết nối, dữ liệu đến {day}",
    "fresh-live-loading": "Đang nạp dữ liệu cũ, đến {day}",
    "fresh-silent-source": "{silent} đơn vị mất tín hiệu",
    "fresh-silent-source-old": "Dữ liệu đến {day}, {silent} đơn vị mất tín hiệu",
    "fresh-reconnecting": "Đang kết nối lại",
    "fresh-stale": "Không cập nhật từ {time}",
    "fresh-lost": "Mất kết nối từ {time}",
    "stale-notice": "Số liệu cũ, lúc {data}",
    "row-live": "cập nhật {time}",
    "row-silent": "mất tín hiệu từ {time}",
    "row-none": "chưa có dữ liệu",
    "row-off-hours": "ngoài giờ",
    "units-in": "{in}/{of} đơn vị",
    "period": "hôm nay {today}, tháng {month}",
    "month": "tháng {month}",
    "tree": "Cây {date}",
    "against-more": "{day}: {change} (nhiều hơn)",
    "against-less": "{day}: {change} (ít hơn)",
    "against-same": "{day}: {change} (không đổi)",
    "against-none": "–",
    "summary": "Quá hạn {late}, thay đổi {change}",
  };
  const cells = `<td data-col="open">0</td><td data-col="overdue">0</td><td data-ratio="received/open" data-small-under="30">–</td><td data-state-word></td>`;
  const units = Array.from({ length: rows }, (_, i) => `<tr data-unit="u${i}" data-state="live"><th>Phường ${i}</th>${cells}</tr>`).join("");
  document.documentElement.lang = "vi";
  document.body.innerHTML = `<script type="application/json" data-texts>${JSON.stringify(texts)}</script>
    <main data-area="q" data-zone="Asia/Ho_Chi_Minh" data-layout="L1" data-build="B1" data-headline="overdue">
    <p data-freshness-word></p><p data-data-time></p><p data-units-in></p><p data-stale-notice></p><p data-period></p><p data-month></p><p data-tree></p><p data-announce></p>
    <table><tbody>${units}</tbody><tfoot><tr data-total>${cells}<td><a data-against-close="overdue">–</a></td></tr></tfoot></table></main>`;
}

/** Text of one place. */
export function text(selector: string): string {
  return document.querySelector(selector)?.textContent ?? "(missing)";
}
