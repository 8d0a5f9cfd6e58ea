import { pictureFont, pictureFontFiles } from "./font.ts";

/** Groups of bars, each a share between 0 and 1, or a number; a value that is not known leaves its place empty and says so. */
export interface BarChart {
  title: string;
  /** Under each group, left to right. */
  groups: string[];
  series: { name: string; values: (number | undefined)[] }[];
  /** Written where a value is not known. */
  unknown: string;
  /** The values are numbers from 0 up, as they are, and no shares. */
  isCounted?: true;
}

const size = { width: 800, height: 480 };
// Told apart by their lightness too, for those who see no colours and for a black and white print.
const colours = ["#0b5394", "#e69138", "#93c47d"];

/** Draws a chart as SVG: the one source of the picture in chat and on a page. */
export async function drawBars(chart: BarChart): Promise<string> {
  const [{ init, use }, { BarChart: bars }, parts, { SVGRenderer }] = await Promise.all([
    import("echarts/core"),
    import("echarts/charts"),
    import("echarts/components"),
    import("echarts/renderers"),
  ]);
  use([bars, parts.GridComponent, parts.TitleComponent, parts.LegendComponent, SVGRenderer]);
  const drawn = init(null, null, { renderer: "svg", ssr: true, ...size });
  try {
    drawn.setOption(optionOf(chart));
    return drawn.renderToSVGString();
  } finally {
    drawn.dispose();
  }
}

/** As much as the highest bar needs; nothing is drawn on a scale of parts of one. */
const countAxis = { type: "value" as const, min: 0, minInterval: 1, axisLabel: { fontSize: 14 } };
const percent = (share: number) => `${Math.round(share * 100)}%`;

const optionOf = ({ title, groups, series, unknown, isCounted }: BarChart) => ({
  animation: false,
  color: colours,
  textStyle: { fontFamily: pictureFont, fontSize: 16 },
  title: { text: title, left: "center", top: 12, textStyle: { fontSize: 20, fontWeight: "normal" as const } },
  legend: { bottom: 8, textStyle: { fontSize: 16 } },
  grid: { left: 60, right: 24, top: 72, bottom: 84 },
  xAxis: { type: "category" as const, data: groups, axisLabel: { fontSize: 15, interval: 0 } },
  yAxis: isCounted
    ? countAxis
    : { type: "value" as const, min: 0, max: 1, axisLabel: { formatter: percent, fontSize: 14 } },
  series: series.map(({ name, values }) => ({
    type: "bar" as const,
    name,
    barGap: "12%",
    data: values.map((value) => ({
      value: value ?? 0,
      label: {
        show: true,
        position: "top" as const,
        formatter: value === undefined ? unknown : `${isCounted ? value : Math.round(value * 100)}`,
      },
    })),
  })),
});

/** The picture of a drawing, as PNG; rendered beside the main thread. */
export async function pngOf(svg: string): Promise<Uint8Array> {
  const { renderAsync } = await import("@resvg/resvg-js");
  const font = { fontFiles: pictureFontFiles(), loadSystemFonts: false, defaultFontFamily: pictureFont };
  const picture = await renderAsync(svg, { font, background: "white" });
  return picture.asPng();
}
