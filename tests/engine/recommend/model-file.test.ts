import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  createRandom,
  decodeModel,
  encodeModel,
  joinModels,
  ModelError,
  type NeighbourModel,
  readModel,
  shardOf,
} from '@docent/engine';
import fc from 'fast-check';
import { aModel, neighbours, subject } from './a-list.js';

const options = { project: 'meridian', list: 'next' };
const decode = (bytes: Uint8Array) => decodeModel(bytes, 'meridian', 'next');

/** Every item has as many neighbours as asked for, with weights as they come: few strong ones, many weak ones. */
function random(items: number, each: number, seed = 1): NeighbourModel {
  const next = createRandom(seed);
  const names = Array.from({ length: items }, (_, index) => subject(`item-${index}`));
  const row = (self: number) => {
    const others = new Set<number>();
    while (others.size < Math.min(each, items - 1)) {
      const other = Math.floor(next() * items);
      if (other !== self) others.add(other);
    }
    return [...others].map(other => ({ item: names[other]!, weight: next() ** 3 }));
  };
  return {
    rows: new Map(names.map((name, index) => [name, row(index).sort((a, b) => b.weight - a.weight)])),
    customers: new Map(names.map(name => [name, 1 + Math.floor(next() * 300)])),
  };
}

const faultOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    assert.ok(error instanceof ModelError, String(error));
    return error.fault;
  }
  return 'none';
};

