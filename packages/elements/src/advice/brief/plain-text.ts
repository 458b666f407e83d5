/** What begins a line of its own. */
const blocks = 'article,section,footer,div,ul,ol,dl,table,tr,blockquote,pre';

/** What is shown, as text for a mail: headings apart, list items with a dash, no markup. */
export function plainText(root: Node): string {
  return write(root)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function write(node: Node): string {
  if (node instanceof Text) return node.data.replace(/\s+/g, ' ');
  const inner = [...node.childNodes].map(write).join('');
  if (!(node instanceof Element)) return inner;
  if (node.matches('br')) return '\n';
  if (node.matches('[role=heading],h3,h4')) return `\n\n${inner.trim().toUpperCase()}\n`;
  if (node.matches('li')) return `\n- ${inner.trim().replace(/\s*\n\s*/g, ' ')}`;
  if (node.matches('dt')) return `\n${inner.trim()}: `;
  if (node.matches('dd')) return inner.trim();
  if (node.matches('td,th')) return `${inner.trim()}  `;
  if (node.matches('p,.text')) return `\n\n${inner.trim()}\n`;
  return node.matches(blocks) ? `\n${inner}` : inner;
}
