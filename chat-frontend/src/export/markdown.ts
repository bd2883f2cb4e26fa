import type { AskResponse, QuoteTranslation } from '@glossa/client';
import { inItsTranslation, numbered, numbersOf, pieces } from '../ask/citations';

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
    const translation = citation.translation ? ` (${citation.translation.language}: ${translated(citation.translation)})` : '';
    return `[^${number}]: *${line(citation.title)}* (${citation.language}): “${line(citation.quote)}”${translation} <${address(citation)}>`;
  });
  return [`> ${line(response.question.text)}`, answer, ...(notes.length > 0 ? [notes.join('\n')] : [])].join('\n\n') + '\n';
}

/** In bold what the quote is, where that is not all of it. */
function translated(translation: QuoteTranslation): string {
  const { before, quote, after } = inItsTranslation(translation);
  const part = before !== '' || after !== '';
  return inLine(before) + (quote !== '' && part ? `**${inLine(quote)}**` : inLine(quote)) + inLine(after);
}

function line(text: string): string {
  return escaped(text.replace(/\s+/g, ' ').trim());
}

function inLine(text: string): string {
  return withoutMarkup(text.replace(/\s+/g, ' '));
}

function escaped(text: string): string {
  return withoutMarkup(text)
    .replace(/^(\s*)(#|[-+]\s)/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)]\s)/gm, '$1\\$2');
}

function withoutMarkup(text: string): string {
  return text.replace(/[\\`*_[\]<>|~]/g, '\\$&');
}
