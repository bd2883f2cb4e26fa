import { ConnectionError, convertOffset } from '@glossa/client';
import type { Document } from '@glossa/client';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { isWeb } from '../ask/gloss';
import { client } from '../client';
import * as icons from '../icons';
import { directionOf, languageName, t } from '../i18n';
import type { MessageKey } from '../i18n';
import { documentsLink } from '../router';
import type { Span } from '../router';
import { blocksOf } from './blocks';
import type { Block } from './blocks';

/** A stored document, scrolled to the stretch that was cited. */
export function Reader({ collection, id, span }: { collection: string; id: string; span: Span | undefined }) {
  const [document, setDocument] = useState<Document>();
  const [failure, setFailure] = useState<MessageKey>();
  useEffect(() => {
    const controller = new AbortController();
    setDocument(undefined);
    setFailure(undefined);
    client.document(collection, id, controller.signal).then(setDocument, (problem: unknown) => {
      if (!controller.signal.aborted) {
        setFailure(problem instanceof ConnectionError ? 'unreachable' : 'noDocument');
      }
    });
    return () => {
      controller.abort();
    };
  }, [collection, id]);
  return (
    <main id="main" tabindex={-1} class="reader">
      <p class="ways">
        <button
          type="button"
          class="quiet"
          onClick={() => {
            goBack(collection);
          }}
        >
          <icons.Back />
          {t('back')}
        </button>
      </p>
      {failure && <p role="alert">{t(failure)}</p>}
      {!document && !failure && <p>{t('loading')}</p>}
      {document && <Text document={document} span={span} />}
    </main>
  );
}

function goBack(collection: string): void {
  if (history.length > 1) {
    history.back();
  } else {
    location.hash = documentsLink(collection);
  }
}

function Text({ document: { title, language, version, uri, text }, span }: { document: Document; span: Span | undefined }) {
  const blocks = useMemo(() => blocksOf(text), [text]);
  const highlight = useMemo(() => inUtf16(span, text), [span, text]);
  const body = useRef<HTMLElement>(null);
  const toHighlight = () => {
    body.current?.querySelector('mark')?.scrollIntoView({ block: 'center' });
  };
  useEffect(() => {
    toHighlight();
    // The first layout guesses the heights of blocks out of view; the second knows those that came into it.
    const again = requestAnimationFrame(toHighlight);
    return () => {
      cancelAnimationFrame(again);
    };
  }, [blocks, highlight]);
  return (
    <article>
      <header>
        <h1 dir="auto" lang={language}>
          {title}
        </h1>
        <p class="origin">
          <span class="language">{languageName(language)}</span>
          <span>{t('version', { version })}</span>
          {isWeb(uri) && (
            <a href={uri} target="_blank" rel="noopener noreferrer">
              <icons.Open />
              {t('original')}
            </a>
          )}
          {highlight && (
            <button type="button" class="quiet" onClick={toHighlight}>
              {t('toHighlight')}
            </button>
          )}
        </p>
        {span?.version !== undefined && span.version !== version && (
          <p role="alert" class="changed">
            {t('documentChanged')}
          </p>
        )}
      </header>
      <section ref={body} class="text" lang={language} dir={directionOf(language)}>
        {blocks.map((block) => (
          <BlockText key={block.start} block={block} highlight={highlight} />
        ))}
      </section>
    </article>
  );
}

function BlockText({ block, highlight }: { block: Block; highlight: { start: number; end: number } | undefined }) {
  const start = Math.max(0, (highlight?.start ?? 0) - block.start);
  const end = Math.min(block.text.length, (highlight?.end ?? 0) - block.start);
  if (end <= start) {
    return <div class="block">{block.text}</div>;
  }
  return (
    <div class="block lit">
      {block.text.slice(0, start)}
      <mark>{block.text.slice(start, end)}</mark>
      {block.text.slice(end)}
    </div>
  );
}

function inUtf16(span: Span | undefined, text: string): { start: number; end: number } | undefined {
  if (span === undefined) {
    return undefined;
  }
  try {
    return {
      start: convertOffset(text, span.start, span.unit, 'utf-16'),
      end: convertOffset(text, span.end, span.unit, 'utf-16'),
    };
  } catch {
    return undefined;
  }
}
