import { inSlices } from '@docent/elements/advice/in-slices.js';
import { expect } from '@open-wc/testing';

describe('long work', () => {
  const { now } = performance;
  let time = 0;
  beforeEach(() => {
    time = 0;
    performance.now = () => time;
  });
  afterEach(() => {
    performance.now = now;
  });

  /** Work of so many steps of so many milliseconds, which notes when it was its turn. */
  function* work(steps: number, milliseconds: number, turns: string[]): Generator<void, string> {
    for (let step = 0; step < steps; step++) {
      turns.push('work');
      time += milliseconds;
      yield;
    }
    return 'done';
  }

  /** Something of the page’s own, again and again. */
  function page(turns: string[]): () => void {
    let going = true;
    const turn = () => {
      if (!going) return;
      turns.push('page');
      setTimeout(turn);
    };
    setTimeout(turn);
    return () => void (going = false);
  }

  it('lets the page do its own whenever ten milliseconds are over', async () => {
    const turns: string[] = [];
    const stop = page(turns);
    expect(await inSlices(work(6, 5, turns))).to.equal('done');
    stop();
    const stretches = turns
      .join(' ')
      .split('page')
      .map(stretch => stretch.trim())
      .filter(Boolean);
    expect(stretches).to.deep.equal(['work work', 'work work', 'work work']);
  });

  it('is not held up when it is short', async () => {
    const turns: string[] = [];
    const stop = page(turns);
    await inSlices(work(9, 1, turns));
    stop();
    expect(turns.join(' ')).to.equal('work work work work work work work work work');
  });
});
