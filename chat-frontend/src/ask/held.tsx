import { useEffect, useState } from 'preact/hooks';
import * as icons from '../icons';
import { t } from '../i18n';
import { reviewsLink } from '../router';
import { followReview } from './conversations';
import type { Turn } from './conversations';

/** What an answer waits for, and whether it still does. */
export function Held({ turn }: { turn: Turn }) {
  const [failed, setFailed] = useState(false);
  const id = turn.response?.review;
  const look = async () => {
    try {
      await followReview(turn);
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  useEffect(() => {
    void look();
  }, [id]);
  if (turn.erased === true) {
    return <p class="status">{t('erasedAnswer')}</p>;
  }
  return (
    <div class="status">
      <p>{t('needsReview')}</p>
      {id !== undefined && (
        <p class="actions">
          <button type="button" class="quiet" onClick={() => void look()}>
            <icons.Again />
            {t('lookAgain')}
          </button>
          <a href={reviewsLink(id)}>{t('toReview')}</a>
        </p>
      )}
      {failed && <p role="alert">{t('unreachable')}</p>}
    </div>
  );
}
