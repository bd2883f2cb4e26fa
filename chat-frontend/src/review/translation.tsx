import type { HeldTranslation } from '@glossa/client';
import { Warnings } from '../ask/warnings';
import { directionOf, languageName, t } from '../i18n';
import { Wording } from './claim';
import { changed, TRANSLATION } from './draft';
import type { Draft } from './draft';

/** A translation at one side, its text at the other. */
export function HeldText({
  translation,
  draft,
  onDraft,
}: {
  translation: HeldTranslation;
  /** What is written instead; absent where nothing can be. */
  draft: Draft | undefined;
  onDraft: (draft: Draft) => void;
}) {
  const { text, target, held } = translation;
  return (
    <section class="held-claim" aria-label={t('reviewTranslation')}>
      <div class="claimed">
        <h2>{t('reviewTranslation')}</h2>
        <Wording
          label={t('reviewTranslation')}
          language={target}
          text={held.text ?? ''}
          draft={draft}
          written={draft?.get(TRANSLATION)}
          onText={(words) => {
            if (draft !== undefined) {
              onDraft(changed(draft, TRANSLATION, words));
            }
          }}
          className="answer-text"
        />
        <Warnings warnings={held.warnings} label={`${t('reviewTranslation')}: ${t('warnings')}`} />
      </div>
      <div class="sources">
        <article class="source" aria-label={t('reviewText')}>
          <h3>{t('reviewText')}</h3>
          <p class="origin">
            <span class="language">{languageName(held.source)}</span>
          </p>
          <blockquote lang={held.source} dir={directionOf(held.source)}>
            {text}
          </blockquote>
        </article>
      </div>
    </section>
  );
}
