import { expect } from '@open-wc/testing';
import { themeTokens } from '@docent/schema/names';
import { tokens } from '@docent/elements/base/tokens.js';
import { howto } from '../fixtures/howto.js';
import { find, mount, shown, unmountAll } from '../fixtures/mount.js';

const surface = (element: Element) => getComputedStyle(find(element, '.root')).backgroundColor;

describe('docent-element: design tokens', () => {
  afterEach(unmountAll);

  it('has a default for every token that a theme can set', () => {
    expect(Object.keys(tokens).sort()).to.deep.equal([...themeTokens].sort());
  });

  it('takes what the page sets before what the project says before its own', async () => {
    const element = await mount({ data: howto() });
    expect(surface(element)).to.equal('rgb(255, 255, 255)');
    element.theme = { light: { 'color-surface': '#fffbe6' } };
    await shown(element);
    expect(surface(element)).to.equal('rgb(255, 251, 230)');
    element.style.setProperty('--docent-color-surface', '#eeeeee');
    expect(surface(element)).to.equal('rgb(238, 238, 238)');
    element.style.removeProperty('--docent-color-surface');
    element.theme = undefined;
    await shown(element);
    expect(surface(element)).to.equal('rgb(255, 255, 255)');
  });

  it('has a project’s colours for dark pages, and its own where the project has none', async () => {
    const theme = {
      light: { 'color-surface': '#fffbe6', 'color-text': '#111111' },
      dark: { 'color-surface': '#000000' },
    };
    const element = await mount({ data: howto(), theme });
    element.style.colorScheme = 'dark';
    expect(surface(element)).to.equal('rgb(0, 0, 0)');
    expect(getComputedStyle(find(element, '.root')).color).to.equal('rgb(232, 236, 244)');
  });

  it('sets what is no colour for both', async () => {
    const theme = { light: { font: 'Courier', 'font-size': '20px', radius: '3px', space: '4px' } };
    const root = getComputedStyle(find(await mount({ data: howto(), theme }), '.root'));
    expect([root.fontFamily, root.fontSize, root.borderTopLeftRadius]).to.deep.equal(['Courier', '20px', '3px']);
  });

  for (const value of ['red}*{display:none', 'red) url(https://evil.example/', 'url(//evil.example)', '', 7, null]) {
    it(`skips ${JSON.stringify(value)}`, async () => {
      const theme = { light: { 'color-surface': value, font: value } } as never;
      expect(surface(await mount({ data: howto(), theme }))).to.equal('rgb(255, 255, 255)');
    });
  }
});
