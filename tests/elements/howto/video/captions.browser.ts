import { expect, waitUntil } from '@open-wc/testing';
import { richHowto } from '../../fixtures/howto.js';
import { find, findAll, mount, unmountAll } from '../../fixtures/mount.js';
import { open, pausedVideo, playVideo, there } from './play-video.js';

const assets = '/demo/gallery/project/assets/';
const withCaptions = (captions: { src: string; locale: string; label: string }[]) => {
  const data = richHowto();
  return { ...data, video: { ...data.video!, captions } };
};

describe('docent-howto: captions', () => {
  afterEach(unmountAll);

  it('shows them in a box of its own, and never needs the browser’s', async () => {
    const element = await mount({ data: richHowto() });
    const video = await playVideo(element);
    const box = await there(element, 'captions-box');
    expect(box.textContent?.trim()).to.equal('The frame stands on the floor.');
    expect([...video.textTracks].map(({ mode }) => mode)).not.to.include('showing');
  });

  it('lets right-to-left captions run from the right', async () => {
    const element = await mount({
      data: withCaptions([{ src: `${assets}desk.ar.vtt`, locale: 'ar', label: 'العربية' }]),
    });
    await playVideo(element);
    const line = (await there(element, 'captions-box')).querySelector('p')!;
    expect([line.dir, line.lang, getComputedStyle(line).direction]).to.deep.equal(['auto', 'ar', 'rtl']);
  });

  it('shows text and nothing else of what is in a file', async () => {
    const vtt = 'WEBVTT\n\n00:00.000 --> 00:05.000\n<v Ann><b>Hold</b> &lt;img src=x onerror=alert(1)> it</v>\n';
    const src = URL.createObjectURL(new Blob([vtt], { type: 'text/vtt' }));
    const element = await mount({ data: richHowto() });
    const video = await pausedVideo(element);
    const track = video.querySelector('track')!;
    track.srclang = 'en';
    [...video.querySelectorAll('track')].slice(1).forEach(other => other.remove());
    track.src = src;
    await waitUntil(
      () => findAll(element, '.cues p').some(line => line.textContent === 'Hold <img src=x onerror=alert(1)> it'),
      'The words do not come.',
    );
    expect(find(element, '.cues p').children).to.have.length(0);
  });

  it('switches them off and on, says so, and keeps the wish', async () => {
    const wishes: unknown[] = [];
    const element = await mount({ data: richHowto() });
    element.addEventListener('docent-record-change', ({ ref, slice }) => {
      if (ref === 'preferences/captions') wishes.push((slice as { value: unknown }).value);
    });
    const video = await pausedVideo(element);
    const button = await there(element, 'captions');
    expect(button.getAttribute('aria-pressed')).to.equal('true');
    button.click();
    await element.updateComplete;
    expect(find(element, '[role=status]').textContent).to.equal('Captions off');
    expect([...video.textTracks].map(({ mode }) => mode)).to.deep.equal(['disabled', 'disabled']);
    expect(button.getAttribute('aria-pressed')).to.equal('false');
    button.click();
    expect(wishes).to.have.length(2);
    expect(wishes[0]).to.equal('');
  });

  it('grows them on request', async () => {
    const element = await mount({ data: richHowto() });
    await pausedVideo(element);
    const size = () => parseFloat(getComputedStyle(find(element, '.cues p')).fontSize);
    await there(element, 'captions-box');
    const before = size();
    await open(element, 'settings', 'settings-panel');
    const select = find<HTMLSelectElement>(element, '[part=captions-size]');
    select.value = '2';
    select.dispatchEvent(new Event('change'));
    await waitUntil(() => size() > before * 1.9, 'They do not grow.', { timeout: 8000 });
  });

  it('plays without them when their file is of an origin that lets nobody read it', async () => {
    const element = await mount({
      data: withCaptions([{ src: 'https://nowhere.invalid/a.vtt', locale: 'en', label: 'English' }]),
    });
    const video = await playVideo(element);
    await waitUntil(() => video.currentTime > 0.2, 'It does not play.', { timeout: 8000 });
    await waitUntil(() => !findAll(element, '[part=captions]').length, 'A control is left that does nothing.', {
      timeout: 8000,
    });
  });
});
