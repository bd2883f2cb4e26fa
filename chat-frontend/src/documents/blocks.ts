/** A stretch of a long text that is laid out on its own. */
export interface Block {
  start: number;
  text: string;
}

const LENGTH = 6000;

/**
 * Cuts a text into blocks, which together are the text, at line ends where there are any near. A browser lays out only
 * the blocks that are in view, so a text of many megabytes opens at once.
 */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let start = 0;
  while (start < text.length) {
    const end = endOf(text, start);
    blocks.push({ start, text: text.slice(start, end) });
    start = end;
  }
  return blocks;
}

function endOf(text: string, start: number): number {
  const most = start + 2 * LENGTH;
  if (most >= text.length) {
    return text.length;
  }
  const line = text.indexOf('\n', start + LENGTH);
  if (line >= 0 && line < most) {
    return line + 1;
  }
  const space = text.lastIndexOf(' ', most);
  if (space > start) {
    return space + 1;
  }
  // No half of a surrogate pair stays behind.
  return /[\uD800-\uDBFF]/.test(text.charAt(most - 1)) ? most - 1 : most;
}
