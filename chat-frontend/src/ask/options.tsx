import type { CollectionInfo, Mode } from '@glossa/client';
import { collections, currentCollection } from '../collections';
import { INTERFACE_LANGUAGES, languageName, t } from '../i18n';
import type { MessageKey } from '../i18n';
import { change, settings } from '../settings';
import { useStore } from '../store';

export const MODE_NAMES: Readonly<Record<Mode, MessageKey>> = {
  auto: 'modeAuto',
  direct: 'modeDirect',
  'translate-question': 'modeQuestion',
  'translate-passages': 'modePassages',
  'translate-both': 'modeBoth',
};

/** Offered as languages of the answer beside the interface's and the sources'. */
const MORE_LANGUAGES = ['el', 'fa', 'fr', 'he', 'id', 'it', 'ja', 'ko', 'nl', 'pl', 'pt', 'sw', 'th', 'tr', 'uk', 'ur'];

/** How questions are asked: of what, in which languages, by which route. */
export function AskOptions() {
  const { collection, answerLanguage, mode, sourceLanguages } = useStore(settings);
  const known = useStore(collections);
  const current = currentCollection(known);
  return (
    <div class="options">
      {known.list.length > 1 && (
        <label>
          <span>{t('collection')}</span>
          <select
            value={current?.name ?? collection}
            onChange={(event) => {
              change({ collection: event.currentTarget.value, sourceLanguages: [] });
            }}
          >
            {known.list.map(({ name }) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        <span>{t('answerLanguage')}</span>
        <select
          value={answerLanguage}
          onChange={(event) => {
            change({ answerLanguage: event.currentTarget.value });
          }}
        >
          <option value="">{t('sameAsQuestion')}</option>
          {answerLanguages(current).map(({ tag, name }) => (
            <option key={tag} value={tag}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <SourceLanguages collection={current} chosen={sourceLanguages} />
      <label>
        <span>{t('mode')}</span>
        <select
          value={mode}
          onChange={(event) => {
            change({ mode: event.currentTarget.value as Mode });
          }}
        >
          {(Object.keys(MODE_NAMES) as Mode[]).map((each) => (
            <option key={each} value={each}>
              {t(MODE_NAMES[each])}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

function SourceLanguages({ collection, chosen }: { collection: CollectionInfo | undefined; chosen: string[] }) {
  if (collection === undefined || collection.languages.length < 2) {
    return null;
  }
  const available = collection.languages.map(({ language }) => language);
  const effective = chosen.filter((each) => available.includes(each));
  const toggle = (language: string) => {
    change({
      sourceLanguages: effective.includes(language)
        ? effective.filter((each) => each !== language)
        : [...effective, language],
    });
  };
  return (
    <details class="choices">
      <summary>
        <span>{t('sourceLanguages')}</span>
        <span class="value">{effective.length === 0 ? t('allLanguages') : effective.map(languageName).join(', ')}</span>
      </summary>
      <div role="group" aria-label={t('sourceLanguages')}>
        {available.map((language) => (
          <label key={language}>
            <input
              type="checkbox"
              checked={effective.includes(language)}
              onChange={() => {
                toggle(language);
              }}
            />
            {languageName(language)}
          </label>
        ))}
      </div>
    </details>
  );
}

/** The source languages of a choice that the collection has. */
export function chosenSources(collection: CollectionInfo): string[] {
  const available = new Set(collection.languages.map(({ language }) => language));
  return settings.get().sourceLanguages.filter((each) => available.has(each));
}

function answerLanguages(collection: CollectionInfo | undefined): { tag: string; name: string }[] {
  const sources = (collection?.languages ?? []).map(({ language }) => language).filter((each) => each !== 'und');
  const tags = new Set([...Object.keys(INTERFACE_LANGUAGES), ...sources, ...MORE_LANGUAGES]);
  return [...tags]
    .map((tag) => ({ tag, name: languageName(tag) }))
    .sort((a, b) => a.name.localeCompare(b.name, document.documentElement.lang));
}
