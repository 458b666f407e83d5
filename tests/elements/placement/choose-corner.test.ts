import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { chooseCorner } from '@docent/elements/placement/choose-corner.js';

const view = { width: 1000, height: 800 };
const panel = { width: 400, height: 400 };
const box = (left: number, top: number, width = 100, height = 40) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

describe('the corner of a placement', () => {
  it('is that which was wished for, as long as nothing is there', () => {
    assert.deepEqual(chooseCorner('top-start', panel, view, false, []), { corner: 'top-start', hidden: 0 });
    assert.equal(chooseCorner('bottom-end', panel, view, false, [box(20, 20)]).corner, 'bottom-end');
  });

  it('is the next one that hides nothing', () => {
    const debug = box(880, 740);
    const consent = box(16, 500, 448, 284);
    assert.equal(chooseCorner('bottom-end', panel, view, false, [debug]).corner, 'bottom-start');
    assert.equal(chooseCorner('bottom-end', panel, view, false, [debug, consent]).corner, 'top-end');
  });

  it('is mirrored where the text runs from right to left', () => {
    assert.equal(chooseCorner('bottom-end', panel, view, true, [box(880, 740)]).corner, 'bottom-end');
    assert.equal(chooseCorner('bottom-end', panel, view, true, [box(20, 740)]).corner, 'bottom-start');
  });

  it('is that which hides the least where everything hides something, and says how much', () => {
    const everywhere = [box(0, 0, 1000, 60), box(0, 700, 1000, 100), box(900, 0, 100, 70)];
    const { corner, hidden } = chooseCorner('bottom-end', panel, view, false, everywhere);
    assert.equal(corner, 'top-start');
    assert.ok(hidden > 0.2 && hidden < 0.4, String(hidden));
  });

  it('does not count what has no size', () => {
    assert.equal(chooseCorner('bottom-end', panel, view, false, [box(700, 600, 0, 0)]).hidden, 0);
  });
});
