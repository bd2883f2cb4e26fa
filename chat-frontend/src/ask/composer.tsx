import type { Ref } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { collections, currentCollection } from '../collections';
import * as icons from '../icons';
import { t } from '../i18n';
import { settings } from '../settings';
import { useStore } from '../store';
import { stop } from './conversations';
import type { Turn } from './conversations';
import { AskOptions } from './options';

/** Where a question is written. Enter asks, with Shift it begins a new line. */
export function Composer({
  running,
  onAsk,
  field,
}: {
  running: Turn | undefined;
  onAsk: (question: string) => void;
  field: Ref<HTMLTextAreaElement>;
}) {
  const [text, setText] = useState('');
  const [optionsShown, showOptions] = useState(false);
  useStore(settings);
  const collection = currentCollection(useStore(collections));
  const ready = text.trim() !== '' && collection !== undefined && running === undefined;
  const ask = () => {
    if (ready) {
      onAsk(text.trim());
      setText('');
    }
  };
  useShortcut(field);
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        ask();
      }}
    >
      <div class="line" data-text={text}>
        <textarea
          ref={field}
          id="question"
          rows={1}
          value={text}
          dir="auto"
          aria-label={t('question')}
          placeholder={t('questionHint')}
          enterkeyhint="send"
          onInput={(event) => {
            setText(event.currentTarget.value);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
              event.preventDefault();
              ask();
            }
          }}
        />
        {running ? (
          <button
            type="button"
            class="primary"
            aria-label={t('stop')}
            title={t('stop')}
            onClick={() => {
              stop(running);
            }}
          >
            <icons.Stop />
          </button>
        ) : (
          <button type="submit" class="primary" aria-label={t('send')} title={t('send')} disabled={!ready}>
            <icons.Send />
          </button>
        )}
      </div>
      <button
        type="button"
        class="quiet options-toggle"
        aria-expanded={optionsShown}
        onClick={() => {
          showOptions(!optionsShown);
        }}
      >
        <icons.Gear />
        {t('options')}
      </button>
      <div class={optionsShown ? 'options-row shown' : 'options-row'}>
        <AskOptions />
      </div>
    </form>
  );
}

/** A slash leads to the question from anywhere but other fields. */
function useShortcut(field: Ref<HTMLTextAreaElement>) {
  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      const target = event.target as Element | null;
      if (event.key === '/' && !target?.closest('input, textarea, select') && typeof field === 'object') {
        event.preventDefault();
        field?.current?.focus();
      }
    };
    addEventListener('keydown', focus);
    return () => {
      removeEventListener('keydown', focus);
    };
  }, [field]);
}
