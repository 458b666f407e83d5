import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '@docent/elements/debug/debug.define.js';
import { type DebugReport, type DocentDebug, type DocentRequest, DocentRequestEvent } from '@docent/elements';
import { axeFaults } from '../fixtures/axe-faults.js';
import { fullReport } from './full-report.js';

describe('docent-debug', () => {
  let asked: DocentRequest['type'][];
  let answer: () => Promise<unknown> | undefined;
  let mounted: DocentDebug[];
  let listening: AbortController;

  beforeEach(() => {
    asked = [];
    mounted = [];
    listening = new AbortController();
    answer = () => Promise.resolve(fullReport());
    document.addEventListener(
      DocentRequestEvent.eventName,
      event => {
        asked.push(event.request.type);
        const response = answer();
        if (response) event.respondWith(response as Promise<DebugReport>);
      },
      { signal: listening.signal },
    );
  });
  afterEach(() => {
    listening.abort();
    for (const element of mounted) element.remove();
    document.documentElement.style.colorScheme = '';
    document.adoptedStyleSheets = [];
  });

  async function mount(properties: Partial<DocentDebug> = {}): Promise<DocentDebug> {
    const element = Object.assign(document.createElement('docent-debug'), { interval: 10_000, ...properties });
    document.body.append(element);
    mounted.push(element);
    await shown(element);
    return element;
  }
  async function shown(element: DocentDebug): Promise<void> {
    for (let turn = 0; turn < 8; turn++) {
      while (!(await element.updateComplete));
      await Promise.resolve();
    }
  }
  const find = (element: DocentDebug, selector: string) => element.shadowRoot!.querySelector<HTMLElement>(selector)!;
  const text = (element: DocentDebug, selector = 'section') =>
    (find(element, selector).textContent ?? '').replaceAll(/\s+/g, ' ').trim();
  async function press(element: DocentDebug, part: string): Promise<void> {
    find(element, `[part=${part}]`).click();
    await shown(element);
  }

  it('is a small button in a corner that asks nothing, takes no room and no focus', async () => {
    const before = document.documentElement.scrollHeight;
    const element = await mount();
    const { bottom, height, right, width } = find(element, '[part=toggle]').getBoundingClientRect();
    expect(Math.round(innerHeight - bottom)).to.equal(12);
    expect(Math.round(document.documentElement.clientWidth - right)).to.equal(12);
    expect(height).to.be.at.most(48);
    expect(width).to.be.at.most(160);
    expect(asked).to.deep.equal([]);
    expect(document.documentElement.scrollHeight).to.equal(before);
    expect(document.activeElement).to.equal(document.body);
  });

  it('lets clicks beside its button through to the page', async () => {
    const element = await mount({ open: true });
    const { left, top } = find(element, '[part=toggle]').getBoundingClientRect();
    expect(document.elementFromPoint(left - 20, top + 5)).to.not.equal(element);
  });

  it('asks when it is opened, and shows everything that is known', async () => {
    const element = await mount();
    await press(element, 'toggle');
    expect(asked).to.deep.equal(['debug']);
    const said = text(element);
    for (const part of [
      'Docent 0.1.0',
      'meridian · v7',
      'memory · IndexedDB did not open within 3 s',
      'analytics denied',
      'anonymousId 0190',
      'event 12',
      'command 1',
      'Oldest waits for 2 min',
      'The server asked to be left alone.',
      '503',
      '50 sent · 49 acknowledged',
      'https://learn.example.com/v1/batch',
      'Howto Started',
      'properties.step must be a string',
      'erase',
      'refused · unproven · Sign in first.',
      'consent: 3',
      'QuotaExceededError',
    ]) {
      expect(said).to.contain(part);
    }
    expect(said, 'what says nothing').to.not.contain('overflow');
  });

  it('asks again and again while it is open, and stops when it is closed', async () => {
    const element = await mount({ interval: 1 });
    await press(element, 'toggle');
    await waitUntil(() => asked.length > 3);
    await press(element, 'toggle');
    const { length } = asked;
    const later = await mount({ interval: 1, open: true });
    await waitUntil(() => asked.length > length + 3);
    later.remove();
    const end = asked.length;
    await mount();
    await new Promise(requestAnimationFrame);
    expect(asked.length).to.equal(end);
  });

  it('waits for an answer before it asks again', async () => {
    answer = () => new Promise(() => undefined);
    const element = await mount({ interval: 0, open: true });
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    expect(asked).to.have.length(1);
    expect(text(element)).to.contain('Asking …');
  });

  it('asks nothing while the page cannot be seen, and at once when it can again', async () => {
    Object.defineProperty(document, 'hidden', { value: true, configurable: true });
    await mount({ open: true });
    expect(asked).to.deep.equal([]);
    Reflect.deleteProperty(document, 'hidden');
    document.dispatchEvent(new Event('visibilitychange'));
    expect(asked).to.have.length(1);
  });

  it('is live without losing its place: the same nodes, the focus and the scroll position', async () => {
    const element = await mount({ open: true });
    const line = find(element, 'li');
    find(element, '[part=copy]').focus();
    find(element, 'section').scrollTop = 50;
    const { scrollTop } = find(element, 'section');
    answer = () => Promise.resolve({ ...fullReport(), queued: { event: 99 } });
    element.retry();
    await shown(element);
    expect(text(element)).to.contain('event 99');
    expect(find(element, 'li')).to.equal(line);
    expect(element.shadowRoot!.activeElement).to.equal(find(element, '[part=copy]'));
    expect(find(element, 'section').scrollTop).to.equal(scrollTop);
  });

  const odd: Record<string, unknown> = {
    'an empty report': {},
    'what the client of another version tells': { project: 'p', queued: 4, errors: ['x'], requests: undefined },
    'fields of the wrong shape': {
      queued: 'x',
      requests: 7,
      commands: [null],
      errors: [null],
      dropped: [],
      consent: 'no',
      ids: 3,
      quarantined: [{ at: 'x' }],
      retryAt: Infinity,
    },
    'a text': 'x',
  };
  for (const [what, report] of Object.entries(odd)) {
    it(`shows what there is of ${what}`, async () => {
      answer = () => Promise.resolve(report);
      const element = await mount({ open: true });
      expect(element.status).to.equal('ready');
      expect(text(element)).to.contain('Last requests');
    });
  }

  it('says that nobody answers, or what went wrong, and goes on asking', async () => {
    answer = () => undefined;
    const element = await mount({ open: true });
    expect(text(element, '[part=status]')).to.contain('Nobody answers');
    answer = () => Promise.reject(new Error('closed'));
    element.retry();
    await shown(element);
    expect(text(element, '[part=status]')).to.contain('closed');
    answer = () => Promise.resolve(fullReport());
    document.dispatchEvent(new Event('docent-ready'));
    await shown(element);
    expect(text(element)).to.contain('Docent 0.1.0');
    expect(text(element, '[part=status]')).to.equal('');
  });

  it('sends what waits, says how it went, and looks again', async () => {
    const element = await mount({ open: true });
    answer = () => Promise.resolve({ delivered: 3, queued: 2 });
    asked.splice(0);
    await press(element, 'flush');
    expect(asked).to.deep.equal(['flush', 'debug']);
    expect(text(element, '[part=status]')).to.equal('3 delivered, 2 still waiting.');
    answer = () => Promise.reject(new Error('blocked'));
    await press(element, 'flush');
    expect(text(element, '[part=status]')).to.contain('blocked');
  });

  it('copies the report without its secrets', async () => {
    const copied: string[] = [];
    const writeText = (json: string) => Promise.resolve(void copied.push(json));
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
    const element = await mount({ open: true });
    await press(element, 'copy');
    Reflect.deleteProperty(navigator, 'clipboard');
    const report = JSON.parse(copied[0]!) as DebugReport;
    expect(report.queued).to.deep.equal({ event: 12, command: 1 });
    expect(copied[0]).to.not.contain('receipt-secret');
    expect(text(element, '[part=status]')).to.equal('Copied.');
  });

  it('offers the text for copying by hand where the clipboard is closed', async () => {
    const writeText = () => Promise.reject(new DOMException('No.', 'NotAllowedError'));
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
    const element = await mount({ open: true });
    await press(element, 'copy');
    Reflect.deleteProperty(navigator, 'clipboard');
    const area = find(element, 'textarea') as HTMLTextAreaElement;
    expect(element.shadowRoot!.activeElement).to.equal(area);
    expect(area.value.slice(area.selectionStart, area.selectionEnd)).to.contain('"version": "0.1.0"');
    expect(await axeFaults(element)).to.deep.equal([]);
  });

  it('opens with a key, and closes with Escape, which the page does not hear', async () => {
    const heard: string[] = [];
    const hear = ({ key }: KeyboardEvent) => void heard.push(key);
    document.addEventListener('keydown', hear);
    const element = await mount();
    await sendKeys({ press: 'Escape' });
    find(element, '[part=toggle]').focus();
    await sendKeys({ press: 'Enter' });
    await shown(element);
    expect(find(element, '[part=toggle]').getAttribute('aria-expanded')).to.equal('true');
    find(element, '[part=copy]').focus();
    await sendKeys({ press: 'Escape' });
    await shown(element);
    document.removeEventListener('keydown', hear);
    expect(element.open).to.equal(false);
    expect(find(element, 'section').offsetHeight).to.equal(0);
    expect(element.shadowRoot!.activeElement).to.equal(find(element, '[part=toggle]'));
    expect(heard).to.deep.equal(['Escape']);
  });

  for (const scheme of ['light', 'dark']) {
    it(`has no accessibility fault on a ${scheme} page, closed and open`, async () => {
      document.documentElement.style.colorScheme = scheme;
      const element = await mount();
      expect(await axeFaults(element)).to.deep.equal([]);
      await press(element, 'toggle');
      expect(await axeFaults(element)).to.deep.equal([]);
    });
  }

  it('fits a narrow window, whatever the addresses are', async () => {
    const element = await mount({ open: true });
    find(element, '.corner').style.inlineSize = '296px';
    const section = find(element, 'section');
    expect(section.scrollWidth).to.be.at.most(section.clientWidth);
  });

  it('keeps its place and its look under a hostile style sheet', async () => {
    const element = await mount({ open: true });
    const look = () =>
      [...element.shadowRoot!.querySelectorAll('.corner, .corner *')].map(part => {
        const { x, y, width, height } = part.getBoundingClientRect();
        return [part.localName, x, y, width, height, getComputedStyle(part).color].join(' ');
      });
    const before = look();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      * { font-size: 7px !important; color: lime !important; transform: rotate(9deg) !important; position: relative !important;
          contain: strict !important; text-transform: uppercase !important }
      section, button, p, ul, li, dl { display: none !important }`);
    document.adoptedStyleSheets = [sheet];
    expect(look()).to.deep.equal(before);
  });
});
