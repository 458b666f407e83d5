import assert from 'node:assert/strict';
import { it, type TestContext } from 'node:test';
import { subjectFormats } from '../../../packages/collector/dist/subjects/import/formats.js';
import { importSubjects, type RefusedRow } from '../../../packages/collector/dist/subjects/import/import-subjects.js';

import { onEachStore, type StoreUnderTest } from '../support/on-each-store.js';

type Format = keyof typeof subjectFormats;

/** A store, and a function that imports a text into it. */
async function openImport({ openAlone }: StoreUnderTest, t: TestContext) {
  const store = await openAlone(t);
  return {
    store,
    async load(text: string, { format = 'csv' as Format, removeMissing = false, chunk = 7 } = {}) {
      const refused: RefusedRow[] = [];
      // In small pieces, since lines and letters do not care where a piece ends.
      async function* source() {
        const bytes = Buffer.from(text);
        for (let start = 0; start < bytes.length; start += chunk) yield bytes.subarray(start, start + chunk);
      }
      const rows = subjectFormats[format](source());
      const result = await importSubjects(store, {
        project: 'desks',
        rows,
        removeMissing,
        now: () => 1000,
        onRefused: row => void refused.push(row),
      });
      return { ...result, refusals: refused };
    },
    async stored() {
      const rows = await store.query(database => database.selectFrom('subjects').selectAll().orderBy('id').execute());
      return rows
        .filter(row => row.deleted_at === null)
        .map(
          ({
            id,
            kind,
            title,
            url,
            image,
            price_amount: amount,
            price_currency: currency,
            availability,
            attributes,
          }) => ({
            ...{ id, kind, title, url, image, amount, currency, availability },
            attributes: JSON.parse(attributes) as unknown,
          }),
        );
    },
  };
}

const plain = {
  kind: 'product',
  url: null,
  image: null,
  amount: null,
  currency: null,
  availability: null,
  attributes: {},
};
const counts = { added: 0, changed: 0, unchanged: 0, removed: 0, refused: 0, removalSkipped: false };

