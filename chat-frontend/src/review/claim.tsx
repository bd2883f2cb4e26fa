import type { Answer, Citation, Claim } from '@glossa/client';
import { SupportBadge } from '../ask/answer';
import { inItsSentence, inItsTranslation } from '../ask/citations';
import type { Quoted } from '../ask/citations';
import { Lit, PageNumber, WaysToSource } from '../ask/gloss';
import { Warnings } from '../ask/warnings';
import { directionOf, languageName, primary, t } from '../i18n';
import { changed, claimKey, translationKey } from './draft';
import type { Draft } from './draft';

interface Drafting {
  /** What is written instead; absent where nothing can be. */
  draft: Draft | undefined;
  onDraft: (draft: Draft) => void;
}

/** A claim at one side, what it cites at the other. */
export function HeldClaim({
  index,
  claim,
  answer,
  collection,
  draft,
  onDraft,
}: Drafting & { index: number; claim: Claim; answer: Answer; collection: string }) {
  const name = t('reviewClaim', { number: index + 1 });
  const text = answer.text.slice(claim.start, claim.end);
  const write = (key: string, words: string) => {
    if (draft !== undefined) {
      onDraft(changed(draft, key, words));
    }
  };
  return (
    <section class="held-claim" aria-label={name}>
      <div class="claimed">
        <h2>{name}</h2>
        <Wording
          label={name}
          language={answer.language}
          text={text}
          draft={draft}
          onText={(words) => {
            write(claimKey(index), words);
          }}
          written={draft?.get(claimKey(index))}
          className="answer-text"
        />
        <p>
          <SupportBadge claim={claim} />
        </p>
        <Warnings warnings={claim.warnings} label={`${name}: ${t('warnings')}`} />
      </div>
      <div class="sources">
        {claim.citations.length === 0 && <p class="detail">{t('warnUnsupported')}</p>}
        {claim.citations.map((citation, place) => (
          <Source
            key={place}
            citation={citation}
            number={place + 1}
            collection={collection}
            wanted={answer.language}
            draft={draft}
            written={draft?.get(translationKey(index, place))}
            onText={(words) => {
              write(translationKey(index, place), words);
            }}
          />
        ))}
      </div>
    </section>
  );
}

function Source({
  citation,
  number,
  collection,
  wanted,
  draft,
  written,
  onText,
}: {
  citation: Citation;
  number: number;
  collection: string;
  wanted: string;
  draft: Draft | undefined;
  written: string | undefined;
  onText: (text: string) => void;
}) {
  const { translation, language } = citation;
  const name = t('citation', { number, title: citation.title, language: languageName(language) });
  return (
    <article class="source" aria-label={name}>
      <h3 dir="auto" lang={language}>
        {citation.title}
      </h3>
      <p class="origin">
        <span class="language">{languageName(language)}</span>
        <PageNumber citation={citation} />
        <span>{t('version', { version: citation.version })}</span>
        <span dir="ltr">
          {citation.start}–{citation.end}
        </span>
      </p>
      <blockquote lang={language} dir={directionOf(language)}>
        <Lit quoted={inItsSentence(citation)} />
      </blockquote>
      {translation ? (
        <Wording
          label={t('translationOf', { number })}
          language={translation.language}
          text={translation.text}
          quoted={inItsTranslation(translation)}
          draft={draft}
          written={written}
          onText={onText}
          className="translation"
        />
      ) : (
        primary(language) !== primary(wanted) && <p class="translation missing">{t('notTranslated')}</p>
      )}
      <WaysToSource citation={citation} collection={collection} />
    </article>
  );
}

/** Words as they were held, or a field to write others. */
export function Wording({
  label,
  language,
  text,
  quoted,
  draft,
  written,
  onText,
  className,
}: {
  label: string;
  language: string;
  text: string;
  /** The same text, where it is a quote's translation. */
  quoted?: Quoted;
  draft: Draft | undefined;
  written: string | undefined;
  onText: (text: string) => void;
  className: string;
}) {
  const direction = directionOf(language);
  if (draft === undefined) {
    return (
      <p class={className} lang={language} dir={direction}>
        {quoted ? <Lit quoted={quoted} /> : text}
      </p>
    );
  }
  return (
    <textarea
      class={className}
      aria-label={label}
      lang={language}
      dir={direction}
      rows={3}
      value={written ?? text}
      onInput={(event) => {
        onText(event.currentTarget.value);
      }}
    />
  );
}
