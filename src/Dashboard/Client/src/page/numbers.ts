/** What stands where there is no figure: no data is never shown as 0. */
export const noFigure = "–";

/** Writes figures the way the page's language does: vi 1.234 and 98,4 %. */
export class Numbers {
  private readonly whole: Intl.NumberFormat;
  private readonly tenth: Intl.NumberFormat;

  /** @param lang language of the page, `vi` or `en` */
  constructor(lang: string) {
    const locale = lang === "en" ? "en-GB" : "vi-VN";
    this.whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
    this.tenth = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  }

  /** A count; null when there is none to show. */
  count(value: number | null): string {
    return value === null ? noFigure : this.whole.format(value);
  }

  /** A change of a count, always with its sign. */
  change(value: number): string {
    return (value > 0 ? "+" : value < 0 ? "−" : "") + this.whole.format(Math.abs(value));
  }

  /** A number with one decimal, which is given. */
  decimal(value: number): string {
    return this.tenth.format(value);
  }

  /** A share in per cent with one decimal, rounded down so that 99.96 % never reads as 100; no denominator, no figure. */
  percent(numerator: number, denominator: number): string {
    return denominator > 0 ? `${this.tenth.format(Math.floor((numerator * 1000) / denominator) / 10)} %` : noFigure;
  }
}
