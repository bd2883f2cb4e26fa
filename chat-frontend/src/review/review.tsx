import { ConnectionError } from '@glossa/client';
import type { Review } from '@glossa/client';
import { useEffect, useState } from 'preact/hooks';
import { Warnings } from '../ask/warnings';
import { client } from '../client';
import * as icons from '../icons';
import { directionOf, languageName, t } from '../i18n';
import type { MessageKey } from '../i18n';
import { reviewsLink } from '../router';
import { HeldClaim } from './claim';
import { DecisionForm } from './decision';
import { NO_CHANGES } from './draft';
import type { Draft } from './draft';
import { STATUS_NAMES, Time } from './status';
import { HeldText } from './translation';

/** One held answer or translation: what it claims beside what its sources say, or its text; and the decision. */
export function ReviewPage({ id }: { id: string }) {
  const [review, setReview] = useState<Review>();
  const [failure, setFailure] = useState<MessageKey>();
  const [notice, setNotice] = useState<MessageKey>();
  const load = async () => {
    try {
      setReview(await client.review(id));
      setFailure(undefined);
    } catch (problem) {
      setFailure(problem instanceof ConnectionError ? 'unreachable' : 'noReview');
    }
  };
  useEffect(() => {
    void load();
  }, [id]);
  const decided = (now: Review) => {
    setReview(now);
    // The form that had the focus is gone.
    document.getElementById('main')?.focus();
  };
  const outdated = async () => {
    await load();
    setNotice('decidedMeanwhile');
  };
  return (
    <main id="main" tabindex={-1} class="reviews review">
      <p class="ways">
        <a class="button" href={reviewsLink()}>
          <icons.Back />
          {t('reviewQueue')}
        </a>
      </p>
      {failure && <p role="alert">{t(failure)}</p>}
      {!review && !failure && <p>{t('loading')}</p>}
      {notice && <p role="alert">{t(notice)}</p>}
      {review && <Body review={review} onDecided={decided} onOutdated={outdated} />}
    </main>
  );
}

function Body({
  review,
  onDecided,
  onOutdated,
}: {
  review: Review;
  onDecided: (decided: Review) => void;
  onOutdated: () => Promise<void>;
}) {
  const [correcting, setCorrecting] = useState(false);
  const [draft, setDraft] = useState<Draft>(NO_CHANGES);
  const { held, translation, status, collection, history } = review;
  const language = held?.answer.language ?? translation?.target;
  const open = status === 'needs-review';
  return (
    <>
      <header>
        <h1 dir="auto" lang={held?.question.language}>
          {held?.question.text ?? (translation ? t('reviewTranslation') : t('statusErased'))}
        </h1>
        <p class="origin">
          <strong class={`review-status ${status}`} role="status">
            {t(STATUS_NAMES[status])}
          </strong>
          {language !== undefined && <span class="language">{languageName(language)}</span>}
          <span>{collection}</span>
        </p>
      </header>
      {held && <Warnings warnings={held.warnings} label={t('warnings')} />}
      {held?.claims.map((claim, index) => (
        <HeldClaim
          key={index}
          index={index}
          claim={claim}
          answer={held.answer}
          collection={collection}
          draft={open && correcting ? draft : undefined}
          onDraft={setDraft}
        />
      ))}
      {translation && (
        <HeldText translation={translation} draft={open && correcting ? draft : undefined} onDraft={setDraft} />
      )}
      {open && (held ?? translation) && (
        <DecisionForm
          review={review}
          draft={draft}
          onCorrecting={setCorrecting}
          onDecided={onDecided}
          onOutdated={onOutdated}
        />
      )}
      {!open && <Outcome review={review} />}
      <section aria-labelledby="history-of-review">
        <h2 id="history-of-review">{t('reviewHistory')}</h2>
        <ol class="trail">
          {history.map(({ status: became, at, reviewer, reason }) => (
            <li key={at + became}>
              <strong>{t(STATUS_NAMES[became])}</strong> <Time at={at} />
              {reviewer !== undefined && <bdi>{reviewer}</bdi>}
              {reason !== undefined && (
                <p class="reason" dir="auto">
                  {reason}
                </p>
              )}
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}

function Outcome({ review }: { review: Review }) {
  const { status, released, translation } = review;
  if (status === 'erased') {
    return <p>{t('erasedAnswer')}</p>;
  }
  if (status === 'rejected') {
    return <p>{t(translation ? 'rejectedTranslation' : 'rejectedAnswer')}</p>;
  }
  const language = released?.answer.language ?? translation?.target;
  const text = released?.answer.text ?? translation?.released?.text;
  return (
    language !== undefined &&
    text != null && (
      <section aria-labelledby="released">
        <h2 id="released">{t('released')}</h2>
        <p class="answer-text released" lang={language} dir={directionOf(language)}>
          {text}
        </p>
      </section>
    )
  );
}
