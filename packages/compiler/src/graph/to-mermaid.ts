import { plain } from '../problems/quote.js';
import type { GraphNode, GuideGraph } from './guide-graph.js';

const shapes: Readonly<Record<GraphNode['is'], readonly [open: string, close: string]>> = {
  question: ['["', '"]'],
  'must-have': ['{{"', '"}}'],
  outcome: ['(["', '"])'],
};

/** The flow as a Mermaid flowchart, from left to right. */
export function toMermaid({ title, nodes, edges }: GuideGraph): string {
  const lines = nodes.map(({ is, title: text, note }, index) => {
    const [open, close] = shapes[is];
    return `  n${index}${open}${escape(text)}${note === undefined ? '' : `<br/>${escape(note)}`}${close}`;
  });
  const arrows = edges.map(([from, to]) => `  n${from} --> n${to}`);
  return ['---', `title: ${JSON.stringify(plain(title))}`, '---', 'flowchart LR', ...lines, ...arrows, ''].join('\n');
}

/** Mermaid reads labels as HTML and knows characters by their number. */
function escape(text: string): string {
  return plain(text).replace(/["#&<>`;\\{}[\]()|]/g, character => `#${character.codePointAt(0)};`);
}
