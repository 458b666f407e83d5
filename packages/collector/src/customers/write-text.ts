import type { ExportPart } from './export-customer.js';

const headings: Record<string, string> = {
  records: 'What you have done, answered and set',
  events: 'What happened, as your browser told it',
  commands: 'What you asked for',
  media: 'Images you sent',
};

/** An export for people: headings, one line for each thing, and below it what else is known of it. */
export async function* writeText(parts: AsyncIterable<ExportPart>): AsyncGenerator<string> {
  let count = 0;
  let open = false;
  for await (const part of parts) {
    if ('begins' in part) {
      yield `${open && count === 0 ? 'Nothing.\n' : ''}\n${headings[part.begins] ?? part.begins}\n\n`;
      open = true;
      count = 0;
    } else if ('about' in part) {
      yield `Everything the Docent collector holds about you\n\n${list(part.about)}`;
    } else {
      count++;
      yield `${title(part.value)}\n${list(details(part.value))}`;
    }
  }
  yield open && count === 0 ? 'Nothing.\n' : '';
}

type Fields = Record<string, unknown>;

function title({ timestamp, receivedAt, createdAt, message, name, hash }: Fields): string {
  const { type, event } = (message ?? {}) as { type?: string; event?: string };
  const when = timestamp ?? receivedAt ?? createdAt;
  const what = event ?? type ?? name ?? (hash === undefined ? undefined : 'Image');
  return `- ${[when, what].filter(Boolean).map(String).join('  ') || 'Your record'}`;
}

/** The bytes of an image say nothing to a reader; the title says the rest already. */
function details({ base64: _base64, timestamp: _timestamp, message, ...rest }: Fields): Fields {
  return { ...rest, ...(typeof message === 'object' && message) };
}

function list(value: object, indent = '  '): string {
  return Object.entries(value)
    .map(([name, held]: [string, unknown]) =>
      typeof held === 'object' && held !== null && Object.keys(held).length > 0
        ? `${indent}${name}:\n${list(held, `${indent}  `)}`
        : `${indent}${name}: ${oneLine(held)}\n`,
    )
    .join('');
}

/** Control characters must not forge lines or talk to the reader's terminal. */
function oneLine(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
}
