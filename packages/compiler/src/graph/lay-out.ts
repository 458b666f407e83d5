import type { GuideGraph } from './guide-graph.js';

/** Where a node is drawn, in pixels, with its texts in lines. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
  title: readonly string[];
  note: readonly string[];
}

const [boxWidth, gapX, gapY, margin] = [230, 90, 16, 20];
/** Characters to a line, for letters of common width. */
const [titleLength, noteLength] = [30, 36];
/** Lines of one text; what is longer ends in dots. */
const mostLines = 4;

/** Puts nodes into columns by their layer, each as close as may be to those that lead to it. */
export function layOut({ nodes, edges }: GuideGraph): { boxes: readonly Box[]; width: number; height: number } {
  const before = nodes.map((): number[] => []);
  for (const [from, to] of edges) before[to]!.push(from);
  const boxes: Box[] = [];
  const layers = Math.max(...nodes.map(({ layer }) => layer)) + 1;
  let height = 0;
  for (let layer = 0; layer < layers; layer++) {
    const inLayer = [...nodes.keys()].filter(index => nodes[index]!.layer === layer);
    const wish = (index: number): number => {
      const placed = before[index]!.flatMap(from => boxes[from] ?? []);
      return placed.length === 0
        ? Infinity
        : placed.reduce((sum, box) => sum + box.y + box.height / 2, 0) / placed.length;
    };
    const wishes = new Map(inLayer.map(index => [index, wish(index)]));
    inLayer.sort((a, b) => compare(wishes.get(a)!, wishes.get(b)!) || a - b);
    let y = margin;
    for (const index of inLayer) {
      const { title, note = '' } = nodes[index]!;
      const lines = { title: wrap(title, titleLength), note: wrap(note, noteLength) };
      const own = 14 + 16 * (lines.title.length + lines.note.length);
      boxes[index] = { x: margin + layer * (boxWidth + gapX), y, width: boxWidth, height: own, ...lines };
      y += own + gapY;
    }
    height = Math.max(height, y - gapY + margin);
  }
  return { boxes, width: 2 * margin + layers * (boxWidth + gapX) - gapX, height };
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

/** Breaks a text at blanks, and words that are too long wherever the line ends. */
function wrap(text: string, length: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text
    .slice(0, length * (mostLines + 1))
    .split(/\s+/)
    .flatMap(word => chunks(word, length))) {
    if (line !== '' && line.length + 1 + word.length > length) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  if (line !== '') lines.push(line);
  return lines.length > mostLines
    ? [...lines.slice(0, mostLines - 1), `${lines[mostLines - 1]!.slice(0, length - 1)}…`]
    : lines;
}

function chunks(word: string, length: number): string[] {
  const letters = [...word];
  return Array.from({ length: Math.ceil(letters.length / length) }, (_, index) =>
    letters.slice(index * length, (index + 1) * length).join(''),
  );
}
