import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { DocentRecordChangeEvent, DocentReviews } from '@docent/elements';
import { axeFaults } from '../fixtures/axe-faults.js';
import { Collector } from '../fixtures/commands.js';
import { answering, find, removeReviews, reviewsOf, showReviews } from './voice-host.js';

const patience = { timeout: 8000 };

/** The form, opened by who presses the button. */
async function openForm(
  collector = new Collector(),
  properties: Partial<DocentReviews> = {},
  waits = false,
): Promise<DocentReviews> {
  const { element } = await showReviews(
    request => collector.answer(request, waits) ?? answering(reviewsOf(12))(request),
    properties,
  );
  await press(element, '[part~=begin]');
  await waitUntil(() => find(element, '[part=form]'), 'No form.', patience);
  await waitUntil(
    () => element.shadowRoot!.activeElement?.id === 'w-title-all',
    'The keyboard is left behind.',
    patience,
  );
  return element;
}

async function press(element: DocentReviews, selector: string): Promise<void> {
  await waitUntil(() => find(element, selector), `There is no ${selector}.`, patience);
  find(element, selector)!.click();
  await element.updateComplete;
}

const field = (element: DocentReviews, name: string) => find<HTMLInputElement>(element, `#w-${name}`)!;

async function enter(element: DocentReviews, name: string, value: string): Promise<void> {
  field(element, name).value = value;
  field(element, name).dispatchEvent(new Event('input', { bubbles: true }));
  await element.updateComplete;
}

