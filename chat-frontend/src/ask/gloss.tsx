import type { Citation, Passage } from '@glossa/client';
import * as icons from '../icons';
import { directionOf, languageName, primary, t } from '../i18n';
import { documentLink } from '../router';
import { inItsSentence, inItsTranslation } from './citations';
import type { NumberedCitation, Quoted } from './citations';

/** The note in the margin that a citation mark leads to: the source's words, and what they say in the answer's language. */
export function Gloss({
  id,
  cited,
  passages,
  collection,
  wanted,
  active,
  onClose,
}: {
  id: string;
  cited: NumberedCitation;
  passages: Passage[];
  collection: string;
  /** The language that the asker reads. */
  wanted: string;
  active: boolean;
  onClose: () => void;
}) {
  const { citation, number } = cited;
  const foreign = primary(citation.language) !== primary(wanted);
  return (
    <article id={id} class={active ? 'gloss active' : 'gloss'} aria-label={citationLabel(cited)}>
      <header>
        <span class="number" aria-hidden="true">
          {number}
        </span>
        <h3 dir="auto" lang={citation.language}>
          {citation.title}
        </h3>
        <button class="quiet sheet-only" type="button" aria-label={t('close')} onClick={onClose}>
          <icons.Close />
        </button>
      </header>
      <p class="origin">
        <span class="language">{languageName(citation.language)}</span>
        <PageNumber citation={citation} />
      </p>
      <blockquote lang={citation.language} dir={directionOf(citation.language)}>
        <Lit quoted={inItsSentence(citation, passages)} />
      </blockquote>
      {citation.translation ? (
        <p class="translation" lang={citation.translation.language} dir={directionOf(citation.translation.language)}>
          <Lit quoted={inItsTranslation(citation.translation)} />
        </p>
      ) : (
        foreign && <p class="translation missing">{t('notTranslated')}</p>
      )}
      <WaysToSource citation={citation} collection={collection} />
    </article>
  );
}

/** A text in which the quote is lit. */
export function Lit({ quoted: { before, quote, after } }: { quoted: Quoted }) {
  return (
    <>
      {before}
      {quote !== '' && <mark>{quote}</mark>}
      {after}
    </>
  );
}

/** Links to where a quote stands. */
export function WaysToSource({ citation, collection }: { citation: Citation; collection: string }) {
  return (
    <footer>
      <a href={documentLink(collection, citation)}>
        <icons.Page />
        {t('openAtQuote')}
      </a>
      {isWeb(citation.uri) && (
        <a href={citation.uri} target="_blank" rel="noopener noreferrer">
          <icons.Open />
          {t('original')}
        </a>
      )}
    </footer>
  );
}

export function citationLabel({ number, citation }: NumberedCitation): string {
  return t('citation', { number, title: citation.title, language: languageName(citation.language) });
}

/** The page as the gateway knows it, or as the document's address names it in the way of RFC 8118. */
export function PageNumber({ citation: { page: known, uri } }: { citation: Citation }) {
  const page = known ?? uri?.match(/#(?:.*&)?page=(\d+)/)?.[1];
  return page === undefined ? null : <span>{t('page', { page })}</span>;
}

export function isWeb(uri: string | null): uri is string {
  return uri !== null && /^https?:\/\//i.test(uri);
}