describe('a file of neighbours', () => {
  it('holds what was learned, weights to a 255th of the strongest of their row', () => {
    const model = random(300, 40);
    const [bytes, ...others] = encodeModel(model, { ...options, maximumBytes: 1e6 });
    assert.equal(others.length, 0);
    const read = decode(bytes!);
    assert.deepEqual(new Map([...read.customers].sort()), new Map([...model.customers].sort()));
    let most = 0;
    for (const [item, row] of model.rows) {
      const weights = new Map(read.rows.get(item)!.map(each => [each.item, each.weight]));
      for (const { item: other, weight } of row) {
        most = Math.max(most, Math.abs((weights.get(other) ?? 0) - weight) / row[0]!.weight);
      }
    }
    assert.ok(most <= 0.5 / 255 + 1e-6, `${most}`);
  });

  it('of a small vendor takes about 15 kB', () => {
    const [bytes] = encodeModel(random(150, 50), options);
    assert.ok(bytes!.length < 18_000, `${bytes!.length}`);
  });

  it('changes ranking hardly, by weights of 8 bits', () => {
    let same = 0;
    let compared = 0;
    for (let seed = 1; seed <= 20; seed++) {
      const model = random(200, 50, seed);
      const read = decode(encodeModel(model, { ...options, maximumBytes: 1e6 })[0]!);
      const next = createRandom(seed + 1000);
      const history = Array.from({ length: 5 }, () => subject(`item-${Math.floor(next() * 200)}`));
      const top = ({ rows }: NeighbourModel) => {
        const scores = new Map<string, number>();
        for (const having of history) {
          for (const { item, weight } of rows.get(having) ?? []) scores.set(item, (scores.get(item) ?? 0) + weight);
        }
        return [...scores].sort(([, a], [, b]) => b - a).slice(0, 10);
      };
      const after = new Set(top(read).map(([item]) => item));
      for (const [item] of top(model)) {
        compared++;
        if (after.has(item)) same++;
      }
    }
    assert.ok(same / compared >= 0.98, `${same} of ${compared}`);
  });

  it('keeps the strongest, and only what speaks for something', () => {
    const model = neighbours({ a: { b: 0.5, c: -1, d: 0.25, e: 0.75, f: 0.0001 } });
    const [bytes] = encodeModel(model, { ...options, neighbours: 2 });
    assert.deepEqual(
      decode(bytes!)
        .rows.get(subject('a'))!
        .map(({ item }) => item),
      [subject('e'), subject('b')],
    );
    assert.equal(decode(encodeModel(model, options)[0]!).rows.get(subject('a'))!.length, 3);
    assert.throws(() => encodeModel(neighbours({ a: { b: NaN } }), options), RangeError);
    assert.deepEqual(encodeModel(neighbours({ a: { b: -1 } }), options), []);
  });

  it('keeps names of entities and ids of subjects with anything but white space in them', () => {
    const model: NeighbourModel = {
      rows: new Map([['subject:SKU:1/ü', [{ item: 'howto:book-a-room', weight: 1 }]]]),
      customers: new Map([['howto:book-a-room', 70_000]]),
    };
    const read = decode(encodeModel(model, options)[0]!);
    assert.deepEqual([...read.rows.keys()], ['subject:SKU:1/ü']);
    assert.deepEqual([...read.customers], [['howto:book-a-room', 70_000]]);
  });

  it('is parted by what somebody has once it is long, but never so far that it gives away what that is', () => {
    const model = random(3000, 50);
    const files = encodeModel(model, options);
    assert.ok(files.length > 1 && Number.isInteger(Math.log2(files.length)), `${files.length}`);
    const parts = files.map(decode);
    parts.forEach(({ rows }, index) => {
      for (const item of rows.keys()) assert.equal(shardOf(item, files.length), index);
    });
    assert.deepEqual(new Set(joinModels(parts).rows.keys()), new Set(model.rows.keys()));
    assert.ok(Math.max(...files.map(({ length }) => length)) <= 50_000);
    const cramped = encodeModel(random(100, 50), { ...options, maximumBytes: 10 });
    assert.equal(cramped.length, 2, '100 items in 4 files would be 25 in each');
  });

  it('is refused when it is of another project or list, of another version, cut off or changed', () => {
    const [bytes] = encodeModel(random(20, 5), options);
    assert.equal(
      faultOf(() => decodeModel(bytes!, 'other', 'next')),
      'foreign',
    );
    assert.equal(
      faultOf(() => decodeModel(bytes!, 'meridian', 'other')),
      'foreign',
    );
    const later = bytes!.slice();
    later[3] = '2'.charCodeAt(0);
    assert.equal(
      faultOf(() => decode(later)),
      'version',
    );
    for (let length = 0; length < bytes!.length; length++) {
      assert.equal(
        faultOf(() => decode(bytes!.slice(0, length))),
        'damaged',
        `cut off after ${length}`,
      );
    }
    for (let at = 0; at < bytes!.length; at++) {
      const changed = bytes!.slice();
      changed[at]! ^= 0x41;
      assert.notEqual(
        faultOf(() => decode(changed)),
        'none',
        `changed at ${at}`,
      );
    }
  });

  it('throws nothing but its own error, whatever it is given, even with the right checksum', () => {
    const [sound] = encodeModel(random(20, 5), options);
    const seal = (bytes: Uint8Array) => {
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      view.setUint32(4, bytes.length, true);
      let hash = 0x811c9dc5;
      for (const byte of bytes.subarray(12)) hash = Math.imul(hash ^ byte, 0x01000193);
      view.setUint32(8, hash >>> 0, true);
    };
    const seen = new Set<string>();
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 8 }),
        fc.nat(),
        fc.uint8Array({ maxLength: 40 }),
        (changes, cut, tail) => {
          const bytes = new Uint8Array([...sound!.subarray(0, 28 + (cut % (sound!.length - 28))), ...tail]);
          for (const [at, value] of changes) bytes[16 + (at % (bytes.length - 16))] = value;
          seal(bytes);
          seen.add(faultOf(() => decode(bytes)));
        },
      ),
      { numRuns: 5000 },
    );
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), bytes => void faultOf(() => decode(bytes))));
    assert.ok(seen.has('damaged'));
    const huge = sound!.slice();
    for (const at of [16, 20, 24]) {
      huge.set(sound!);
      new DataView(huge.buffer).setUint32(at, 0xffffffff, true);
      seal(huge);
      assert.equal(
        faultOf(() => decode(huge)),
        'damaged',
      );
    }
  });
});

describe('what a collector says it has learned', () => {
  it('is looked at before it is used', () => {
    const read = (fields: object) => faultOf(() => readModel({ ...aModel(), ...fields }, 'meridian', 'next'));
    assert.equal(read({}), 'none');
    assert.equal(read({ project: 'other' }), 'foreign');
    assert.equal(read({ list: 'other' }), 'foreign');
    assert.equal(read({ format: 2 }), 'version');
    const item = subject('a');
    for (const fields of [
      { format: undefined },
      { version: '../x' },
      { shards: 3 },
      { shards: -1 },
      { shards: 2 ** 17 },
      { popular: undefined },
      { popular: [null] },
      { popular: [{ item, customers: 1, weight: NaN }] },
      { popular: [{ item, customers: 1, weight: -1 }] },
      { popular: [{ item: 1, customers: 1, weight: 1 }] },
    ]) {
      assert.equal(read(fields), 'damaged', JSON.stringify(fields));
    }
    for (const nothing of [null, undefined, 'x', []]) {
      assert.equal(
        faultOf(() => readModel(nothing, 'meridian', 'next')),
        'damaged',
      );
    }
  });
});
