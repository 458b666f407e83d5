import { plain } from '../problems/quote.js';
import { type Box, layOut } from './lay-out.js';
import type { GraphNode, GuideGraph } from './guide-graph.js';

const colours: Readonly<Record<GraphNode['is'], { fill: string; stroke: string; radius: number }>> = {
  question: { fill: '#eef3ff', stroke: '#2f5bd7', radius: 4 },
  'must-have': { fill: '#fff6e0', stroke: '#8a5a00', radius: 14 },
  outcome: { fill: '#e9f7ee', stroke: '#1a7a3c', radius: 4 },
};

/** The flow as an SVG picture that needs nothing beside it: no script, no style sheet, no font of its own. */
export function toSvg(graph: GuideGraph): string {
  const { boxes, width, height } = layOut(graph);
  const lines = graph.edges.map(([from, to]) => edge(boxes[from]!, boxes[to]!));
  const rectangles = graph.nodes.map((node, index) => box(node, boxes[index]!));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="13">`,
    `<title>${escape(graph.title)}</title>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    `<g fill="none" stroke="#566074" stroke-width="1.2">${lines.join('')}</g>`,
    ...rectangles,
    '</svg>',
    '',
  ].join('\n');
}

function edge(from: Box, to: Box): string {
  const [x1, y1] = [from.x + from.width, from.y + from.height / 2];
  const [x2, y2] = [to.x, to.y + to.height / 2];
  const bend = Math.max(24, (x2 - x1) / 2);
  const head = `M${x2 - 7} ${y2 - 4}L${x2} ${y2}L${x2 - 7} ${y2 + 4}`;
  return `<path d="M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}${head}"/>`;
}

function box({ is }: GraphNode, { x, y, width, height, title, note }: Box): string {
  const { fill, stroke, radius } = colours[is];
  const rows = [
    ...title.map(text => ({ text, style: 'font-weight="600" fill="#1d2433"' })),
    ...note.map(text => ({ text, style: 'font-size="11" fill="#566074"' })),
  ];
  const texts = rows.map(
    ({ text, style }, index) => `<text x="${x + 10}" y="${y + 20 + index * 16}" ${style}>${escape(text)}</text>`,
  );
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${fill}" stroke="${stroke}"/>${texts.join('')}`;
}

function escape(text: string): string {
  const named: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return plain(text).replace(/[&<>"']/g, character => named[character]!);
}
