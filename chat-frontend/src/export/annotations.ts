import type { AskResponse, Citation } from '@glossa/client';
import { convertOffset } from '@glossa/client';

const CONTEXT = 32;

/**
 * An answer's citations in the Web Annotation Data Model (W3C, 2017): each claim is the body, the cited stretch the
 * target. Its positions are Unicode code points, as section 4.2.5 asks.
 *
 * @param textOf the stored text of a cited document; undefined where that version is gone, whose position is then left out
 * @param sourceOf the address of a cited document
 */
export async function toAnnotations(
  response: AskResponse,
  textOf: (citation: Citation) => Promise<string | undefined>,
  sourceOf: (citation: Citation) => string,
): Promise<object[]> {
  const annotations = response.claims.flatMap((claim) =>
    claim.citations.map(async (citation) => ({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'Annotation',
      motivation: 'assessing',
      body: {
        type: 'TextualBody',
        value: response.answer.text.slice(claim.start, claim.end),
        language: claim.language === 'und' ? response.answer.language : claim.language,
        format: 'text/plain',
      },
      target: {
        source: sourceOf(citation),
        language: citation.language,
        selector: selectors(citation, await textOf(citation)),
      },
    })),
  );
  return Promise.all(annotations);
}

function selectors(citation: Citation, text: string | undefined): object[] {
  if (text === undefined || text.slice(citation.start, citation.end) !== citation.quote) {
    return [{ type: 'TextQuoteSelector', exact: citation.quote }];
  }
  return [
    {
      type: 'TextQuoteSelector',
      exact: citation.quote,
      prefix: whole(text.slice(Math.max(0, citation.start - CONTEXT), citation.start)),
      suffix: whole(text.slice(citation.end, citation.end + CONTEXT)),
    },
    {
      type: 'TextPositionSelector',
      start: convertOffset(text, citation.start, 'utf-16', 'code-point'),
      end: convertOffset(text, citation.end, 'utf-16', 'code-point'),
    },
  ];
}

/** Without the half characters that cutting left at the ends. */
function whole(text: string): string {
  return text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');
}
