import { ConnectionError, ProblemError } from '@glossa/client';
import type { Review } from '@glossa/client';
import { useState } from 'preact/hooks';
import { client } from '../client';
import { t } from '../i18n';
import { change, settings } from '../settings';
import { useStore } from '../store';
import { corrections } from './draft';
import type { Draft } from './draft';

const CHOICES = ['approve', 'correct', 'reject'] as const;

type Choice = (typeof CHOICES)[number];

/** What becomes of a held answer or translation, by whom and why. */
export function DecisionForm({
  review,
  draft,
  onCorrecting,
  onDecided,
  onOutdated,
}: {
  review: Review;
  draft: Draft;
  onCorrecting: (correcting: boolean) => void;
  onDecided: (decided: Review) => void;
  /** Somebody else has decided. */
  onOutdated: () => Promise<void>;
}) {
  const { reviewer } = useStore(settings);
  const [choice, setChoice] = useState<Choice>();
  const [reason, setReason] = useState('');
  const [failure, setFailure] = useState<string>();
  const [sending, setSending] = useState(false);

  const decide = async (chosen: Choice) => {
    const decision = { reviewer: reviewer.trim(), reason: reason.trim() };
    switch (chosen) {
      case 'approve':
        return client.approveReview(review.id, decision);
      case 'correct':
        return client.correctReview(review.id, { ...decision, ...corrections(draft, review) });
      case 'reject':
        return client.rejectReview(review.id, decision);
    }
  };

  const submit = async () => {
    if (choice === undefined) {
      return;
    }
    if (choice === 'correct' && corrections(draft, review) === undefined) {
      setFailure(t('nothingChanged'));
      return;
    }
    setSending(true);
    setFailure(undefined);
    try {
      onDecided(await decide(choice));
    } catch (problem) {
      if (problem instanceof ProblemError && problem.problem.status === 409) {
        await onOutdated();
      } else {
        setFailure(explained(problem));
      }
    } finally {
      setSending(false);
    }
  };

  return (
    <form
      class="decision"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <fieldset>
        <legend>{t('decision')}</legend>
        {CHOICES.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name="decision"
              required
              checked={choice === each}
              onChange={() => {
                setChoice(each);
                onCorrecting(each === 'correct');
              }}
            />
            {t(each)}
          </label>
        ))}
      </fieldset>
      <label>
        <span>{t('reviewer')}</span>
        <input
          type="text"
          required
          maxLength={200}
          autocomplete="name"
          dir="auto"
          value={reviewer}
          onInput={(event) => {
            change({ reviewer: event.currentTarget.value });
          }}
        />
      </label>
      <label>
        <span>{t('reason')}</span>
        <textarea
          required
          rows={2}
          dir="auto"
          value={reason}
          onInput={(event) => {
            setReason(event.currentTarget.value);
          }}
        />
      </label>
      {failure !== undefined && <p role="alert">{failure}</p>}
      <button type="submit" disabled={sending}>
        {t('decide')}
      </button>
    </form>
  );
}

function explained(problem: unknown): string {
  if (problem instanceof ConnectionError) {
    return t('unreachable');
  }
  return `${t('refused')} ${(problem as Error).message}`;
}
