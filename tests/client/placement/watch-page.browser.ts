import { expect, waitUntil } from '@open-wc/testing';
import { watchPage, type WatchedPage } from '@docent/client/placement/watch-page.js';

const patient = { timeout: 8000 };

describe('watching a page', () => {
  let life: AbortController;
  let stage: HTMLElement;
  let changes: number;
  beforeEach(() => {
    life = new AbortController();
    changes = 0;
    stage = document.createElement('main');
    document.body.append(stage);
  });
  afterEach(() => {
    life.abort();
    stage.remove();
    history.replaceState(null, '', location.pathname + location.search);
  });

  const watch = (selectors: string[] = [], now = () => 1000): WatchedPage =>
    watchPage({ window, now, selectors, events: new Set(['Booked']), changed: () => changes++, until: life.signal });

  it('sees what comes into view by half, also when it came later, and passes over what is no selector', async () => {
    const page = watch(['#late', '#far', '((']);
    stage.innerHTML = '<p id="late">Late</p><p id="far" style="margin-top: 5000px">Far</p>';
    page.history();
    await waitUntil(() => page.history().seen.has('#late'), 'seen', patient);
    expect([...page.history().seen.keys()]).to.deep.equal(['#late']);
  });

  it('sees how far was scrolled, at most', async () => {
    stage.innerHTML = '<p style="height: 5000px"></p>';
    const page = watch();
    scrollTo(0, document.documentElement.scrollHeight);
    await waitUntil(() => page.history().scrolled.at(-1)?.share === 1, 'scrolled', patient);
    scrollTo(0, 0);
    expect(page.history().scrolled.at(-1)?.share).to.equal(1);
  });

  it('begins anew at another address, but for events that happened', () => {
    const page = watch();
    page.tracked('Booked', { seats: 2 });
    page.tracked('Nobody waits for this', {});
    document.dispatchEvent(new MouseEvent('mouseout', { clientY: 0, bubbles: true }));
    expect(page.history().left).to.equal(1000);
    history.replaceState(null, '', '#/elsewhere');
    const { events, left, url } = page.history();
    expect(url).to.match(/#\/elsewhere$/);
    expect(left).to.equal(undefined);
    expect(events.map(({ name }) => name)).to.deep.equal(['Booked']);
  });

  it('takes a place on the page for no other page', () => {
    const page = watch();
    document.dispatchEvent(new MouseEvent('mouseout', { clientY: 0, bubbles: true }));
    history.replaceState(null, '', '#further-down');
    expect(page.history().left).to.equal(1000);
  });

  it('takes a pointer that goes to another element for no exit', () => {
    const page = watch();
    stage.dispatchEvent(new MouseEvent('mouseout', { clientY: 0, bubbles: true, relatedTarget: document.body }));
    stage.dispatchEvent(new MouseEvent('mouseout', { clientY: 300, bubbles: true }));
    expect(page.history().left).to.equal(undefined);
  });

  it('knows a customer who writes, in a shadow root, too, and one who just did', () => {
    let now = 1000;
    const page = watch([], () => now);
    expect(page.busy()).to.deep.equal({ typing: false, invalidField: false, hostModal: false });
    const host = document.createElement('div');
    stage.append(host);
    const field = document.createElement('input');
    host.attachShadow({ mode: 'open' }).append(field);
    field.focus();
    expect(page.busy().typing).to.equal(true);
    expect(page.busy().invalidField).to.equal(false);
    field.setAttribute('aria-invalid', 'true');
    expect(page.busy().invalidField).to.equal(true);
    field.blur();
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
    expect(page.busy().typing).to.equal(true);
    now += 3000;
    expect(page.busy()).to.deep.equal({ typing: false, invalidField: false, hostModal: false });
  });

  it('knows a button from a field', () => {
    stage.innerHTML = '<button>Save</button><input type="checkbox">';
    for (const each of stage.querySelectorAll<HTMLElement>('button, input')) {
      each.focus();
      expect(watch().busy().typing).to.equal(false);
    }
  });

  it('knows when the page has a modal open: a dialog, or what says so of itself', () => {
    stage.innerHTML = '<dialog>Sure?</dialog><div role="dialog" aria-modal="true" hidden>Sure?</div>';
    const page = watch();
    const dialog = stage.querySelector('dialog')!;
    expect(page.busy().hostModal).to.equal(false);
    dialog.show();
    expect(page.busy().hostModal).to.equal(false);
    dialog.close();
    dialog.showModal();
    expect(page.busy().hostModal).to.equal(true);
    dialog.close();
    stage.querySelector('div')!.hidden = false;
    expect(page.busy().hostModal).to.equal(true);
  });

  it('hears nothing any more once it is over', () => {
    const page = watch();
    life.abort();
    const before = changes;
    document.dispatchEvent(new MouseEvent('mouseout', { clientY: 0, bubbles: true }));
    expect(changes).to.equal(before);
    expect(page.history().left).to.equal(undefined);
  });
});
