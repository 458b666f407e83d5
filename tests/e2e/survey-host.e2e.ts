import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures.js';

/**
 * How every element of the page itself looks, but for what follows from the height of the survey in it, and for the demo's list of
 * stored events, which grows.
 */
function looks(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const measured = /^((min-|max-)?(height|width|block-size|inline-size)|inset.*|top|bottom|left|right|.*-origin)$/;
    const own = [...document.querySelectorAll('html, body, body *:not(script, [data-stored-events] *)')];
    return own
      .filter(({ localName }) => !localName.startsWith('docent-'))
      .map(element => {
        const style = getComputedStyle(element);
        const said = [...style]
          .filter(name => !measured.test(name))
          .map(name => `${name}: ${style.getPropertyValue(name)}`);
        return `${element.localName}.${element.className} { ${said.join('; ')} }`;
      });
  });
}

/** How what the customer answers with looks, and how large it is. */
function answers(page: Page): Promise<unknown> {
  return page.locator('docent-survey').evaluate(survey =>
    [...survey.shadowRoot!.querySelectorAll('input, label, button')].map(element => {
      const { appearance, borderTopWidth, color, display, fontFamily, fontSize, letterSpacing, textTransform } =
        getComputedStyle(element);
      const { height, width } = element.getBoundingClientRect();
      const looks = { appearance, borderTopWidth, color, display, fontFamily, fontSize, letterSpacing, textTransform };
      return { element: element.localName, ...looks, height: Math.round(height), width: Math.round(width) };
    }),
  );
}

test('a survey changes the look of nothing on the page it stands in', async ({ page, demo }) => {
  await page.route('**/v1/docent.js', route => route.abort());
  await page.goto(`${demo.url}/survey`);
  const before = await looks(page);
  await page.unroute('**/v1/docent.js');
  await page.reload();
  await expect(page.locator('docent-survey').getByRole('radio').first()).toBeVisible();
  expect(before.length).toBeGreaterThan(20);
  expect(await looks(page)).toEqual(before);
});

test('styles of the page do not reach into a survey, however they are put there', async ({ page, demo }) => {
  await page.goto(`${demo.url}/survey`);
  const survey = page.locator('docent-survey');
  await expect(survey.getByRole('radio').first()).toBeVisible();
  const before = await answers(page);
  // Resets as frameworks and tag managers bring them, over everything. The font is that of the page on purpose.
  await page.evaluate(() => {
    const font = getComputedStyle(document.body).fontFamily;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`*, ::before, ::after { all: unset !important; border: 9px solid red !important; font-size: 40px !important; font-family: ${font} !important }
      input, button, label, fieldset { display: none !important; appearance: none !important; inline-size: 0 !important }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
  await expect(survey.getByRole('radio').first()).toBeVisible();
  expect(await answers(page)).toEqual(before);
});
