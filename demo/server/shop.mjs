import { readFile } from 'node:fs/promises';
import { html } from './html.mjs';

const project = new URL('../project/docent.json', import.meta.url);

/** What the vendor sells for rooms: a button to order each; and the page's own item, when it is about one. */
export async function shop({ item, locale = 'en' }) {
  const { subjects } = JSON.parse(await readFile(project, 'utf8'));
  const things = Object.entries(subjects).filter(([, { tags }]) => tags?.includes('room-equipment'));
  const text = ({ en, ...others }) => others[locale] ?? en;
  const found = things.find(([id]) => id === item);
  return {
    lists: html`${found && list('goes-with', `subject:${item}`)} ${list('for-your-rooms', found && `subject:${item}`)}`,
    heading: found ? text(found[1].title) : 'Equipment',
    saying: found ? text(found[1].summary) : 'Everything that a meeting room needs besides a booking.',
    shelf: things.map(
      ([id, { title }]) =>
        html`<li>
          <a href="https://shop.meridian.example/${id}">${text(title)}</a>
          <button class="button" data-order="${id}" aria-label="Order: ${text(title)}">Order</button>
        </li>`,
    ),
  };
}

const list = (entity, about) =>
  html`<docent-recommendations
    entity="${entity}"
    ${about && html`about="${about}"`}
    heading-level="3"
  ></docent-recommendations>`;
