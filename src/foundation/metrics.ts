import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Logger } from "./log.ts";

/** What a gauge shows. */
export interface Sample {
  labels?: Record<string, string>;
  value: number;
}

/** Gauges by their names. */
export type Gauges<Name extends string> = Record<Name, { help: string; labels?: string[] }>;

/**
 * Figures of this process, for who watches it from outside. Names begin with `linli_`. Labels are of short lists that the
 * program knows: channels, states, jobs, prompts; never anything that a person has, wrote, or is called.
 */
export interface Metrics {
  counter<Label extends string>(name: string, help: string, labels: Label[]): Counter<Label>;
  /** Of durations, in seconds. */
  seconds<Label extends string>(name: string, help: string, labels: Label[]): Histogram<Label>;
  /** Gauges that are read whenever somebody looks. Where that fails they are missing, and `linli_readings_failed` says so. */
  read<Name extends string>(gauges: Gauges<Name>, read: () => Promise<Record<Name, Sample[]>>): void;
  /** All of it as Prometheus reads it. */
  text(): Promise<string>;
  /** The media type of `text`. */
  contentType: string;
}

/** From what nobody feels to what a person gives up on. */
const buckets = [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20];

/** @param isWhole with what every program has: memory, processor, handles, collecting of garbage; once in a process */
export function openMetrics(log: Logger, { isWhole = false } = {}): Metrics {
  const registry = new Registry();
  const registers = [registry];
  if (isWhole) collectDefaultMetrics({ register: registry });
  const readings: (() => Promise<boolean>)[] = [];
  const failed = new Gauge({ name: "linli_readings_failed", help: "Figures that could not be read now", registers });
  const look = async () => {
    const areRead = await Promise.all(readings.map((read) => read()));
    failed.set(areRead.filter((isRead) => !isRead).length);
    return registry.metrics();
  };
  // Two who look at once share one look: what one of them clears the other would miss.
  let looking: Promise<string> | undefined;
  return {
    counter: (name, help, labelNames) => new Counter({ name, help, labelNames, registers }),
    seconds: (name, help, labelNames) => new Histogram({ name, help, labelNames, buckets, registers }),
    read(gauges, read) {
      const open = Object.entries<Gauges<string>[string]>(gauges).map(([name, { help, labels: labelNames = [] }]) => {
        return [name, new Gauge({ name, help, labelNames, registers })] as const;
      });
      readings.push(async () => {
        const found: Record<string, Sample[]> | undefined = await read().catch((error: unknown) => {
          log.debug({ err: error }, "a figure could not be read");
          return undefined;
        });
        for (const [name, gauge] of open) show(gauge, found?.[name] ?? []);
        return found !== undefined;
      });
    },
    text() {
      looking ??= look().finally(() => {
        looking = undefined;
      });
      return looking;
    },
    contentType: registry.contentType,
  };
}

function show(gauge: Gauge, samples: Sample[]): void {
  gauge.reset();
  // Without labels it is 0 after a reset, and what is not known is not 0.
  gauge.remove({});
  for (const { labels = {}, value } of samples) gauge.set(labels, value);
}
