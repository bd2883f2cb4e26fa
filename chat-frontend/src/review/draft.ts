import type { ClaimText, Review, ReviewCorrection, TranslationText } from '@glossa/client';

type Corrections = Pick<ReviewCorrection, 'claims' | 'translations' | 'translation'>;

/**
 * What a reviewer writes instead: claims by `claim`, translations of quotes by `claim citation`, both counted from 0, and a
 * text's translation by `translation`.
 */
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

export const TRANSLATION = 'translation';

/** What of a draft differs from what was held; undefined where nothing does. */
export function corrections(draft: Draft, review: Review): Corrections | undefined {
  if (review.translation) {
    const translation = draft.get(TRANSLATION);
    return translation !== undefined && translation !== review.translation.held.text ? { translation } : undefined;
  }
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
  return claims.length + translations.length > 0 ? { claims, translations } : undefined;
}
