import { useEffect, useRef } from 'preact/hooks';
import type { AskRequest } from '@glossa/client';
import { collections, currentCollection } from '../collections';
import { chatLink, documentsLink } from '../router';
import { languageName, t } from '../i18n';
import { settings } from '../settings';
import { useStore } from '../store';
import { Composer } from './composer';
import { ask, conversations } from './conversations';
import { chosenSources } from './options';
import { Announcement, TurnView } from './turn';

export function Chat({ conversationId }: { conversationId: string | undefined }) {
  const conversation = useStore(conversations).find((each) => each.id === conversationId);
  const turns = conversation?.turns ?? [];
  const last = turns.at(-1);
  const field = useRef<HTMLTextAreaElement>(null);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.lastElementChild?.scrollIntoView({ block: 'start' });
  }, [last?.id, conversationId]);
  useEffect(() => {
    if (matchMedia('(hover: hover)').matches) {
      field.current?.focus();
    }
  }, [conversationId]);
  return (
    <main id="main" tabindex={-1} class={turns.length === 0 ? 'chat empty' : 'chat'}>
      {turns.length > 0 && <h1 class="hidden">{t('ask')}</h1>}
      <div class="turns" ref={list}>
        {turns.length === 0 ? <Welcome /> : turns.map((turn) => <TurnView key={turn.id} turn={turn} />)}
      </div>
      <Announcement turn={last} />
      <Composer
        field={field}
        running={last?.state === 'asking' ? last : undefined}
        onAsk={(question) => {
          location.hash = chatLink(ask(request(question), conversation?.id));
        }}
      />
    </main>
  );
}

function request(question: string): AskRequest {
  const collection = currentCollection(collections.get());
  const { answerLanguage, mode } = settings.get();
  const languages = collection ? chosenSources(collection) : [];
  return {
    question,
    collection: collection?.name ?? '',
    mode,
    ...(answerLanguage !== '' && { answerLanguage }),
    ...(languages.length > 0 && { languages }),
  };
}

/** What can be asked about. */
function Welcome() {
  const known = useStore(collections);
  useStore(settings);
  const collection = currentCollection(known);
  return (
    <div class="welcome">
      <h1>{t('welcome')}</h1>
      <p class="tagline">{t('tagline')}</p>
      {collection && collection.documents > 0 && (
        <>
          <p>
            <a href={documentsLink(collection.name)}>
              {t('holdings', { documents: collection.documents, languages: collection.languages.length })}
            </a>
          </p>
          <ul class="language-list">
            {collection.languages.map(({ language, documents }) => (
              <li key={language} class="language">
                {languageName(language)} <small>{documents.toLocaleString(document.documentElement.lang)}</small>
              </li>
            ))}
          </ul>
        </>
      )}
      {known.state === 'loaded' && (collection === undefined || collection.documents === 0) && (
        <p>
          {t('emptyCollection')} <a href="#/documents">{t('addDocuments')}</a>
        </p>
      )}
    </div>
  );
}

