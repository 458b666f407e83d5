import { toId } from '../../validate/id.js';
import { type ImportedHowto, ImportError, type ImportOptions } from '../import-error.js';
import { htmlToMarkdown } from '../text/html-to-markdown.js';
import { createIds } from '../unique-id.js';
import { importStep } from './import-step.js';
import { createReader, type Reader } from './read.js';

const difficulties: Readonly<Record<string, string>> = {
  'very easy': 'beginner',
  easy: 'beginner',
  moderate: 'intermediate',
  difficult: 'advanced',
  'very difficult': 'advanced',
};

/** A how-to of a guide as the API 2.0 of iFixit gives it: https://www.ifixit.com/api/2.0/doc */
export function importIfixit(value: unknown, { owner, title: named }: ImportOptions): ImportedHowto {
  const guide = createReader(value, 'the guide');
  const notices: string[] = [];
  const title = named ?? guide.text('title');
  if (title === undefined) {
    throw new ImportError('The guide has no "title". Is it one of the API 2.0 of iFixit? Or name one with --title.');
  }
  const list = guide.list('steps');
  if (list.length === 0) throw new ImportError('The guide has no "steps", and a how-to is made of them.');
  if (list.length > 500) throw new ImportError(`The guide has ${list.length} steps; a how-to has 500 at most.`);
  const ordered = list.every(step => step.number('orderby') !== undefined)
    ? [...list].sort((a, b) => a.number('orderby')! - b.number('orderby')!)
    : list;
  const idOf = createIds();
  const steps = ordered.map((step, index) => importStep(step, index, idOf, notices));

  const conclusion = htmlToMarkdown(guide.text('conclusion_rendered') ?? guide.text('conclusion_raw') ?? '');
  if (conclusion !== '') {
    const last = steps.at(-1)!;
    const note = { kind: 'note', text: conclusion.slice(0, 2000) };
    last['lines'] = [...((last['lines'] as object[] | undefined) ?? []), note];
    notices.push('The conclusion is a note of the last step.');
  }
  for (const prerequisite of guide.list('prerequisites')) {
    const name = prerequisite.text('title') ?? prerequisite.text('guideid') ?? 'without a title';
    notices.push(`Comes before it: "${plain(name)}". Import that guide, too, and name it in "prerequisites".`);
  }
  const url = guide.text('url');
  const difficulty = difficulties[guide.text('difficulty')?.toLowerCase() ?? ''];
  const minutes = minutesOf(guide);
  const summary = summaryOf(guide);
  const [tools, parts] = [supplies(guide, 'tools'), supplies(guide, 'parts')];
  return {
    id: toId(plain(title)) || 'imported',
    howto: {
      title: plain(title),
      ...(summary !== '' && { summary }),
      ...(difficulty && { difficulty }),
      ...(minutes !== undefined && { minutes }),
      ...(tools.length > 0 && { tools }),
      ...(parts.length > 0 && { parts }),
      owner,
      ...(url !== undefined &&
        /^https:\/\//.test(url) &&
        URL.canParse(url) && { sources: [{ title: plain(title), url }] }),
      steps,
    },
    notices,
  };
}

function summaryOf(guide: Reader): string {
  const summary = htmlToMarkdown(guide.text('summary') ?? '');
  const introduction = htmlToMarkdown(guide.text('introduction_rendered') ?? guide.text('introduction_raw') ?? '');
  const parts = summary === introduction ? [summary] : [summary, introduction];
  const paragraphs = parts.filter(part => part !== '').map(part => part.replace(/\n/g, '\n\n'));
  return paragraphs.join('\n\n').slice(0, 2000);
}

/** The longest that it takes, where a range is given. */
function minutesOf(guide: Reader): number | undefined {
  const seconds = guide.number('time_required_max') ?? guide.number('time_required_min');
  if (seconds !== undefined && seconds > 0) return Math.min(Math.max(1, Math.round(seconds / 60)), 10_000);
  const times = [...(guide.text('time_required') ?? '').matchAll(/(\d{1,4})\s*(minute|hour|day)/gi)];
  const [, amount, unit] = times.at(-1) ?? [];
  if (amount === undefined || Number(amount) === 0) return undefined;
  const each = unit?.toLowerCase() === 'hour' ? 60 : unit?.toLowerCase() === 'day' ? 1440 : 1;
  return Math.min(Number(amount) * each, 10_000);
}

function supplies(guide: Reader, key: 'tools' | 'parts'): Record<string, unknown>[] {
  return guide.list(key).flatMap(supply => {
    const name = supply.text('text') ?? supply.text('name');
    if (name === undefined) return [];
    const quantity = supply.number('quantity');
    const note = supply.text('notes');
    return [
      {
        name: plain(name),
        ...(quantity !== undefined && quantity > 0 && quantity !== 1 && { quantity: Math.min(quantity, 100_000) }),
        ...(note !== undefined && { note: plain(note) }),
      },
    ];
  });
}

/** A text that is shown as it is: no tags, one line. */
function plain(html: string): string {
  return htmlToMarkdown(html).replace(/\\(.)/g, '$1').replace(/\*\*?/g, '').replace(/\s+/g, ' ').slice(0, 300).trim();
}
