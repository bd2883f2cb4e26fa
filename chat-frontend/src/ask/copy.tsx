import type { AskResponse, Citation } from '@glossa/client';
import { useState } from 'preact/hooks';
import { client } from '../client';
import { toAnnotations } from '../export/annotations';
import { toMarkdown } from '../export/markdown';
import * as icons from '../icons';
import { t } from '../i18n';
import { documentLink } from '../router';
import { isWeb } from './gloss';

type Outcome = 'copied' | 'copyFailed';

export function CopyButtons({ response, collection }: { response: AskResponse; collection: string }) {
  const [outcome, setOutcome] = useState<Outcome>();
  const copy = async (text: string | Promise<string>) => {
    setOutcome(await written(text));
    setTimeout(() => {
      setOutcome(undefined);
    }, 3000);
  };
  return (
    <>
      <button
        type="button"
        class="quiet"
        onClick={() => void copy(toMarkdown(response, (cited) => pageAddress(documentLink(collection, cited))))}
      >
        <icons.Copy />
        {t('copy')}
      </button>
      <button type="button" class="quiet" onClick={() => void copy(annotations(response, collection))}>
        <icons.Braces />
        {t('copyAnnotations')}
      </button>
      <span role="status" class="copied">
        {outcome && t(outcome)}
      </span>
    </>
  );
}

async function written(text: string | Promise<string>): Promise<Outcome> {
  try {
    await navigator.clipboard.writeText(await text);
    return 'copied';
  } catch {
    return 'copyFailed';
  }
}

async function annotations(response: AskResponse, collection: string): Promise<string> {
  const texts = new Map<string, Promise<string | undefined>>();
  const textOf = (citation: Citation) => {
    const known = texts.get(citation.document) ?? storedText(collection, citation);
    texts.set(citation.document, known);
    return known;
  };
  const sourceOf = (citation: Citation) =>
    isWeb(citation.uri)
      ? citation.uri
      : pageAddress(`v1/collections/${encodeURIComponent(collection)}/documents/${encodeURIComponent(citation.document)}`);
  return JSON.stringify(await toAnnotations(response, textOf, sourceOf), null, 2);
}

async function storedText(collection: string, citation: Citation): Promise<string | undefined> {
  const document = await client.document(collection, citation.document).catch(() => undefined);
  return document?.version === citation.version ? document.text : undefined;
}

function pageAddress(relative: string): string {
  return new URL(relative, location.href.replace(/#.*/, '')).href;
}
