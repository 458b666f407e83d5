import assert from 'node:assert/strict';
import type { PlacedCollector } from '../support/on-each-store.js';
import { runProgram } from '../support/run-program.js';

/** A number as reports tell it in JSON. */
export type Told = { enough: boolean; value: number; low: number; high: number; n: number; needed: number };
/** One figure of a question. */
export type Figure = {
  name: string;
  about?: string;
  which?: string;
  estimate: Told;
  quadrant?: string;
  p?: number;
  differs?: boolean;
};
/** What a report tells of a question. */
export type Question = {
  question: string;
  type: string;
  answered: number;
  declined: number;
  partial: number;
  left: Told;
  figures: Figure[];
  trend?: { periods: { from: string; estimate: Told }[]; changes: { from: string; p: number; change: Told }[] };
  groups?: { group: string | null; suppressed?: true; customers: number; figures: Figure[] }[];
  smallGroups?: number;
  joined?: { figure: string; correlation: Told }[];
  texts?: { total: number; pages: number; shown: { text: string }[]; words: { words: object[]; phrases: object[] }[] };
};
/** What `docent report surveys --format json` prints. */
export type Report = {
  surveys: {
    survey: string;
    funnel: object;
    completed: Told;
    staying: { after: number; share: Told }[];
    questions: Question[];
    told: { change: string; customers: number }[];
  }[];
  unusable: number;
};

/** A question of whichever survey. */
export const questionOf = ({ surveys }: Report, question: string): Question =>
  surveys.flatMap(({ questions }) => questions).find(one => one.question === question)!;

/** Value and interval to three decimals and n, or how many there are of how many it takes. */
export const rounded = ({ enough, high, low, n, needed, value }: Told): unknown =>
  enough
    ? [value, low, high].map(one => (one === null ? null : Math.round(one * 1000) / 1000)).concat(n)
    : `${n} of ${needed}`;

/** Figures as one would say them. */
export const said = (figures: readonly Figure[]): Record<string, unknown> =>
  Object.fromEntries(
    figures.map(({ about, estimate, name, which }) => [
      [name, about, which].filter(Boolean).join(' '),
      rounded(estimate),
    ]),
  );

/** Runs reports on the store of a collector, as their program prints them. */
export function reporterOf({ folder, location }: PlacedCollector) {
  const told = (...flags: string[]) =>
    runProgram({ cwd: folder }, 'report', 'surveys', '--store', location, '--project', 'desks', ...flags);
  const report = async (...flags: string[]): Promise<Report> => {
    const { code, err, out } = await told('--format', 'json', ...flags);
    assert.equal(code, 0, err);
    return JSON.parse(out) as Report;
  };
  return { folder, told, report };
}
