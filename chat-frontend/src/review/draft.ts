import type { ClaimText, Review, TranslationText } from '@glossa/client';

/** What a reviewer writes instead: claims by `claim`, translations by `claim citation`, both counted from 0. */
export type Draft = ReadonlyMap<string, string>;

export const NO_CHANGES: Draft = new Map();

export function changed(draft: Draft, key: string, text: string): Draft {
  return new Map(draft).set(key, text);
}

export function claimKey(claim: number): string {
  return String(claim);
}

export function translationKey(claim: number, citation: number): string {
  return `${claim} ${citation}`;
}

/** What of a draft differs from what was held. */
export function corrections(draft: Draft, review: Review): { claims: ClaimText[]; translations: TranslationText[] } {
  const held = review.held;
  const claims: ClaimText[] = [];
  const translations: TranslationText[] = [];
  held?.claims.forEach((claim, index) => {
    const text = draft.get(claimKey(index));
    if (text !== undefined && text !== held.answer.text.slice(claim.start, claim.end)) {
      claims.push({ claim: index, text });
    }
    claim.citations.forEach((citation, place) => {
      const translation = draft.get(translationKey(index, place));
      if (translation !== undefined && translation !== citation.translation?.text) {
        translations.push({ claim: index, citation: place, text: translation });
      }
    });
  });
  return { claims, translations };
}
