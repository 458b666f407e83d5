import { expect, waitUntil } from '@open-wc/testing';
import { richHowto } from '../../fixtures/howto.js';
import { find, mount, next, press, recordFacts, unmountAll } from '../../fixtures/mount.js';
import { pausedVideo, playVideo } from './play-video.js';

describe('docent-howto: what has been played', () => {
  const facts = recordFacts();
  const told = (name: string) => facts.filter(fact => fact.name === name).map(({ properties }) => properties);
  beforeEach(() => facts.splice(0));
  afterEach(unmountAll);

  it('tells exactly which stretches were played, across pauses and seeks', async () => {
    const element = await mount({ data: richHowto() });
    const video = await playVideo(element);
    await waitUntil(() => video.currentTime > 0.3, 'It does not play.', { timeout: 8000 });
    const seeked = next(element, 'docent-howto-video-seeked');
    video.currentTime = 3;
    await seeked;
    await waitUntil(() => video.currentTime > 3.2, 'It does not play on.', { timeout: 6000 });
    const paused = next(element, 'docent-howto-video-paused');
    video.pause();
    await paused;
    const [seek] = told('Howto Video Seeked');
    const [pause] = told('Howto Video Paused');
    expect(seek).to.include({ step: 'step-1', from: 0 });
    expect(seek?.['seconds']).to.be.within(0, 1);
    expect(seek?.['to']).to.be.closeTo(3, 0.1);
    expect(pause?.['from']).to.equal(seek?.['to']);
    expect(pause?.['seconds']).to.be.closeTo(video.currentTime, 0.1);
  });

  it('counts a step as watched once its part was played to the end, once, whatever screen follows', async () => {
    const slices: { watched?: object }[] = [];
    const element = await mount({ data: richHowto() });
    element.addEventListener('docent-record-change', ({ slice }) => slices.push(slice as { watched?: object }));
    const watched = next(element, 'docent-howto-step-watched');
    await press(element, '[part=repeat]');
    await watched;
    const paused = next(element, 'docent-howto-video-paused');
    if (!find<HTMLVideoElement>(element, 'video').paused) await paused;
    const again = next(element, 'docent-howto-video-paused');
    await press(element, '[part=repeat]');
    await again;
    expect(told('Howto Step Watched')).to.deep.equal([{ step: 'step-1', position: 1, total: 4 }]);
    expect(Object.keys(slices.at(-1)?.watched ?? {})).to.deep.equal(['step-1']);
  });

  it('does not count a step as watched that was jumped over', async () => {
    const element = await mount({ data: richHowto() });
    const video = await playVideo(element);
    video.currentTime = 1.5;
    await next(video, 'seeked');
    await waitUntil(() => video.currentTime > 2.2, 'It does not play on.', { timeout: 6000 });
    video.pause();
    expect(told('Howto Step Watched')).to.deep.equal([]);
  });

  it('keeps the place where the playhead was left', async () => {
    const slices: { playhead?: { seconds: number } }[] = [];
    const element = await mount({ data: richHowto() });
    element.addEventListener('docent-record-change', ({ slice }) => slices.push(slice as never));
    const video = await playVideo(element);
    await waitUntil(() => video.currentTime > 0.4, 'It does not play.', { timeout: 8000 });
    const paused = next(element, 'docent-howto-video-paused');
    video.pause();
    await paused;
    expect(slices.at(-1)?.playhead?.seconds).to.be.closeTo(video.currentTime, 0.1);
  });

  it('goes on where the playhead was left on an earlier visit, if that is in the step shown', async () => {
    const record = { steps: {}, current: { step: 'step-2', at: 1 }, playhead: { seconds: 1.6, at: 1 } };
    const element = await mount({ data: richHowto(), record });
    await playVideo(element);
    expect(told('Howto Video Played')[0]?.['seconds']).to.be.closeTo(1.6, 0.1);
    const elsewhere = await mount({ data: richHowto(), record: { ...record, current: { step: 'step-3', at: 1 } } });
    await playVideo(elsewhere);
    expect(told('Howto Video Played')[1]?.['seconds']).to.be.closeTo(2, 0.1);
  });

  it('plays on from the step shown, past its end, when asked to play from here', async () => {
    const element = await mount({ data: richHowto() });
    await press(element, '[part=next]');
    await waitUntil(() => element.shadowRoot?.querySelector('[part=play-on]'), 'It is not offered.', { timeout: 8000 });
    const played = next(element, 'docent-howto-video-played');
    await press(element, '[part=play-on]');
    await played;
    const video = find<HTMLVideoElement>(element, 'video');
    expect(video.currentTime).to.be.within(0.9, 2);
    await waitUntil(() => video.currentTime > 2.1, 'It stops at the end of the step.', { timeout: 8000 });
    // A browser tells of the playhead four times a second.
    const follows = () => find(element, '.step-title').textContent.includes('Do thing 3');
    await waitUntil(follows, 'The step does not follow.', { timeout: 8000 });
  });

  it('plays one of ten at a time', async () => {
    const all = await Promise.all(
      Array.from({ length: 10 }, (_, index) => mount({ data: richHowto({ ref: `howto:number-${index}` }) })),
    );
    const first = await playVideo(all[0]!);
    const paused = next(all[0]!, 'docent-howto-video-paused');
    const last = await playVideo(all[9]!);
    await paused;
    expect([first.paused, last.paused]).to.deep.equal([true, false]);
  });

  it('has a speed that is said, kept, and the same in all videos of the page', async () => {
    const wishes: unknown[] = [];
    const [one, other] = [await mount({ data: richHowto() }), await mount({ data: richHowto({ ref: 'howto:other' }) })];
    one.addEventListener('docent-record-change', ({ ref, slice }) => {
      if (ref === 'preferences/video-speed') wishes.push((slice as { value: unknown }).value);
    });
    const second = await pausedVideo(other);
    const first = await pausedVideo(one);
    find(one, '[part=settings]').click();
    await waitUntil(() => one.shadowRoot?.querySelector('[part=speed]'), 'There are no settings.', { timeout: 8000 });
    const select = find<HTMLSelectElement>(one, '[part=speed]');
    select.value = '1.5';
    select.dispatchEvent(new Event('change'));
    await one.updateComplete;
    expect(find(one, '[role=status]').textContent).to.equal('Speed 1.5');
    expect([first.playbackRate, second.playbackRate]).to.deep.equal([1.5, 1.5]);
    expect(wishes).to.deep.equal([1.5]);
  });

  it('plays a step again and again, across pauses, until told otherwise', async () => {
    const element = await mount({ data: richHowto() });
    const video = await pausedVideo(element);
    find(element, '[part=settings]').click();
    await waitUntil(() => element.shadowRoot?.querySelector('[part=loop]'), 'There are no settings.', {
      timeout: 8000,
    });
    find(element, '[part=loop]').click();
    for (const round of [1, 2]) {
      const around = next(element, 'docent-howto-video-seeked');
      await around;
      expect(video.currentTime, `round ${round}`).to.be.lessThan(0.9);
      video.pause();
      await next(element, 'docent-howto-video-paused');
      void video.play();
    }
    expect(find(element, '.step-title').textContent).to.contain('Do thing 1');
  });

  it('waits at the end of a step, says so, and plays the next one on "I did it"', async () => {
    const element = await mount({ data: richHowto() });
    const video = await pausedVideo(element);
    find(element, '[part=settings]').click();
    await waitUntil(() => element.shadowRoot?.querySelector('[part=stop]'), 'There are no settings.', {
      timeout: 8000,
    });
    find(element, '[part=stop]').click();
    const paused = next(element, 'docent-howto-video-paused');
    void video.play();
    await paused;
    expect(video.currentTime).to.be.within(0.8, 1);
    await waitUntil(() => find(element, '.player').textContent?.includes('End of this step'), 'It is not said.', {
      timeout: 8000,
    });
    const played = next(element, 'docent-howto-video-played');
    await press(element, '[part=mark]');
    await played;
    expect(find(element, '.step-title').textContent).to.contain('Do thing 2');
    expect(video.currentTime).to.be.within(0.9, 1.9);
  });
});
