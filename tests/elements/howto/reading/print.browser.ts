import { expect, waitUntil } from '@open-wc/testing';
import type { DocentHowto } from '@docent/elements';
import { richHowto } from '../../fixtures/howto.js';
import { find, findAll, mount, press, shown, unmountAll } from '../../fixtures/mount.js';

/** Tells the page that it is about to be printed. Firefox's own `print()` would wait for somebody to close its dialog. */
async function print(element: DocentHowto): Promise<void> {
  window.dispatchEvent(new Event('beforeprint'));
  await shown(element);
}

const afterwards = () => window.dispatchEvent(new Event('afterprint'));
const stills = (element: Element) => findAll<HTMLImageElement>(element, '.printed img');

describe('docent-howto: on paper', () => {
  afterEach(afterwards);
  afterEach(unmountAll);

  it('has every step with its own still, loaded however far from the eye it is', async () => {
    const data = richHowto();
    data.steps = data.steps.map((step, index) => ({
      ...step,
      image: { src: `/demo/gallery/project/assets/desk-${index + 1}.webp`, alt: `${index}`, width: 640, height: 360 },
    }));
    const element = await mount({ data });
    await print(element);
    expect(findAll(element, '.printed .step-title')).to.have.length(4);
    expect(stills(element).map(({ loading, src }) => [new URL(src).pathname.slice(-6, -5), loading])).to.deep.equal([
      ['1', 'eager'],
      ['2', 'eager'],
      ['3', 'eager'],
      ['4', 'eager'],
    ]);
  });

  it('has the poster of the video with the first step when that has no still, and makes up none for the others', async () => {
    const data = richHowto();
    delete data.steps[0]!.image;
    const element = await mount({ data });
    await print(element);
    expect(stills(element).map(({ src }) => new URL(src).pathname.split('/').at(-1))).to.deep.equal(['desk.webp']);
  });

  it('has the steps under their sections', async () => {
    const data = richHowto({
      sections: [
        { id: 'whole', title: 'The whole desk' },
        { id: 'frame', title: 'The frame', section: 'whole' },
      ],
    });
    data.steps = data.steps.map((step, index) => ({ ...step, section: index ? 'frame' : 'whole' }));
    const element = await mount({ data });
    await print(element);
    const headings = findAll(element, '.printed [role=heading]').map(({ textContent }) => textContent.trim());
    expect(headings.slice(0, 3).map(text => text.replace(/\s+/g, ' '))).to.deep.equal([
      'The whole desk',
      'Step 1 of 4 Do thing 1',
      'The frame',
    ]);
  });

  it('is the same for who reads it as text, who stays where they are', async () => {
    const element = await mount({ data: richHowto() });
    await waitUntil(() => findAll(element, '[part=as-text]').length, 'Nothing leads to the text.', { timeout: 8000 });
    await press(element, '[part=as-text]');
    await waitUntil(() => findAll(element, '[part=mark-one]').length, 'There is no text.', { timeout: 8000 });
    find(element, '[part=mark-one]').focus();
    await print(element);
    expect(findAll(element, '.printed .step-title')).to.have.length(4);
    afterwards();
    await shown(element);
    expect(findAll(element, '.printed')).to.have.length(0);
    expect(element.shadowRoot?.activeElement).to.equal(find(element, '[part=mark-one]'));
  });
});
