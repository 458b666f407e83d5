import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readAttributes } from '../../packages/sdk/dist/read-attributes.js';

describe('the attributes of the script tag', () => {
  const src = 'https://learn.vendor.example/v1/docent.js';
  const read = (attributes: Record<string, string>, inline = false) =>
    readAttributes({ attributes, src }, {
      baseURI: 'https://vendor.example/help/page.html',
      querySelector: () => (inline ? {} : null),
    } as unknown as Document);

  it('name the project; the collector is where the script came from', () => {
    const options = read({ project: 'meridian' });
    assert.equal(options.project, 'meridian');
    assert.equal(options.endpoint, 'https://learn.vendor.example/');
  });

  it('may name another collector', () => {
    assert.equal(read({ endpoint: 'https://other.example/learn' }).endpoint, 'https://other.example/learn');
  });

  it('need no collector with a compiled manifest, whose address is taken relative to the page', () => {
    const options = read({ config: './content/manifest.json' });
    assert.equal(options.config, 'https://vendor.example/help/content/manifest.json');
    assert.equal(options.endpoint, undefined);
  });

  it('name another ingestion and its key', () => {
    const options = read({ events: 'https://events.example', writeKey: 'sk' });
    assert.equal(options.events, 'https://events.example/');
    assert.equal(options.writeKey, 'sk');
  });

  it('switch debugging on by being there', () => {
    assert.equal(read({ debug: '' }).debug, true);
    assert.equal(read({ debug: 'false' }).debug, false);
    assert.equal(read({}).debug, false);
  });

  it('notice a project inside the page', () => {
    assert.equal(read({}, true).inline, true);
    assert.equal(read({}).inline, false);
  });
});
