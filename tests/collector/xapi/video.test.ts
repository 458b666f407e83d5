import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type PlayedStretch, type Statement, toStatements, validateStatement } from '@docent/collector';
import { content } from './support/content.js';
import { storedEvent } from './support/stored-event.js';

const extension = (name: string) => `https://w3id.org/xapi/video/extensions/${name}`;
const options = { base: 'https://learn.vendor.example/xapi' };

function played(stretches: [number, number][], more: Partial<PlayedStretch> = {}): PlayedStretch[] {
  return stretches.map((stretch, index) => ({ seq: index + 1, tab: 'tab-1', video: '', stretch, ...more }));
}

function statementsOf(
  name: 'Howto Video Played' | 'Howto Video Paused' | 'Howto Video Seeked',
  properties: Record<string, unknown>,
  before: PlayedStretch[] = [],
  known: typeof content | undefined = content,
): Statement[] {
  const event = storedEvent(name, { seq: 50, properties: { step: 'pick-a-time', ...properties } });
  const made = toStatements(event, options, { content: known, played: before });
  assert.deepEqual(
    made.flatMap(statement => validateStatement(statement)),
    [],
  );
  return made;
}
const said = (statements: Statement[]) => statements.map(({ verb }) => verb.display['en']);

describe('statements of a video', () => {
  it('begin with initialized, once in a session, with length, threshold and a session', () => {
    const [initialized, first] = statementsOf('Howto Video Played', { seconds: 7.5 });
    assert.deepEqual(said([initialized!, first!]), ['initialized', 'played']);
    assert.equal(initialized!.result, undefined);
    const extensions = initialized!.context!.extensions!;
    assert.equal(extensions[extension('length')], 100);
    assert.equal(extensions[extension('completion-threshold')], 0.9);
    assert.match(String(extensions[extension('session-id')]), /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab]/);
    assert.deepEqual(first!.result, { extensions: { [extension('time')]: 7.5 } });
    assert.deepEqual(
      initialized!.context!.contextActivities!.category!.map(({ id }) => id),
      ['https://w3id.org/xapi/video'],
    );
    assert.deepEqual(said(statementsOf('Howto Video Played', { seconds: 7.5 }, played([[0, 5]]))), ['played']);
    const otherTab = played([[0, 5]], { tab: 'tab-0' });
    assert.deepEqual(said(statementsOf('Howto Video Played', { seconds: 7.5 }, otherTab)), ['initialized', 'played']);
  });

  it('tell when paused what was played in this registration, as a union, in chronological order', () => {
    // Published figures: 0 to 5, 12 to 22, 15 to 55 and 55 to 99.33 of 103 seconds.
    const before = played([
      [0, 5],
      [12, 22],
      [15, 55],
    ]);
    const long = { ...content, length: 103 };
    const [paused] = statementsOf('Howto Video Paused', { from: 55, seconds: 99.33 }, before, long);
    assert.deepEqual(paused!.result!.extensions, {
      [extension('time')]: 99.33,
      [extension('progress')]: 0.896,
      [extension('played-segments')]: '0[.]5[,]12[.]22[,]15[.]55[,]55[.]99.33',
    });
  });

  it('complete once, when enough was played, with the time that was spent', () => {
    const [, completed] = statementsOf('Howto Video Paused', { from: 50, seconds: 95 }, played([[0, 50]]));
    assert.equal(completed!.verb.display['en'], 'completed');
    assert.equal(completed!.result!.completion, true);
    assert.equal(completed!.result!.duration, 'PT95S');
    assert.equal(completed!.result!.score, undefined);
    assert.deepEqual(said(statementsOf('Howto Video Paused', { from: 50, seconds: 80 }, played([[0, 50]]))), [
      'paused',
    ]);
    assert.deepEqual(said(statementsOf('Howto Video Paused', { from: 95, seconds: 99 }, played([[0, 95]]))), [
      'paused',
    ]);
    const seeked = statementsOf('Howto Video Seeked', { from: 50, seconds: 95, to: 3 }, played([[0, 50]]));
    assert.deepEqual(said(seeked), ['seeked', 'completed']);
    assert.deepEqual(seeked[0]!.result!.extensions, { [extension('time-from')]: 95, [extension('time-to')]: 3 });
  });

  it('count what came before only, so that they are the same whenever they are made', () => {
    const later = played([[0, 95]], { seq: 51 });
    assert.deepEqual(said(statementsOf('Howto Video Paused', { from: 0, seconds: 5 }, later)), ['paused']);
  });

  it('keep the video of a step apart from that of the how-to', () => {
    const own = { step: 'close-up', video: 'step', from: 0, seconds: 19 };
    const [paused, completed] = statementsOf('Howto Video Paused', own, played([[0, 95]]));
    assert.match(paused!.object.id, /\/howto\/assemble\/steps\/close-up\/video$/);
    assert.equal(paused!.context!.extensions![extension('length')], 20);
    assert.equal(paused!.result!.extensions![extension('played-segments')], '0[.]19');
    assert.equal(completed!.result!.duration, 'PT19S');
  });

  it('do not claim the profile where the length is not known any more', () => {
    const [only, ...none] = statementsOf('Howto Video Played', { seconds: 1 }, [], { ...content, length: undefined! });
    assert.deepEqual(none, []);
    assert.equal(only!.context!.contextActivities!.category, undefined);
  });

  it('stay small however often somebody seeks', () => {
    const many = played(Array.from({ length: 5000 }, (_, index) => [index % 90, (index % 90) + 1] as [number, number]));
    const [paused] = statementsOf(
      'Howto Video Paused',
      { from: 0, seconds: 1 },
      many.map(each => ({ ...each, seq: 1 })),
    );
    assert.equal(paused!.result!.extensions![extension('played-segments')], '0[.]90');
  });
});
