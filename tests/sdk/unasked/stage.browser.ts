import { expect, waitUntil } from '@open-wc/testing';
import type { Found } from '@docent/client/placement/create-placements.js';
import type { PlacementChoice } from '@docent/elements';
import '@docent/elements/placement/placement.define.js';
import type { Placement } from '@docent/schema';
import { createStage, type PageStage } from '../../../packages/sdk/dist/unasked/create-stage.js';

const patient = { timeout: 8000 };
const ref = 'survey:after';
const content = {
  heading: 'How was it?',
  from: undefined,
  why: 'You did it.',
  locale: 'en',
  messages: undefined,
  theme: undefined,
};

describe('what stands on the stage', () => {
  let host: HTMLElement;
  let stage: PageStage;
  /** What was said, and what has gone. */
  let said: [string, PlacementChoice][];
  let gone: string[];
  const placements: Record<string, Placement> = {
    corner: { show: ref, how: 'popover', corner: 'top-start' },
    before: { show: ref, how: 'modal' },
    within: { show: ref, how: 'inline', inside: '#room' },
    after: { show: ref, how: 'inline', inside: 'docent-howto' },
    help: { show: ref, how: 'button' },
  };
  const found = (id: string): Found => ({ id, placement: placements[id]!, gates: [] });
  const frame = () => document.querySelector('docent-placement')!;
  const part = async (name: string) => {
    await waitUntil(() => frame().shadowRoot?.querySelector(`[part~=${name}]`), name, patient);
    return frame().shadowRoot!.querySelector<HTMLElement>(`[part~=${name}]`)!;
  };

  beforeEach(() => {
    host = document.createElement('main');
    host.innerHTML = '<div id="room"></div><docent-howto></docent-howto><p>Further</p>';
    document.body.append(host);
    said = [];
    gone = [];
    stage = createStage({
      document,
      placements,
      content: () => content,
      load: async () => undefined,
      dismissed: (shown, choice) => void said.push([shown.ref, choice]),
      gone: each => void gone.push(each),
      came: () => undefined,
    });
  });
  afterEach(() => {
    stage.remove(ref);
    host.remove();
  });

  for (const [id, where] of [
    ['corner', () => document.body],
    ['before', () => document.body],
    ['within', () => host.querySelector('#room')],
  ] as const) {
    it(`stands where its placement "${id}" says, with the widget and the name of the placement in it`, async () => {
      stage.put(found(id));
      expect(frame().parentElement === where()).to.equal(true);
      expect(frame().way).to.equal(placements[id]!.how);
      expect(frame().open).to.equal(true);
      expect(frame().innerHTML).to.equal(`<docent-survey entity="after" placement="${id}"></docent-survey>`);
      expect((await part('title')).textContent?.trim()).to.equal('How was it?');
    });
  }

  it('stands after a widget, which shows nothing that stands in it', () => {
    stage.put(found('after'));
    expect(host.querySelector('docent-howto')?.nextElementSibling === frame()).to.equal(true);
  });

  it('goes when the customer closes it, which is said once', async () => {
    stage.put(found('corner'));
    (await part('close')).click();
    await waitUntil(() => gone.length > 0, 'gone', patient);
    expect(document.querySelector('docent-placement')).to.equal(null);
    expect(said).to.deep.equal([[ref, 'close']]);
    expect(gone).to.deep.equal([ref]);
  });

  it('is there once, however often it is put there', () => {
    stage.put(found('corner'));
    stage.put(found('before'));
    expect(document.querySelectorAll('docent-placement').length).to.equal(1);
  });

  it('stays to say thank you when it was answered here, and goes when it was elsewhere', () => {
    stage.put(found('corner'));
    frame().done = true;
    stage.end(ref);
    expect(gone).to.deep.equal([]);
    frame().done = false;
    stage.end(ref);
    expect(gone).to.deep.equal([ref]);
  });

  it('keeps the buttons that are there now, closed, and what was asked for through everything', () => {
    stage.buttons(['help']);
    expect(frame().open).to.equal(false);
    stage.buttons([]);
    expect(gone).to.deep.equal([ref]);
    stage.show({ ref, how: 'popover', asked: true });
    stage.clear();
    stage.buttons([]);
    expect(frame().hasAttribute('asked')).to.equal(true);
  });

  it('takes note of what the page has removed', () => {
    stage.put(found('within'));
    host.querySelector('#room')!.textContent = '';
    stage.sweep();
    expect(gone).to.deep.equal([ref]);
    expect(stage.find(ref)).to.equal(undefined);
  });
});
