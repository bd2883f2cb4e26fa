import type { Passage } from '@glossa/client';
import { directionOf, languageName, t } from '../i18n';
import { documentLink } from '../router';

/** What the search found, as soon as it did. */
export function Evidence({ passages, collection, open }: { passages: Passage[]; collection: string; open: boolean }) {
  if (passages.length === 0) {
    return <p class="evidence-none">{t('noEvidence')}</p>;
  }
  const languages = [...new Set(passages.map((passage) => passage.language))];
  return (
    <details class="evidence" open={open}>
      <summary>
        <span>{t('evidenceFound', { count: passages.length })}</span>
        {languages.map((language) => (
          <span key={language} class="language">
            {languageName(language)}
          </span>
        ))}
      </summary>
      <ol>
        {passages.map((passage) => (
          <li key={`${passage.document} ${passage.start}`}>
            <p class="origin">
              <a href={documentLink(collection, passage)} dir="auto" lang={passage.language}>
                {passage.title}
              </a>
              <span class="language">{languageName(passage.language)}</span>
            </p>
            <BestSentence passage={passage} />
          </li>
        ))}
      </ol>
    </details>
  );
}

function BestSentence({ passage }: { passage: Passage }) {
  const best = passage.sentences.reduce<Passage['sentences'][number] | undefined>(
    (a, b) => (a === undefined || b.score > a.score ? b : a),
    undefined,
  );
  const from = best ? best.start - passage.start : 0;
  const to = best ? best.end - passage.start : passage.text.length;
  return (
    <blockquote lang={passage.language} dir={directionOf(passage.language)}>
      <span class="around">{passage.text.slice(0, from)}</span>
      {passage.text.slice(from, to)}
      <span class="around">{passage.text.slice(to)}</span>
    </blockquote>
  );
}
