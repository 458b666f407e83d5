import { resolve } from 'node:path';
import { byTime, timeOfLatest } from '@docent/engine/recommend/splits/by-time.js';
import { leaveLastOut } from '@docent/engine/recommend/splits/leave-last-out.js';
import { perUser } from '@docent/engine/recommend/splits/per-user.js';
import type { Split } from '@docent/engine/recommend/splits/split.js';
import { maximumEaseItems } from '@docent/engine/recommend/ease.js';
import type { Interaction } from '@docent/engine/recommend/user-items.js';
import { chooseLambda } from '../../recommend/choose-lambda.js';
import { CannotEvaluate, evaluate } from '../../recommend/evaluate.js';
import { evaluated, type EvaluatedStrategy } from '../../recommend/evaluation-strategies.js';
import { readInteractions } from '../../recommend/read-interactions.js';
import { readItems } from '../../recommend/read-items.js';
import { readSegments } from '../../recommend/read-segments.js';
import { BrokenSource } from '../../subjects/import/source-row.js';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import { createProgress } from '../progress.js';
import { writeReport } from '../report/write-report.js';
import type { Terminal } from '../terminal.js';
import { evaluationFormats } from './evaluation-formats.js';
import { createFaultTeller } from './fault-teller.js';

/** Options of `docent recommend evaluate`. */
export interface EvaluateOptions {
  train: string;
  /** Default: a part of `train`. */
  test?: string;
  split: 'time' | 'last' | 'lot';
  /** Of the test, from 0 to 1. */
  share: number;
  /** Default: all, `content` only with `items`. */
  strategy?: EvaluatedStrategy[];
  /** What is said of items. */
  items?: string;
  k: number[];
  /** Default: chosen on a part of `train`. */
  lambda?: number;
  segments?: string;
  seed: number;
  format: keyof typeof evaluationFormats;
  /** File to write to. Default: standard output. */
  out?: string;
}

/**
 * `docent recommend evaluate`: learns from one file and measures by another.
 *
 * @throws Error when a file cannot be read or written
 */
export async function evaluateFiles(terminal: Terminal, options: EvaluateOptions): Promise<ExitCode> {
  const { cwd, err, colors } = terminal;
  const faults = createFaultTeller(terminal);
  try {
    const read = (file: string) => readInteractions(resolve(cwd, file), fault => faults.tell(file, fault));
    const first = await read(options.train);
    const { test, train } =
      options.test === undefined ? split(first, options) : { train: first, test: await read(options.test) };
    const { segments: named } = options;
    const segments =
      named === undefined ? undefined : await readSegments(resolve(cwd, named), fault => faults.tell(named, fault));
    const { items: described } = options;
    const items =
      described === undefined
        ? undefined
        : await readItems(resolve(cwd, described), fault => faults.tell(described, fault));
    if (faults.end()) return exitCodes.problems;
    const strategies = options.strategy ?? evaluated.filter(one => one !== 'content' || items !== undefined);
    if (strategies.includes('content') && !items) {
      throw new CannotEvaluate('The strategy content needs what is said of items: name a CSV with --items.');
    }
    const lambda = options.lambda ?? (strategies.includes('ease') ? lambdaFor(terminal, train, options) : 1);
    const report = evaluate({
      ...{ train, test, strategies, ks: options.k, lambda, items, segments },
      onStrategy(strategy, customers) {
        err(colors.dim(`${strategy} …`));
        const progress = createProgress(terminal, customers, `customers ranked by ${strategy}`);
        return () => progress.add(1);
      },
    });
    await writeReport(terminal, evaluationFormats[options.format](report, terminal), options.out);
    return exitCodes.ok;
  } catch (error) {
    if (!(error instanceof BrokenSource || error instanceof CannotEvaluate)) throw error;
    err(colors.red(error.message));
    return exitCodes.problems;
  }
}

function split(interactions: readonly Interaction[], { seed, share, split: way }: EvaluateOptions): Split<Interaction> {
  const named = interactions.map(one => ({ ...one, user: one.customer }));
  if (way === 'lot') return perUser(named, share, seed);
  if (new Set(interactions.map(({ at }) => at)).size < 2) {
    throw new CannotEvaluate(`--split ${way} needs a column "timestamp" with times that differ. Without: --split lot.`);
  }
  return way === 'last' ? leaveLastOut(named) : byTime(interactions, timeOfLatest(interactions, share));
}

/** λ that matters to nobody is not looked for. */
function lambdaFor(terminal: Terminal, train: readonly Interaction[], { seed }: EvaluateOptions): number {
  if (new Set(train.map(({ item }) => item)).size > maximumEaseItems) return 1;
  terminal.err(terminal.colors.dim('λ of ease …'));
  return chooseLambda(train, seed);
}
