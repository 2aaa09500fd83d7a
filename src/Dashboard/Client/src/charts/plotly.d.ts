// What we use of plotly.js; the packages bring no types of their own.
declare module "plotly.js-basic-dist-min" {
  const Plotly: {
    register(module: object): void;
    react(place: HTMLElement, traces: object[], layout: object, config: object): Promise<unknown>;
    purge(place: HTMLElement): void;
    downloadImage(place: HTMLElement, options: { format: "png"; filename: string; width: number; height: number }): Promise<string>;
  };
  export default Plotly;
}

declare module "plotly.js-locales/vi" {
  const locale: object;
  export default locale;
}
