import { expect, waitUntil } from '@open-wc/testing';
import { richHowto } from '../../fixtures/howto.js';
import { find, findAll, mount, next, unmountAll } from '../../fixtures/mount.js';
import { open, pausedVideo, there } from './play-video.js';

describe('docent-howto: audio descriptions', () => {
  const { speak } = window.speechSynthesis;
  afterEach(() => {
    window.speechSynthesis.speak = speak;
    return unmountAll();
  });

  async function describedVideo(mode: string) {
    const data = richHowto();
    const element = await mount({ data: { ...data, video: { ...data.video!, descriptions: data.video!.captions } } });
    const video = await pausedVideo(element);
    await open(element, 'settings', 'settings-panel');
    const select = find<HTMLSelectElement>(element, '[part=descriptions]');
    select.value = mode;
    select.dispatchEvent(new Event('change'));
    return { element, video };
  }

  it('says what is to be seen to a screen reader, at once', async () => {
    const { element, video } = await describedVideo('read');
    void video.play();
    const box = await there(element, 'descriptions-box');
    expect(box.getAttribute('aria-live')).to.equal('assertive');
    await waitUntil(() => box.textContent?.trim(), 'Nothing is said.', { timeout: 4000 });
  });

  it('has it spoken, and the video waits until it is said', async () => {
    const said: SpeechSynthesisUtterance[] = [];
    window.speechSynthesis.speak = utterance => void said.push(utterance);
    const { element, video } = await describedVideo('spoken');
    const paused = next(element, 'docent-howto-video-paused');
    void video.play();
    await paused;
    expect(said).to.have.length(1);
    expect(said[0]?.lang).to.equal('en');
    const played = next(element, 'docent-howto-video-played');
    said[0]?.dispatchEvent(new Event('end'));
    await played;
  });

  it('has no control where the author has none', async () => {
    const element = await mount({ data: richHowto() });
    await pausedVideo(element);
    await open(element, 'settings', 'settings-panel');
    expect(findAll(element, '[part=descriptions]')).to.have.length(0);
  });
});
