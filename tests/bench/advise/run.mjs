import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import {
  advise,
  nearestChangesInSteps,
  nextQuestionInSteps,
  optionEffects,
  stabilityInSteps,
  weightRanges,
} from '@docent/engine';
import { format, resolveConfig } from 'prettier';
import { adviseTable, fillAdvise } from '../../../docs/generators/advise.mjs';
import { answersTo, largeGuide } from './large-guide.mjs';
import { measureSteps } from './measure-steps.mjs';

// `npm run bench:advise`: what advising on a guide of 100 questions and 50 outcomes takes. Argument: how often each is done (9).

const [repeats = 9] = process.argv.slice(2).map(Number);
const results = fileURLToPath(new URL('../../../docs/benchmarks/advise.json', import.meta.url));
const page = fileURLToPath(new URL('../../../docs/benchmarks.md', import.meta.url));
const guide = largeGuide();
const now = '2026-11-22';
const half = { answers: answersTo(guide, 50), now };
const all = { answers: answersTo(guide, 100), now };

/** Takes one step. */
function* once(work) {
  return work();
}

const cases = {
  'advise, half of the questions answered': () => once(() => advise(guide, half)),
  'advise, all answered': () => once(() => advise(guide, all)),
  'what each option of a question would do': () => once(() => optionEffects(guide, half, 'question-52')),
  'which question to ask next': () => nextQuestionInSteps(guide, half),
  'the nearest changes of one answer': () => nearestChangesInSteps(guide, all),
  'ranges of weights': () => once(() => weightRanges(guide, all)),
  'stability, 2,000 samples': () => stabilityInSteps(guide, all, { seed: 1 }),
};

const summary = Object.fromEntries(Object.entries(cases).map(([name, start]) => [name, measureSteps(start, repeats)]));
/** What else the machine did: far above 1, times are worth little. */
const load = Math.round((loadavg()[0] / availableParallelism()) * 100) / 100;
const measured = { questions: guide.questions.length, outcomes: guide.outcomes.length, repeats, load, summary };
await writeFile(results, `${JSON.stringify(measured, null, 2)}\n`);
const filled = fillAdvise(await readFile(page, 'utf8'), measured);
await writeFile(page, await format(filled, { ...(await resolveConfig(page)), filepath: page }));
console.log(adviseTable(measured));
