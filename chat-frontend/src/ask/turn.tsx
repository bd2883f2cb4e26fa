import type { Answer } from '@glossa/client';
import { useEffect, useMemo, useState } from 'preact/hooks';
import * as icons from '../icons';
import { t } from '../i18n';
import type { MessageKey } from '../i18n';
import { AnswerText } from './answer';
import type { Pointing } from './answer';
import { numbered } from './citations';
import type { NumberedCitation } from './citations';
import { askAgain } from './conversations';
import type { Turn } from './conversations';
import { CopyButtons } from './copy';
import { Evidence } from './evidence';
import { Gloss } from './gloss';
import { Held } from './held';
import { MODE_NAMES } from './options';
import { Warnings } from './warnings';

/** One question with its evidence, its answer, and the notes beside it. */
export function TurnView({ turn }: { turn: Turn }) {
  const citations = useMemo(() => numbered(turn.claims), [turn.claims]);
  const pointing = usePointing(turn);
  const passages = turn.response?.passages ?? turn.evidence?.passages;
  const answer = answerOf(turn);
  const status = turn.response?.status ?? 'answered';
  return (
    <article class="turn" aria-label={turn.request.question} data-state={turn.state}>
      <div class="body">
        <h2 class="question" dir="auto" lang={turn.question?.language}>
          {turn.request.question}
        </h2>
        {answer && (
          <div class={`answer ${status}`}>
            {status === 'abstained' && !isRejected(turn) && <p class="status">{t('abstained')}</p>}
            {status === 'needs-review' && <Held turn={turn} />}
            <AnswerText answer={answer} claims={turn.claims} citations={citations} pointing={pointing} />
          </div>
        )}
        {turn.state === 'asking' && <Progress turn={turn} />}
        <Ending turn={turn} />
        {turn.response && (
          <>
            <Warnings warnings={warningsOf(turn)} label={t('warnings')} />
            <div class="actions">
              <CopyButtons response={turn.response} collection={turn.request.collection} />
              <button
                type="button"
                class="quiet"
                onClick={() => {
                  askAgain(turn);
                }}
              >
                <icons.Again />
                {t('askAgain')}
              </button>
              <span class="facts">
                <span title={turn.response.mode.reason}>
                  {t('routeUsed', { mode: t(MODE_NAMES[turn.response.mode.used]) })}
                </span>
                <Seconds milliseconds={turn.response.timings['total']} />
              </span>
            </div>
          </>
        )}
        {passages && (
          <Evidence
            passages={passages}
            collection={turn.request.collection}
            open={answer === undefined || status === 'needs-review'}
          />
        )}
      </div>
      {citations.length > 0 && answer && (
        <div role="group" class="margin" aria-label={t('citations')}>
          {citations.map((cited) => (
            <Gloss
              key={cited.number}
              id={pointing.noteId(cited)}
              cited={cited}
              passages={passages ?? []}
              collection={turn.request.collection}
              wanted={turn.request.answerLanguage ?? turn.question?.language ?? answer.language}
              active={pointing.active?.number === cited.number}
              onClose={() => {
                pointing.toggle(cited);
              }}
            />
          ))}
        </div>
      )}
    </article>
  );
}

/** The answer, or what has come of it. */
function answerOf(turn: Turn): Answer | undefined {
  if (turn.response !== undefined || turn.text === undefined) {
    return turn.response?.answer;
  }
  return { language: turn.claims.at(-1)?.language ?? turn.question?.language ?? 'und', text: turn.text };
}

/** A passing pointer shows a note for as long as it stays; a click keeps it until the next one, or Escape. */
function usePointing(turn: Turn): Pointing {
  const [kept, setKept] = useState<NumberedCitation>();
  const [passing, setPassing] = useState<NumberedCitation>();
  const active = passing ?? kept;
  useEffect(() => {
    setKept(undefined);
    setPassing(undefined);
  }, [turn.id, turn.state === 'asking']);
  useEffect(() => {
    if (active === undefined) {
      return undefined;
    }
    const close = (event: KeyboardEvent) => {
      if (event.key === 'Escape') {
        setKept(undefined);
        setPassing(undefined);
      }
    };
    addEventListener('keydown', close);
    return () => {
      removeEventListener('keydown', close);
    };
  }, [active]);
  const noteId = (citation: NumberedCitation) => `note-${turn.id}-${citation.number}`;
  return {
    active,
    noteId,
    hover: setPassing,
    toggle: (citation) => {
      const closing = kept?.number === citation.number;
      setKept(closing ? undefined : citation);
      setPassing(undefined);
      if (!closing) {
        document.getElementById(noteId(citation))?.scrollIntoView({ block: 'nearest' });
      }
    },
  };
}

const STAGES: Readonly<Record<string, MessageKey>> = {
  search: 'stageSearch',
  answer: 'stageAnswer',
  'check-quotes': 'stageCheck',
};

function Progress({ turn }: { turn: Turn }) {
  const stage = turn.stage ?? 'search';
  const key = STAGES[stage] ?? (/^(translate|align)/.test(stage) ? 'stageTranslate' : 'stageOther');
  return (
    <p class="progress">
      <span class="pulse" aria-hidden="true" />
      {t(key)}…
    </p>
  );
}

/** How an answer ended that is not there, and what can be done. */
function Ending({ turn }: { turn: Turn }) {
  if (turn.state === 'asking' || turn.state === 'answered') {
    return null;
  }
  return (
    <div class={`ending ${turn.state}`} role={turn.state === 'stopped' ? undefined : 'alert'}>
      <p>
        {t(turn.state)}{' '}
        {turn.problem !== undefined && (
          <span class="detail" dir="auto">
            {turn.problem}
          </span>
        )}
      </p>
      <button
        type="button"
        onClick={() => {
          askAgain(turn);
        }}
      >
        <icons.Again />
        {t('retry')}
      </button>
    </div>
  );
}

function Seconds({ milliseconds }: { milliseconds: number | undefined }) {
  if (milliseconds === undefined) {
    return null;
  }
  const seconds = (milliseconds / 1000).toLocaleString(document.documentElement.lang, { maximumFractionDigits: 1 });
  return <span>{t('took', { seconds })}</span>;
}

/** Of these the answer's text says all. */
const SAID_BY_THE_ANSWER = new Set(['answer-held', 'answer-rejected']);

function isRejected(turn: Turn): boolean {
  return turn.response?.warnings.some(({ code }) => code === 'answer-rejected') ?? false;
}

/** The answer's own warnings and its claims', each once. */
function warningsOf(turn: Turn) {
  const all = [...(turn.response?.warnings ?? []), ...turn.claims.flatMap((claim) => claim.warnings)].filter(
    ({ code }) => !SAID_BY_THE_ANSWER.has(code),
  );
  return [...new Map(all.map((warning) => [warning.code + warning.detail, warning])).values()];
}

/** What a screen reader is told as an answer comes in. */
export function Announcement({ turn }: { turn: Turn | undefined }) {
  return (
    <p class="hidden" role="status" aria-live="polite">
      {turn && announced(turn)}
    </p>
  );
}

function announced(turn: Turn): string {
  if (turn.state === 'answered') {
    return turn.response?.status === 'needs-review'
      ? t('needsReview')
      : t('answerReady', { count: numbered(turn.claims).length });
  }
  if (turn.state !== 'asking') {
    return t(turn.state);
  }
  return turn.evidence ? t('evidenceFound', { count: turn.evidence.passages.length }) : t('stageSearch');
}

