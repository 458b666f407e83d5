import { html, nothing, type TemplateResult } from 'lit';
import type { DebugPlacement, DebugReport, DebugRequestNote } from '../base/debug-request.js';

/** What can be shown of a value, whatever it is. */
function show(value: unknown): string {
  return typeof value === 'object' && value ? JSON.stringify(value) : String(value ?? '–');
}

/** Hours, minutes and seconds of a moment in milliseconds since the epoch. */
function time(at: unknown): string {
  const date = new Date(Number(at));
  return at === undefined || Number.isNaN(date.getTime()) ? '' : date.toLocaleTimeString('en-GB');
}

/** How long ago or ahead, in the largest unit of which there is one. */
function span(milliseconds: number): string {
  const seconds = Math.round(Math.abs(milliseconds) / 1000);
  for (const [unit, size] of [
    ['d', 86_400],
    ['h', 3600],
    ['min', 60],
  ] as const) {
    if (seconds >= size) return `${Math.floor(seconds / size)} ${unit}`;
  }
  return `${seconds} s`;
}

const list = <T>(value: readonly T[] | undefined): readonly T[] =>
  Array.isArray(value) ? value.filter(entry => entry !== null && entry !== undefined) : [];

/** The entries of a record, without those that say nothing. */
function pairs(value: unknown): [string, unknown][] {
  return Object.entries(value && typeof value === 'object' ? value : {}).filter(
    ([, entry]) => entry !== undefined && entry !== '',
  );
}

function joined(...parts: unknown[]): string {
  return parts
    .filter(part => part !== undefined && part !== '')
    .map(show)
    .join(' · ');
}

function terms(entries: [string, unknown][]): TemplateResult {
  return html`<dl>
    ${entries.map(
      ([name, value]) =>
        html`<dt>${name}</dt>
          <dd>${show(value)}</dd>`,
    )}
  </dl>`;
}

function part(title: string, lines: readonly (TemplateResult | string)[], none = 'None.'): TemplateResult {
  return html`<h3>${title}</h3>
    ${
      lines.length
        ? html`<ul>
            ${lines.map(line => html`<li>${line}</li>`)}
          </ul>`
        : html`<p>${none}</p>`
    }`;
}

function request({ acknowledged, at, error, messages, status, url }: DebugRequestNote): TemplateResult {
  const arrived = status && status < 400 && !error;
  return html`<b class=${arrived ? 'good' : 'bad'}>${status || 'no answer'}</b>
    ${joined(time(at), messages === undefined ? undefined : `${messages} sent`, acknowledged === undefined ? undefined : `${acknowledged} acknowledged`, error)}
    <small>${url}</small>`;
}

const marks = { pass: '✓', fail: '✗', unknown: '?' } as const;

/** Whether something may appear unasked, and what keeps it back; opened, every gate with what was asked for and seen. */
function placement({ gates, placement: id, show: ref }: DebugPlacement): TemplateResult {
  const closed = gates.filter(({ outcome }) => outcome !== 'pass').map(({ gate }) => gate);
  return html`<details>
    <summary>
      <b class=${closed.length ? 'bad' : 'good'}>${id}</b> ${ref}
      <small>${closed.length ? `Held back by ${closed.join(', ')}` : 'May appear'}</small>
    </summary>
    <dl>
      ${gates.map(
        ({ gate, outcome, seen, wanted }) =>
          html`<dt>${marks[outcome]} ${gate}</dt>
            <dd>${wanted === undefined ? '–' : `${show(seen)} of ${show(wanted)}`}</dd>`,
      )}
    </dl>
  </details>`;
}

/** Why nothing is sent right now, if so. */
function waiting({ retryAt, retryReason }: DebugReport, now: number): TemplateResult | typeof nothing {
  if (!retryAt || retryAt <= now) return nothing;
  const why = retryReason ? ` ${retryReason}` : '';
  return html`<p class="bad">Waits until ${time(retryAt)}, ${span(retryAt - now)} from now.${why}</p>`;
}

/** What is known, in the order in which one looks for a fault. Whatever is missing is left out. */
export function renderReport(report: DebugReport, now: number): TemplateResult {
  const {
    commands,
    consent,
    dropped,
    errors,
    experiments,
    ids,
    oldest,
    placements,
    project,
    quarantined,
    queued,
    requests,
    storage,
  } = report;
  const { storageReason } = report;
  const { id, version } = typeof project === 'object' && project ? project : { id: project, version: undefined };
  const kinds = typeof queued === 'object' ? pairs(queued) : [['Messages', queued ?? 0] as [string, unknown]];
  const since = oldest ? [['Oldest waits for', span(now - oldest)] as [string, unknown]] : [];
  return html`${terms([
      ['Project', joined(id, version) || '–'],
      ['Storage', joined(storage, storageReason) || '–'],
      ...pairs(ids),
    ])}
    <h3>Consent</h3>
    ${terms(pairs(consent))}
    <h3>Queue</h3>
    ${terms([...kinds, ...since])} ${waiting(report, now)}
    ${part('Last requests', [...list(requests)].reverse().map(request))}
    ${part(
      'Quarantined',
      list(quarantined).map(
        ({ at, code, event, messageId, reason }) =>
          html`<b class="bad">${event ?? 'Message'}</b> ${joined(time(at), code, reason)} <small>${messageId}</small>`,
      ),
    )}
    ${part(
      'Commands',
      list(commands).map(
        ({ code, commandId, name, reason, ref, state }) =>
          html`<b>${name}</b> ${joined(ref, state, code, reason)} <small>${commandId}</small>`,
      ),
    )}
    ${part(
      'Experiments on this page',
      list(experiments).map(({ arm, experiment, ref }) => joined(ref, experiment, arm)),
    )}
    ${part('Placements', list(placements).map(placement))}
    ${part(
      'Dropped on this page',
      pairs(dropped)
        .filter(([, count]) => count)
        .map(([reason, count]) => `${reason}: ${show(count)}`),
      'Nothing.',
    )}
    ${part(
      'Last errors',
      [...list(errors)]
        .reverse()
        .map(error => (typeof error === 'object' && error ? joined(time(error.at), error.message) : show(error))),
    )}`;
}
