import { expect } from '@open-wc/testing';
import { DocentReportEvent } from '@docent/elements';
import { catalogue } from '@docent/schema';
import { eventPurposes } from '@docent/schema/names';
import { howto, richHowto, steps } from '../fixtures/howto.js';
import { find, mount, next, press, recordFacts, unmountAll } from '../fixtures/mount.js';

/** What the catalogue says of a property, as far as it uses JSON Schema. */
interface PropertySchema {
  type: string;
  enum?: unknown[];
  pattern?: string;
  minimum?: number;
  maximum?: number;
}

function fits(
  value: unknown,
  { type, enum: words, pattern = '', minimum = 0, maximum = Infinity }: PropertySchema,
): boolean {
  if (type === 'string') return words ? words.includes(value) : new RegExp(pattern).test(value as string);
  if (type !== 'number' && !Number.isInteger(value)) return false;
  return typeof value === 'number' && value >= minimum && value <= maximum;
}

describe('docent-howto: facts', () => {
  const facts = recordFacts();

  beforeEach(() => facts.splice(0));
  afterEach(unmountAll);

  it('tells every event of the catalogue as the catalogue describes it', async () => {
    const element = await mount({ data: richHowto({ steps: richHowto().steps.slice(0, 2) }) });
    const played = next(element, 'docent-howto-video-played');
    await press(element, '[part=play]');
    await played;
    const paused = next(element, 'docent-howto-video-paused');
    find<HTMLVideoElement>(element, 'video').pause();
    await paused;
    for (const part of ['mark', 'mark', 'mark', 'next', 'mark']) await press(element, `[part=${part}]`);

    const broken = await mount({ data: richHowto({ ref: 'howto:broken', base: 'https://nowhere.invalid/' }) });
    const failed = next(broken, 'docent-howto-video-failed');
    await press(broken, '[part=play]');
    await failed;
    await mount({ data: {} as never });

    expect([...new Set(facts.map(({ name }) => name))].sort()).to.deep.equal(
      // The others are told by parts that this how-to does not need.
      Object.keys(eventPurposes)
        .filter(name => name.startsWith('Howto ') || name === 'Content Unavailable')
        .filter(name => !/Watched|Skipped|Stuck|Acknowledged|Answered|Searched|Copied|Seeked/.test(name))
        .sort(),
    );
    for (const { name, properties } of facts) {
      const described = Object.entries(
        catalogue[name].properties.properties as unknown as Record<string, PropertySchema>,
      );
      const say = `${name} ${JSON.stringify(properties)}`;
      const { required = [] } = catalogue[name].properties;
      expect(Object.keys(properties), say).to.include.members(required);
      expect(
        described.map(([key]) => key),
        say,
      ).to.include.members(Object.keys(properties));
      for (const [key, schema] of described.filter(([key]) => key in properties))
        expect(fits(properties[key], schema), `${say}: ${key}`).to.equal(true);
    }
  });

  it('crosses shadow roots, cannot be cancelled, and names the widget it is about', async () => {
    const host = document.body.appendChild(document.createElement('div'));
    const element = await mount({ data: howto() }, host.attachShadow({ mode: 'open' }));
    const heard = next(document, 'docent-howto-step-completed');
    find(element, '[part=mark]').click();
    const event = await heard;
    expect(event.cancelable).to.equal(false);
    expect(facts.at(-1)?.source).to.equal(element);
    host.remove();
  });

  it('tells each fact once more under the one name for all of them, after its own', async () => {
    const heard: string[] = [];
    const element = await mount({ data: howto() });
    for (const name of ['docent-howto-step-completed', DocentReportEvent.eventName] as const) {
      element.addEventListener(name, event => {
        const fact = event instanceof DocentReportEvent ? event.fact : event;
        if (fact.catalogueName === 'Howto Step Completed') heard.push(event.type);
      });
    }
    await press(element, '[part=mark]');
    expect(heard).to.deep.equal(['docent-howto-step-completed', 'docent-report']);
  });

  it('counts only the steps that the how-to has now', async () => {
    const record = { steps: { gone: { done: true, at: 1, revision: 'r0' } } };
    const element = await mount({ data: howto({ steps: steps(2) }), record });
    await press(element, '[part=mark]');
    expect(facts.at(-1)?.properties).to.deep.equal({ step: 'step-1', position: 1, total: 2, done: 1 });
  });
});
