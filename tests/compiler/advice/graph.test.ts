import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { drawGuide, guideIds } from '@docent/compiler';
import { SaxesParser } from 'saxes';
import { mustPublish } from '../support/published-json.js';
import { compileGuide } from './support/compile-guide.js';
import { guide, project, questions } from './support/guides.js';
import { largeGuide } from './support/random-guides.js';

const remote = { '==': [{ var: 'answers.work' }, 'remote'] };
const fields = { questions: [questions.work, { ...questions.seats, relevant: remote }, questions.budget] };
const hostile = '"]-->n1; </text><script>alert(1)</script> &amp; \u202Egnp.exe #quot; `x` ]]>';

/** Elements of a picture by name, with what they say; fails when it is not well-formed XML. */
function parse(svg: string): { name: string; text: string; attributes: Record<string, string> }[] {
  const elements: ReturnType<typeof parse> = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => void elements.push({ name, text: '', attributes }));
  parser.on('text', text => (elements.at(-1)!.text += text));
  parser.on('error', error => assert.fail(error));
  parser.write(svg).close();
  return elements;
}

describe('the flow of a guide', () => {
  it('shows questions, when they are asked, must-haves and outcomes', async test => {
    const published = mustPublish(await compileGuide(test, project(fields)));
    assert.deepEqual(guideIds(published), ['plans']);
    const text = drawGuide(published, 'plans', 'mermaid')!;
    assert.match(text, /^---\ntitle: "Which plan suits us\?"\n---\nflowchart LR\n/);
    assert.match(text, /n1\["How many people will use it\?<br\/>asked when work = remote"\]/);
    assert.match(text, /n3\{\{"Takes ten people at most\.<br\/>seats ≤ 10"\}\}/);
    assert.match(text, /n4\(\["The team plan"\]\)/);
    for (const arrow of ['n0 --> n1', 'n1 --> n3', 'n3 --> n4']) assert.ok(text.includes(`  ${arrow}\n`), arrow);
  });

  it('is a picture in which nothing overlaps', async test => {
    const published = mustPublish(await compileGuide(test, project(largeGuide(12, 8))));
    const elements = parse(drawGuide(published, 'plans')!);
    const boxes = elements
      .filter(({ name, attributes }) => name === 'rect' && attributes.rx !== undefined)
      .map(({ attributes: { x, y, width, height } }) => [x, y, width, height].map(Number));
    assert.equal(boxes.length, 12 + 8 + 24);
    const svg = elements[0]!.attributes;
    for (const [index, [x, y, width, height]] of boxes.entries()) {
      assert.ok(x! + width! <= Number(svg.width) && y! + height! <= Number(svg.height), 'a box is outside');
      for (const [x2, y2, width2, height2] of boxes.slice(index + 1)) {
        const apart = x! + width! <= x2! || x2! + width2! <= x! || y! + height! <= y2! || y2! + height2! <= y!;
        assert.ok(apart, 'two boxes overlap');
      }
    }
  });

  it('takes hostile texts for texts', async test => {
    const [team, ...others] = guide().outcomes as object[];
    const outcomes = [{ ...team, title: hostile }, ...others];
    const published = mustPublish(await compileGuide(test, project({ title: hostile, outcomes })));
    const elements = parse(drawGuide(published, 'plans')!);
    assert.deepEqual([...new Set(elements.map(({ name }) => name))].sort(), [
      'g',
      'path',
      'rect',
      'svg',
      'text',
      'title',
    ]);
    assert.ok(elements.find(({ name }) => name === 'title')!.text.includes('<script>alert(1)</script>'));
    const mermaid = drawGuide(published, 'plans', 'mermaid')!;
    const label = mermaid.split('\n').find(line => line.includes('script') && line.includes('(['))!;
    assert.match(label, /^ {2}n\d+\(\["[^"<>[\]`]*"\]\)$/);
    assert.ok(!mermaid.includes('\u202E'));
  });

  it('is nothing for a guide that there is not', async test => {
    assert.equal(drawGuide(mustPublish(await compileGuide(test, project())), 'plan'), undefined);
  });
});
