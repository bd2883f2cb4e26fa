import type { AskResponse } from '@glossa/client';
import { numbered, numbersOf, pieces } from '../ask/citations';

/**
 * An answer as Markdown, with its citations as footnotes. Markup in the answer and in its sources stays text.
 *
 * @param address of a cited stretch
 */
export function toMarkdown(
  response: AskResponse,
  address: (cited: { document: string; version: number; start: number; end: number }) => string,
): string {
  const citations = numbered(response.claims);
  const answer = pieces(response.answer.text, response.claims)
    .map((piece) => {
      const marks = piece.claim ? numbersOf(piece.claim, citations).map((each) => `[^${each.number}]`) : [];
      const text = piece.text.trimEnd();
      return escaped(text) + marks.join('') + piece.text.slice(text.length);
    })
    .join('');
  const notes = citations.map(({ number, citation }) => {
    const translation = citation.translation ? ` (${citation.translation.language}: ${line(citation.translation.text)})` : '';
    return `[^${number}]: *${line(citation.title)}* (${citation.language}): “${line(citation.quote)}”${translation} <${address(citation)}>`;
  });
  return [`> ${line(response.question.text)}`, answer, ...(notes.length > 0 ? [notes.join('\n')] : [])].join('\n\n') + '\n';
}

function line(text: string): string {
  return escaped(text.replace(/\s+/g, ' ').trim());
}

function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>|~]/g, '\\$&').replace(/^(\s*)(#|[-+]\s|\d+[.)]\s)/gm, '$1\\$2');
}