onEachStore('importing subjects', on => {
  on.itOnce('reads CSV: known columns, others as attributes', async t => {
    const { load, stored } = await openImport(on, t);
    const csv = `\ufeffid,kind,title,url,image,price,currency,availability,width,brand,sku,folding
desk-1,product,"Desk, oak",https://v.example/desk-1,https://v.example/desk-1.jpg,499.90,EUR,in-stock,160,Brå,007,true
Plan.X,plan,Größe XL,,,,,,,,,
`;
    const { refusals, ...result } = await load(csv);
    assert.deepEqual({ result, refusals }, { result: { ...counts, read: 2, added: 2 }, refusals: [] });
    assert.deepEqual(await stored(), [
      { ...plain, id: 'Plan.X', kind: 'plan', title: 'Größe XL' },
      {
        ...{ id: 'desk-1', kind: 'product', title: 'Desk, oak', url: 'https://v.example/desk-1' },
        ...{ image: 'https://v.example/desk-1.jpg', amount: '499.90', currency: 'EUR', availability: 'in-stock' },
        attributes: { width: 160, brand: 'Brå', sku: '007', folding: true },
      },
    ]);
  });

  it('reads JSON Lines', async t => {
    const { load, stored } = await openImport(on, t);
    const lines = `{"id":"a","title":"A","price":{"amount":5,"currency":"USD"}}\n\n{"id":"b","title":"B"\n{"id":"c","title":"C","kind":"article"}`;
    const { refusals } = await load(lines, { format: 'jsonl' });
    assert.deepEqual(refusals, [{ line: 3, reason: 'The line is not JSON. Write one subject as JSON on each line.' }]);
    assert.deepEqual(await stored(), [
      { ...plain, id: 'a', title: 'A', amount: '5', currency: 'USD' },
      { ...plain, id: 'c', title: 'C', kind: 'article' },
    ]);
  });

  on.itOnce('reads Merchant Center feeds: RSS, Atom, and text separated by tabs', async t => {
    const rss = `<?xml version="1.0"?><rss xmlns:g="http://base.google.com/ns/1.0" version="2.0"><channel><title>Shop</title>
<item><g:id>desk-1</g:id><title><![CDATA[Desk & oak]]></title><link>https://v.example/1?a=1&amp;b=2</link>
<g:image_link>https://v.example/1.jpg</g:image_link><g:price>499.90 EUR</g:price><g:availability>in stock</g:availability>
<g:brand>Br&#229;</g:brand><description>Long</description><g:shipping><g:price>5 EUR</g:price></g:shipping></item></channel></rss>`;
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:g="http://base.google.com/ns/1.0"><title>Shop</title><entry>
<g:id>desk-1</g:id><title>Desk &amp; oak</title><link href="https://v.example/1?a=1&amp;b=2"/><g:image_link>https://v.example/1.jpg</g:image_link>
<g:price>499.90 EUR</g:price><g:availability>in_stock</g:availability><g:brand>Brå</g:brand></entry></feed>`;
    const tabs = `id\ttitle\tlink\timage link\tprice\tavailability\tbrand
desk-1\tDesk & oak\thttps://v.example/1?a=1&b=2\thttps://v.example/1.jpg\t499.90 EUR\tin stock\tBrå\n`;
    for (const feed of [rss, atom, tabs]) {
      const { load, stored } = await openImport(on, t);
      assert.deepEqual((await load(feed, { format: 'merchant' })).refusals, []);
      assert.deepEqual(await stored(), [
        {
          ...{ id: 'desk-1', kind: 'product', title: 'Desk & oak', url: 'https://v.example/1?a=1&b=2' },
          ...{ image: 'https://v.example/1.jpg', amount: '499.90', currency: 'EUR', availability: 'in-stock' },
          attributes: { brand: 'Brå' },
        },
      ]);
    }
  });

  it('changes only what changed, so that doing it again resumes it', async t => {
    const { load, store } = await openImport(on, t);
    const csv = (titles: string[]) => `id,title\n${titles.map((title, index) => `s-${index},${title}`).join('\n')}\n`;
    const titles = Array.from({ length: 1200 }, (_, index) => `Subject ${index}`);
    await load(csv(titles.slice(0, 700)), { chunk: 5000 });
    assert.deepEqual(
      { ...counts, read: 1200, added: 500, unchanged: 700, refusals: [] },
      await load(csv(titles), { chunk: 5000 }),
    );
    titles[3] = 'Changed';
    const { changed, unchanged } = await load(csv(titles), { chunk: 5000 });
    assert.deepEqual({ changed, unchanged }, { changed: 1, unchanged: 1199 });
    const history = await store.query(database => database.selectFrom('subject_history').select('published').execute());
    assert.deepEqual(history, [{ published: '{"kind":"product","title":"Subject 3"}' }]);
  });

  it('removes what the file does not name only when told to, and never what it merely spoils', async t => {
    const { load, stored } = await openImport(on, t);
    const ids = async () => (await stored()).map(({ id }) => id);
    await load('id,title\na,A\nb,B\nc,C\n');
    await load('id,title\na,A\n');
    assert.deepEqual(await ids(), ['a', 'b', 'c']);
    const spoiled = await load('id,title\na,A\nb,\n', { removeMissing: true });
    assert.equal(spoiled.removed, 1);
    assert.deepEqual(await ids(), ['a', 'b']);
    const unnamed = await load('id,title\na,A\n,B\n', { removeMissing: true });
    assert.deepEqual([unnamed.removed, unnamed.removalSkipped], [0, true]);
    await load('id,title\nb,B\n', { removeMissing: true });
    assert.deepEqual(await ids(), ['b']);
    assert.equal((await load('id,title\na,A\n')).added, 1);
  });

  on.itOnce('says of each row that it refuses where it is and why', async t => {
    const { load, stored } = await openImport(on, t);
    const csv = `id,title,kind,url,price,currency,availability,note
good,Good,,,,,,
good,Twice,,,,,,
,Nameless,,,,,,
bad id,Title,,,,,,
no-title,,,,,,,
kind,Title,gadget,,,,,
url,Title,,javascript:alert(1),,,,
price,Title,,,12 €,EUR,,
no-currency,Title,,,12,,,
currency,Title,,,12,euro,,
stock,Title,,,,,maybe,
long,"${'x'.repeat(400)}",,,,,,
note,Title,,,,,,"${'x'.repeat(600)}"
`;
    const { refusals, added } = await load(csv, { chunk: 1000 });
    assert.equal(added, 1);
    assert.deepEqual(
      refusals.map(({ line, id, reason }) => `${line} ${id ?? '-'}: ${reason}`),
      [
        '3 good: Line 2 has the same id.',
        '4 -: id is missing.',
        '5 bad id: id must match pattern "^[A-Za-z0-9][A-Za-z0-9._:-]*$".',
        '6 no-title: title is missing.',
        '7 kind: kind must be one of "product", "feature", "plan", "article".',
        '8 url: url must match pattern "^https?://[^\\s]+$".',
        '9 price: price.amount must match pattern "^[0-9]{1,12}([.][0-9]{1,4})?$".',
        '10 no-currency: price.currency is missing.',
        '11 currency: price.currency must match pattern "^[A-Z]{3}$".',
        '12 stock: availability must be one of "in-stock", "out-of-stock", "preorder", "backorder", "discontinued".',
        '13 long: title must NOT have more than 300 characters.',
        '14 note: attributes.note must NOT have more than 500 characters.',
      ],
    );
    assert.deepEqual(
      (await stored()).map(({ id }) => id),
      ['good'],
    );
  });

  on.itOnce('stops where a file cannot be read any further, keeps what came before and removes nothing', async t => {
    const broken: [Format, string, RegExp][] = [
      ['merchant', '<rss><item><id>a</id><title>A</title></item><item></rss>', /: Line 1: .*close/],
      [
        'merchant',
        '<!DOCTYPE x [<!ENTITY a "aaaa">]><rss><item><id>a</id><title>&a;</title></item></rss>',
        /: Line 1: .*entity/,
      ],
      ['csv', 'id,title\na,A\nb,"B\n', /: Line \d: .*[Qq]uote/],
    ];
    for (const [format, text, expected] of broken) {
      const { load, stored } = await openImport(on, t);
      await load('id,title\nz,Z\n');
      await assert.rejects(load(text, { format, removeMissing: true }), expected);
      assert.ok((await stored()).some(({ id }) => id === 'z'));
    }
  });
});