const radios = (element: DocentReviews, name: string): HTMLInputElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`),
];
const focused = (element: DocentReviews) => element.shadowRoot!.activeElement as HTMLInputElement | null;
const problems = (element: DocentReviews): string[] =>
  [...element.shadowRoot!.querySelectorAll('.problems a')].map(link => link.textContent.replace(/\s+/g, ' ').trim());
const announced = (element: DocentReviews): string => find(element, '[role=status].sr')!.textContent;

/** All that must be given. */
async function fill(element: DocentReviews): Promise<void> {
  radios(element, 'w-rating')[3]!.click();
  await enter(element, 'text', 'It hangs straight.');
  for (const name of ['incentive', 'relationship']) {
    field(element, name).closest('fieldset')!.querySelector('input')!.click();
  }
  await element.updateComplete;
}

/** Chooses files, as the dialog of the system does. */
async function choose(element: DocentReviews, ...files: File[]): Promise<void> {
  const input = find<HTMLInputElement>(element, 'input[type=file]')!;
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await element.updateComplete;
}

async function picture(name: string): Promise<File> {
  const canvas = Object.assign(document.createElement('canvas'), { width: 300, height: 200 });
  canvas.getContext('2d')!.fillRect(10, 10, 100, 100);
  const blob = await new Promise<Blob>(done => canvas.toBlob(made => done(made!), 'image/png'));
  return new File([blob], name, { type: 'image/png' });
}

describe('the form for reviews', () => {
  afterEach(removeReviews);

  it('has no fault that axe knows: empty, with everything wrong, with a picture', async () => {
    const element = await openForm();
    expect(await axeFaults(element)).to.deep.equal([]);
    await press(element, '[part~=send]');
    await choose(element, await picture('wall.png'));
    await waitUntil(() => find(element, '[part=picture]'), 'No picture.', patience);
    expect(await axeFaults(element)).to.deep.equal([]);
  });

  it('is rated by the APG pattern of radio buttons: one stop of the Tab key, arrows choose and go around', async () => {
    const element = await openForm();
    const stars = radios(element, 'w-rating');
    const group = stars[0]!.closest('[role=radiogroup]')!;
    expect(group.getAttribute('aria-required')).to.equal('true');
    expect(group.querySelector('legend')!.textContent.trim()).to.equal('All in all');
    expect(stars.map(star => star.getAttribute('aria-label'))).to.deep.equal([
      '1 star',
      '2 stars',
      '3 stars',
      '4 stars',
      '5 stars',
    ]);
    const chosen = () => stars.findIndex(({ checked }) => checked) + 1;
    expect(chosen(), 'none is chosen beforehand').to.equal(0);
    await sendKeys({ press: 'Tab' });
    expect(stars).to.include(focused(element));
    await sendKeys({ press: 'Space' });
    expect(chosen()).to.equal(stars.indexOf(focused(element)!) + 1);
    stars[0]!.click();
    stars[0]!.focus();
    for (const [key, expected] of [
      ['ArrowRight', 2],
      ['ArrowDown', 3],
      ['ArrowLeft', 2],
      ['ArrowUp', 1],
      ['ArrowUp', 5],
      ['ArrowRight', 1],
      ['ArrowRight', 2],
    ] as const) {
      await sendKeys({ press: key });
      await element.updateComplete;
      expect([chosen(), stars.indexOf(focused(element)!) + 1], key).to.deep.equal([expected, expected]);
      expect(group.querySelectorAll('label.on').length, 'as many are lit').to.equal(expected);
    }
    await sendKeys({ press: 'Tab' });
    expect(focused(element)!.name, 'the next stop is the next group').to.equal('w-criterion-setup');
    await sendKeys({ press: 'Shift+Tab' });
    expect(stars.indexOf(focused(element)!), 'and back to what is chosen').to.equal(1);
  });

  it('says what has to be mended, leads there, and takes back what was mended and nothing else', async () => {
    const collector = new Collector();
    const element = await openForm(collector);
    await press(element, '[part~=send]');
    await waitUntil(() => focused(element)?.matches('.problems'), 'The list has no focus.', patience);
    expect(problems(element)).to.deep.equal([
      'All in all: Choose one to five stars.',
      'Your review: Write what there is to say.',
      'Did you get anything for this review, or were you promised something? Choose one.',
      'What are you to whoever makes this? Choose one.',
    ]);
    const text = field(element, 'text');
    expect(text.getAttribute('aria-invalid')).to.equal('true');
    const told = text
      .getAttribute('aria-describedby')!
      .split(' ')
      .map(id => find(element, `#${id}`)!.textContent);
    expect(told.at(-1)).to.equal('Write what there is to say.');
    for (const [link, id] of [
      ['#w-text', 'w-text'],
      ['#w-rating', 'w-rating'],
    ] as const) {
      find(element, `.problems a[href="${link}"]`)!.click();
      expect([focused(element)!.id, focused(element)!.name]).to.include(id);
    }
    await enter(element, 'text', 'Now there is.');
    expect(text.getAttribute('aria-invalid')).to.equal(null);
    expect(problems(element)).to.have.length(3);
    await enter(element, 'title', 'x'.repeat(121));
    expect(problems(element), 'nothing new is complained about meanwhile').to.have.length(3);
    await enter(element, 'pros', Array.from({ length: 7 }, (_, index) => `good ${index}`).join('\n'));
    await fill(element);
    expect(problems(element)).to.deep.equal([]);
    await press(element, '[part~=send]');
    expect(problems(element)).to.deep.equal([
      'Title: Make it shorter: 120 characters at most.',
      'What is good: At most 6 lines of 200 characters.',
    ]);
    expect(collector.sent).to.deep.equal([]);
  });

  it('counts what is left as the collector counts, and tells a screen reader near the end', async () => {
    const element = await openForm();
    const left = () => find(element, '[part=count]')!.textContent.trim();
    expect(left()).to.equal('5,000 characters left');
    await enter(element, 'text', '👍🏽é'.repeat(1600));
    // Two code points of the thumb, one of the letter.
    expect(left()).to.equal('200 characters left');
    await waitUntil(() => announced(element).includes('200 characters left'), 'It is not told.', patience);
    await enter(element, 'text', 'x'.repeat(4970));
    expect(announced(element), 'not with every key').to.contain('200 characters left');
    await enter(element, 'text', 'x'.repeat(5001));
    expect(left()).to.equal('1 character too many');
    await press(element, '[part~=send]');
    expect(problems(element)).to.include('Your review: Make it shorter: 5,000 characters at most.');
  });

  it('keeps a draft once somebody pauses or leaves the form, throws it away, and brings it back', async () => {
    const other = { 'some-other': { latest: { value: { text: 'Of something else.' }, at: 5 } } };
    const mine = { 'room-display': { latest: { value: { text: 'From yesterday.', rating: 2 }, at: 7 } } };
    const element = await openForm(new Collector(), { record: { ownDraft: { ...other, ...mine } } });
    expect([field(element, 'text').value, radios(element, 'w-rating')[1]!.checked]).to.deep.equal([
      'From yesterday.',
      true,
    ]);
    const kept: unknown[] = [];
    element.addEventListener('docent-record-change', event => {
      const { slice } = event as DocentRecordChangeEvent;
      kept.push(
        Object.values(Object(Object(slice).ownDraft) as Record<string, { latest: { value: unknown } }>)[0]!.latest
          .value,
      );
    });
    await enter(element, 'text', 'From today.');
    expect(kept, 'not with every key').to.deep.equal([]);
    await waitUntil(() => kept.length === 1, 'It is not kept.', patience);
    expect(kept[0]).to.deep.equal({ text: 'From today.', rating: 2 });
    field(element, 'title').focus();
    await enter(element, 'title', 'Straight');
    field(element, 'title').blur();
    expect(kept[1]).to.deep.equal({ text: 'From today.', rating: 2, title: 'Straight' });
    await press(element, '[part~=discard]');
    expect([kept[2], find(element, '[part=form]')]).to.deep.equal([null, null]);
    await waitUntil(() => focused(element)?.matches('[part~=undo]'), 'The keyboard is left behind.', patience);
    await press(element, '[part~=undo]');
    await waitUntil(() => find(element, '[part=form]'), 'It does not come back.', patience);
    expect(field(element, 'title').value).to.equal('Straight');
    await press(element, '[part~=later]');
    expect(find(element, '[part~=begin]')!.textContent.trim()).to.equal('Go on with your review');
  });

  it('takes pictures, looks at them before they leave, and wants them told in words', async () => {
    const collector = new Collector();
    const element = await openForm(collector);
    await fill(element);
    const alert = () => find(element, '[part=field] [role=alert]')!.textContent.trim();
    const png = new Uint8Array(await (await picture('moves.png')).arrayBuffer());
    const moving = new Uint8Array([
      ...png.subarray(0, 33),
      0,
      0,
      0,
      8,
      ...[...'acTL'].map(letter => letter.charCodeAt(0)),
      ...png.subarray(33),
    ]);
    const bad: [file: File, fault: string][] = [
      [new File(['<svg/>'], 'drawing.svg', { type: 'image/png' }), '“drawing.svg” is no JPEG, PNG or WebP.'],
      [new File([png.subarray(0, 40)], 'half.png', { type: 'image/png' }), '“half.png” is damaged or incomplete.'],
      [new File([moving], 'moves.png', { type: 'image/png' }), '“moves.png” moves. Choose a still picture.'],
      [new File([new Uint8Array(12_000_001)], 'large.png'), '“large.png” has more than 12 MB.'],
    ];
    for (const [file, fault] of bad) {
      await choose(element, file);
      await waitUntil(() => alert() === fault, fault, patience);
    }
    const names = ['a.png', 'b.png', 'c.png', 'd.png', 'e.png'];
    await choose(element, ...(await Promise.all(names.map(picture))));
    await waitUntil(() => alert() === '“e.png” is one too many.', 'The fifth is not refused.', patience);
    expect(find(element, 'input[type=file]'), 'no more can be chosen').to.equal(null);
    await waitUntil(() => focused(element)?.id === 'w-alt0', 'It does not lead to the words.', patience);
    await press(element, '[part~=send]');
    expect(problems(element)[0]).to.equal('What picture 1 shows: Say in a few words what it shows.');
    for (let last = 4; last > 1; last--) {
      const buttons = element.shadowRoot!.querySelectorAll<HTMLElement>('[part=picture] button');
      buttons[last - 1]!.click();
      await waitUntil(
        () => element.shadowRoot!.querySelectorAll('[part=picture]').length === last - 1,
        'It stays.',
        patience,
      );
    }
    await enter(element, 'alt0', 'The display beside a door');
    await press(element, '[part~=send]');
    await waitUntil(() => collector.sent.length === 1, 'It is not sent.', patience);
    const { pictures = [] } = collector.sent[0]!;
    expect(pictures.map(({ alt, file }) => [alt, (file as File).name])).to.deep.equal([
      ['The display beside a door', 'a.png'],
    ]);
  });

  it('sends what was written and nothing else, and says how it stands until it is settled', async () => {
    const collector = new Collector();
    const element = await openForm(collector, {}, true);
    await fill(element);
    await enter(element, 'pros', ' Readable \n\n Quiet ');
    await press(element, '[part~=send]');
    await waitUntil(() => find(element, '[part~=own-review]'), 'It is not said how it stands.', patience);
    const [{ name, payload, ref }] = collector.sent as [(typeof collector.sent)[number]];
    expect([name, ref, payload]).to.deep.equal([
      'submit-review',
      'subject:room-display',
      { rating: 4, text: 'It hangs straight.', pros: ['Readable', 'Quiet'], relationship: 'customer', locale: 'en' },
    ]);
    const says = () => find(element, '[part~=own-review]')!.textContent.replace(/\s+/g, ' ');
    const queued = says();
    collector.decide({ state: 'refused', code: 'too-many', reason: 'Come back tomorrow.' });
    await waitUntil(() => says().includes('Come back tomorrow.'), 'The reason is not said.', patience);
    expect(queued).not.to.equal(says());
    await press(element, '[part~=again]');
    await waitUntil(() => find(element, '[part=form]'), 'No way on.', patience);
    expect(field(element, 'text').value, 'what was refused can be changed').to.equal('It hangs straight.');
  });

  it('stays as it is where nobody can send it, and says so', async () => {
    const { element } = await showReviews(request =>
      request.type === 'commands' ? Promise.resolve([]) : answering(reviewsOf(12))(request),
    );
    await press(element, '[part~=begin]');
    await waitUntil(() => find(element, '[part=form]'), 'No form.', patience);
    await fill(element);
    await press(element, '[part~=send]');
    await waitUntil(() => find(element, '[part=form] > [role=alert]'), 'It is not said.', patience);
    expect(find(element, '[part=form] > [role=alert]')!.textContent).to.contain('It could not be sent just now.');
    expect(field(element, 'text').value).to.equal('It hangs straight.');
  });
});
