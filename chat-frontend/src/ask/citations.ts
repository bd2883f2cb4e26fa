import type { Citation, Claim, Passage, QuoteTranslation } from '@glossa/client';

/** A citation with the number that it has in its answer. What is cited twice has one number. */
export interface NumberedCitation {
  number: number;
  citation: Citation;
}

/** A stretch of the answer: one claim, or what stands between two. */
export interface Piece {
  start: number;
  text: string;
  claim?: Claim;
}

export function numbered(claims: Claim[]): NumberedCitation[] {
  const byPlace = new Map<string, NumberedCitation>();
  for (const citation of claims.flatMap((claim) => claim.citations)) {
    const place = placeOf(citation);
    if (!byPlace.has(place)) {
      byPlace.set(place, { number: byPlace.size + 1, citation });
    }
  }
  return [...byPlace.values()];
}

export function numbersOf(claim: Claim, all: NumberedCitation[]): NumberedCitation[] {
  const places = new Set(claim.citations.map(placeOf));
  return all.filter((each) => places.has(placeOf(each.citation)));
}

export function placeOf(citation: Citation): string {
  return JSON.stringify([citation.document, citation.version, citation.start, citation.end]);
}

/** The answer's text in pieces, which together are the text. */
export function pieces(text: string, claims: Claim[]): Piece[] {
  const all: Piece[] = [];
  let end = 0;
  for (const claim of [...claims].sort((a, b) => a.start - b.start)) {
    if (claim.start > end) {
      all.push({ start: end, text: text.slice(end, claim.start) });
    }
    const start = Math.max(claim.start, end);
    if (claim.end > start) {
      all.push({ start, text: text.slice(start, claim.end), claim });
      end = claim.end;
    }
  }
  if (end < text.length) {
    all.push({ start: end, text: text.slice(end) });
  }
  return all;
}

/** A quote, or what it is in a translation, with what stands before and behind it. */
export interface Quoted {
  before: string;
  quote: string;
  after: string;
}

/** A quote in its sentence: the one that was translated, or those that the evidence holds. */
export function inItsSentence(citation: Citation, passages: Passage[] = []): Quoted {
  const sentence = citation.translation?.sentence;
  if (sentence !== undefined) {
    return lit(sentence.text, citation.start - sentence.start, citation.end - sentence.start);
  }
  const passage = passages.find(
    (each) =>
      each.document === citation.document &&
      each.version === citation.version &&
      each.start <= citation.start &&
      each.end >= citation.end,
  );
  const sentences = passage?.sentences.filter(
    (sentence) => sentence.start < citation.end && sentence.end > citation.start,
  );
  if (passage === undefined || sentences === undefined || sentences.length === 0) {
    return { before: '', quote: citation.quote, after: '' };
  }
  const start = Math.min(citation.start, ...sentences.map((sentence) => sentence.start));
  const end = Math.max(citation.end, ...sentences.map((sentence) => sentence.end));
  return lit(
    passage.text.slice(start - passage.start, end - passage.start),
    citation.start - start,
    citation.end - start,
  );
}

/** What a quote is in its translation; nothing where that is not sure. */
export function inItsTranslation({ text, sentence, span }: QuoteTranslation): Quoted {
  return sentence === undefined ? lit(text, 0, text.length) : lit(text, span?.start ?? 0, span?.end ?? 0);
}

function lit(text: string, start: number, end: number): Quoted {
  return { before: text.slice(0, start), quote: text.slice(start, end), after: text.slice(end) };
}
