import { expect, waitUntil } from '@open-wc/testing';
import type { PublishedHowto } from '@docent/schema';
import { richHowto } from '../../fixtures/howto.js';
import { find, findAll, mount, next, press, recordFacts, shown, unmountAll } from '../../fixtures/mount.js';
import { pausedVideo, playVideo, there } from './play-video.js';

describe('docent-howto: videos that are not as one expects', () => {
  const facts = recordFacts();
  beforeEach(() => facts.splice(0));
  afterEach(unmountAll);

  /** The second step has a video of its own. */
  function withOwn(): PublishedHowto {
    const data = richHowto();
    const steps = data.steps.map((step, index) =>
      index === 1 ? { ...step, start: 0, end: 5, video: { ...data.video!, captions: [] } } : step,
    );
    return { ...data, steps };
  }

  it('plays the own video of a step at that step only, tells whose it is, and leaves the other’s place alone', async () => {
    const slices: { playhead?: unknown }[] = [];
    const element = await mount({ data: withOwn() });
    element.addEventListener('docent-record-change', ({ slice }) => slices.push(slice as never));
    await press(element, '[part=next]');
    const own = await playVideo(element);
    await waitUntil(() => own.currentTime > 0.2, 'It does not play.', { timeout: 8000 });
    const paused = next(element, 'docent-howto-video-paused');
    await press(element, '[part=next]');
    await paused;
    expect(find(element, '.step-title').textContent).to.contain('Do thing 3');
    const told = facts.filter(({ name }) => name.startsWith('Howto Video'));
    expect(told.map(({ properties }) => [properties['step'], properties['video']])).to.deep.equal([
      ['step-2', 'step'],
      ['step-2', 'step'],
    ]);
    expect(slices.filter(({ playhead }) => playhead)).to.deep.equal([]);
    const main = await playVideo(element);
    expect(main).not.to.equal(own);
    expect(facts.at(-1)?.properties).not.to.have.property('video');
  });

  it('says that it waits while the network stalls, and no longer when it goes on', async () => {
    const element = await mount({ data: richHowto() });
    const video = await playVideo(element);
    const busy = () => find(element, '.busy').textContent;
    video.dispatchEvent(new Event('waiting'));
    expect(busy()).to.equal('Loading…');
    expect(find(element, '.busy').hidden).to.equal(false);
    video.dispatchEvent(new Event('playing'));
    expect(find(element, '.busy').hidden).to.equal(true);
    await press(element, '[part=mark]');
    expect(findAll(element, 'nav .done')).to.have.length(1);
  });

  it('takes the length that a video has for the one that it was said to have, and leaves out what lies beyond', async () => {
    const data = richHowto();
    const steps = data.steps.map((step, index) => (index === 2 ? { ...step, start: 40, end: 60 } : step));
    const element = await mount({ data: { ...data, steps, video: { ...data.video!, duration: 60 } } });
    const video = await pausedVideo(element);
    const scrubber = (await there(element, 'scrubber')) as HTMLInputElement;
    await waitUntil(() => Number(scrubber.max) < 6, 'It is as long as it was said.', { timeout: 8000 });
    expect(find(element, '.time').textContent).to.match(/\/ 0:0[45]$/);
    await press(element, 'nav li:nth-child(3) button');
    await shown(element);
    expect(find(element, '.step-title').textContent).to.contain('Do thing 3');
    expect([video.paused, video.ended]).to.deep.equal([true, false]);
    const longer = next(video, 'durationchange');
    Object.defineProperty(video, 'duration', { value: 12, configurable: true });
    video.dispatchEvent(new Event('durationchange'));
    await longer;
    expect(Number(scrubber.max)).to.equal(12);
  });
});
