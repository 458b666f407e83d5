import type { Howto, PublishedHowto } from '@docent/schema';
import type { CheckContext, OwnFields } from '../../kind-compiler.js';
import { plainText } from './plain-text.js';
import { readingLevelFor } from './reading-level.js';
import { wordsOf } from './words-of.js';

type Published = OwnFields<PublishedHowto>;

/** School grade above which a text is work of its own beside the work. */
const highestGrade = 9;
/** Formulas are made for passages; of fewer words they say more about one word than about the text. */
const fewestWords = 100;

/** Warns of a how-to that is hard to read, in each language that has a measure, and names its hardest step. */
export function lintReading(
  translations: ReadonlyMap<string, Published>,
  written: Howto,
  report: CheckContext['report'],
): void {
  for (const [locale, { steps }] of translations) {
    const level = readingLevelFor(locale);
    if (!level) continue;
    const texts = steps.map(({ text, lines = [] }) =>
      [text, ...lines.map(line => line.text)].map(part => (part ? plainText(part) : '')).join('\n'),
    );
    const whole = texts.join('\n');
    const grade = level.of(whole);
    if (grade === undefined || grade <= highestGrade || wordsOf(whole).length < fewestWords) continue;
    const hardest = texts
      .map((text, index) => ({ index, grade: wordsOf(text).length < 10 ? -Infinity : (level.of(text) ?? -Infinity) }))
      .reduce((worst, step) => (step.grade > worst.grade ? step : worst));
    const message = `In ${locale} it reads at grade ${grade.toFixed(1)} (${level.name}), above ${highestGrade}; hardest is step ${hardest.index + 1}, ${quoteId(written, hardest.index)}.`;
    report('reading-level', ['steps', hardest.index], message, 'Write shorter sentences and plainer words.');
  }
}

function quoteId({ steps }: Howto, index: number): string {
  return `"${steps[index]?.id}"`;
}
