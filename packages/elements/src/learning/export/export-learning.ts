import type { SkillView } from '../skill-view.js';

const columns = ['skill', 'title', 'status', 'day', 'item', 'credit', 'certainty', 'phase', 'aided'] as const;

/** What is known of the customer's skills, for the customer: what they showed and said, and what follows from it. */
export function toJson(views: readonly SkillView[]): string {
  const skills = views.map(({ record, skill: { id, title }, state }) => ({
    skill: id,
    title,
    state,
    record: record ?? {},
  }));
  return `${JSON.stringify(skills, null, 2)}\n`;
}

/** Every answer as a line of a table (RFC 4180), and every skill without one. */
export function toCsv(views: readonly SkillView[]): string {
  const rows = views.flatMap(({ attempts, skill: { id, title }, state: { status } }) => {
    const own = { skill: id, title, status };
    if (!attempts.length) return [own];
    return attempts.map(({ aided, at, certainty, credit, item, phase }) => {
      return { ...own, day: new Date(at).toISOString(), item, credit, certainty, phase, aided };
    });
  });
  const line = (cells: readonly unknown[]) => cells.map(cell).join(',');
  return [line(columns), ...rows.map(row => line(columns.map(name => (row as Record<string, unknown>)[name])))]
    .map(text => `${text}\r\n`)
    .join('');
}

/** Quoted where it has to be. What a spreadsheet would take for a formula is told that it is text. */
function cell(value: unknown): string {
  const text = String(value ?? '');
  const safe = /^[=+\-@\t\r]/.test(text) && typeof value === 'string' ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Has the browser save a text as a file. */
export function save(text: string, type: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
