import type { ReviewEntry, ReviewStatus } from '@glossa/client';
import { ConnectionError } from '@glossa/client';
import { useEffect, useState } from 'preact/hooks';
import { client } from '../client';
import { collections } from '../collections';
import { directionOf, languageName, t } from '../i18n';
import { reviewsLink } from '../router';
import { useStore } from '../store';
import { STATUS_NAMES, Time } from './status';

const PAGE = 50;

/** Held answers and translations by their status, those that have waited longest first. */
export function Queue() {
  const known = useStore(collections);
  const [status, setStatus] = useState<ReviewStatus>('needs-review');
  const [collection, setCollection] = useState('');
  return (
    <main id="main" tabindex={-1} class="reviews">
      <header>
        <h1>{t('reviewQueue')}</h1>
        <label>
          <span>{t('reviewStatus')}</span>
          <select
            value={status}
            onChange={(event) => {
              setStatus(event.currentTarget.value as ReviewStatus);
            }}
          >
            {(Object.keys(STATUS_NAMES) as ReviewStatus[]).map((each) => (
              <option key={each} value={each}>
                {t(STATUS_NAMES[each])}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{t('collection')}</span>
          <select
            value={collection}
            onChange={(event) => {
              setCollection(event.currentTarget.value);
            }}
          >
            <option value="">{t('allCollections')}</option>
            {known.list.map(({ name }) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </header>
      <Entries key={`${status} ${collection}`} status={status} collection={collection} />
    </main>
  );
}

function Entries({ status, collection }: { status: ReviewStatus; collection: string }) {
  const [entries, setEntries] = useState<ReviewEntry[]>();
  const [next, setNext] = useState<string>();
  const [failure, setFailure] = useState<string>();
  const load = async (cursor?: string) => {
    try {
      const list = await client.reviews({
        status,
        limit: PAGE,
        ...(collection !== '' && { collection }),
        ...(cursor !== undefined && { cursor }),
      });
      setEntries((old) => [...(old ?? []), ...list.reviews]);
      setNext(list.next);
      setFailure(undefined);
    } catch (problem) {
      setFailure(problem instanceof ConnectionError ? t('unreachable') : `${t('refused')} ${(problem as Error).message}`);
    }
  };
  useEffect(() => {
    void load();
  }, []);
  return (
    <>
      {failure !== undefined && <p role="alert">{failure}</p>}
      {entries === undefined && failure === undefined && <p>{t('loading')}</p>}
      {entries?.length === 0 && <p>{t('reviewsNone')}</p>}
      {entries !== undefined && entries.length > 0 && (
        <ul class="queue">
          {entries.map(({ id, question, text, answerLanguage, collection: name, heldAt }) => (
            <li key={id}>
              <a href={reviewsLink(id)} dir="auto">
                {question ?? text ?? t('statusErased')}
              </a>
              <p class="origin">
                {answerLanguage !== undefined && (
                  <span class="language" dir={directionOf(document.documentElement.lang)}>
                    {languageName(answerLanguage)}
                  </span>
                )}
                <span>{name}</span>
                <Time at={heldAt} />
              </p>
            </li>
          ))}
        </ul>
      )}
      {next !== undefined && (
        <button type="button" onClick={() => void load(next)}>
          {t('more')}
        </button>
      )}
    </>
  );
}
