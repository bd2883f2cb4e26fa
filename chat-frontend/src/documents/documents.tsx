import type { CollectionInfo, Entry, Warning } from '@glossa/client';
import { useEffect, useState } from 'preact/hooks';
import { Warnings } from '../ask/warnings';
import { client } from '../client';
import { collections, currentCollection, refreshCollections } from '../collections';
import { languageName, t } from '../i18n';
import { documentsLink } from '../router';
import { change } from '../settings';
import { useStore } from '../store';
import { UploadForm } from './upload-form';

const PAGE = 200;

/** What a collection holds, and the way to add to it. */
export function Documents({ collection: named }: { collection: string | undefined }) {
  const known = useStore(collections);
  const current = known.list.find(({ name }) => name === named) ?? (named === undefined ? currentCollection(known) : undefined);
  const [stored, setStored] = useState(0);
  const name = current?.name ?? named ?? 'documents';
  return (
    <main id="main" tabindex={-1} class="documents">
      <header>
        <h1>{t('documents')}</h1>
        {known.list.length > 1 && (
          <label>
            <span class="hidden">{t('collection')}</span>
            <select
              value={name}
              onChange={(event) => {
                open(event.currentTarget.value);
              }}
            >
              {known.list.map((each) => (
                <option key={each.name} value={each.name}>
                  {each.name}
                </option>
              ))}
            </select>
          </label>
        )}
        {current && (
          <p>{t('holdings', { documents: current.documents, languages: current.languages.length })}</p>
        )}
      </header>
      <UploadForm
        collection={name}
        onStored={(target) => {
          open(target);
          setStored(stored + 1);
        }}
      />
      {current && <DocumentTable key={`${current.name} ${stored}`} collection={current} />}
    </main>
  );
}

function open(collection: string): void {
  change({ collection, sourceLanguages: [] });
  location.hash = documentsLink(collection);
}

function DocumentTable({ collection }: { collection: CollectionInfo }) {
  const [entries, setEntries] = useState<Entry[]>([]);
  const [next, setNext] = useState<string | null>();
  const [failed, setFailed] = useState(false);
  const [warnings, setWarnings] = useState<Warning[]>([]);
  const [language, setLanguage] = useState('');
  const [title, setTitle] = useState('');
  const load = async (after?: string) => {
    try {
      const list = await client.documents(collection.name, { limit: PAGE, ...(after !== undefined && { after }) });
      setEntries((old) => (after === undefined ? list.documents : [...old, ...list.documents]));
      setNext(list.next ?? null);
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  useEffect(() => {
    void load();
    client.collection(collection.name).then(
      (described) => {
        setWarnings(described.warnings ?? []);
      },
      () => {
        // The list says that the server cannot be reached.
      },
    );
    void refreshCollections();
  }, [collection.name]);
  const needle = title.trim().toLocaleLowerCase();
  const shown = entries.filter(
    (entry) =>
      (language === '' || entry.language === language) &&
      (needle === '' || `${entry.title} ${entry.id}`.toLocaleLowerCase().includes(needle)),
  );
  return (
    <section class="holdings">
      <div class="filters">
        <input
          type="search"
          dir="auto"
          aria-label={t('findDocument')}
          placeholder={t('findDocument')}
          value={title}
          onInput={(event) => {
            setTitle(event.currentTarget.value);
          }}
        />
        <div role="group" aria-label={t('language')} class="language-list">
          {[{ language: '', documents: collection.documents }, ...collection.languages].map((each) => (
            <button
              key={each.language}
              type="button"
              class="language"
              aria-pressed={language === each.language}
              onClick={() => {
                setLanguage(each.language);
              }}
            >
              {each.language === '' ? t('allDocuments') : languageName(each.language)}{' '}
              <small>{each.documents.toLocaleString(document.documentElement.lang)}</small>
            </button>
          ))}
        </div>
      </div>
      <Warnings warnings={warnings} label={t('languageNotes')} />
      {failed && <p role="alert">{t('unreachable')}</p>}
      {next === undefined && !failed ? (
        <p>{t('loading')}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{t('title')}</th>
              <th scope="col">{t('language')}</th>
              <th scope="col" class="count">
                {t('passages')}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((entry) => (
              <tr key={entry.id}>
                <th scope="row">
                  <a
                    href={`${documentsLink(collection.name)}/documents/${encodeURIComponent(entry.id)}`}
                    dir="auto"
                    lang={entry.language}
                  >
                    {entry.title}
                  </a>
                </th>
                <td>{languageName(entry.language)}</td>
                <td class="count">{entry.passages.toLocaleString(document.documentElement.lang)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {next === null && shown.length === 0 && <p>{t('nothingMatches')}</p>}
      {typeof next === 'string' && (
        <button type="button" onClick={() => void load(next)}>
          {t('more')}
        </button>
      )}
    </section>
  );
}
