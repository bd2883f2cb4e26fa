import { useEffect, useRef, useState } from 'preact/hooks';
import { Chat } from './ask/chat';
import { collections, refreshCollections } from './collections';
import { Documents } from './documents/documents';
import { Reader } from './documents/reader';
import { History } from './history/history';
import * as icons from './icons';
import { wantKey } from './key';
import { KeyDialog } from './key-dialog';
import { dictionary, INTERFACE_LANGUAGES, t } from './i18n';
import { Queue } from './review/queue';
import { ReviewPage } from './review/review';
import { chatLink, reviewsLink, route } from './router';
import type { Route } from './router';
import { change, settings } from './settings';
import type { Theme } from './settings';
import { useStore } from './store';

export function App() {
  const shown = useStore(route);
  useStore(dictionary);
  const { theme } = useStore(settings);
  const [historyShown, showHistory] = useState(false);
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  return (
    <div class={historyShown ? 'app history-shown' : 'app'}>
      <a
        class="skip"
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          document.getElementById('main')?.focus();
        }}
      >
        {t('skip')}
      </a>
      <header class="top">
        <button
          type="button"
          class="quiet history-toggle"
          aria-label={t('openHistory')}
          aria-expanded={historyShown}
          onClick={() => {
            showHistory(!historyShown);
          }}
        >
          {historyShown ? <icons.Close /> : <icons.Menu />}
        </button>
        <a class="brand" href={chatLink()}>
          Glossa
        </a>
        <nav>
          <a href={chatLink()} aria-current={shown.page === 'chat' ? 'page' : undefined}>
            {t('ask')}
          </a>
          <a href="#/documents" aria-current={shown.page.startsWith('document') ? 'page' : undefined}>
            {t('documents')}
          </a>
          <a href={reviewsLink()} aria-current={shown.page.startsWith('review') ? 'page' : undefined}>
            {t('reviews')}
          </a>
        </nav>
        <SettingsMenu />
      </header>
      <Reachability />
      <History
        current={shown.page === 'chat' ? shown.conversation : undefined}
        onLeave={() => {
          showHistory(false);
        }}
      />
      <Page shown={shown} />
      <KeyDialog />
    </div>
  );
}

function Page({ shown }: { shown: Route }) {
  switch (shown.page) {
    case 'chat':
      return <Chat conversationId={shown.conversation} />;
    case 'documents':
      return <Documents collection={shown.collection} />;
    case 'document':
      return <Reader key={`${shown.collection} ${shown.id}`} collection={shown.collection} id={shown.id} span={shown.span} />;
    case 'reviews':
      return <Queue />;
    case 'review':
      return <ReviewPage key={shown.id} id={shown.id} />;
  }
}

/** Says that the server cannot be reached, and looks again until it can. */
function Reachability() {
  const { state } = useStore(collections);
  useEffect(() => {
    const look = () => void refreshCollections();
    addEventListener('online', look);
    const timer = state === 'failed' ? setInterval(look, 5000) : undefined;
    return () => {
      removeEventListener('online', look);
      clearInterval(timer);
    };
  }, [state]);
  return state === 'failed' ? (
    <p class="offline" role="alert">
      <icons.Alert />
      {t('offline')}
    </p>
  ) : null;
}

const THEMES = { system: 'themeSystem', light: 'themeLight', dark: 'themeDark' } as const;

function SettingsMenu() {
  const { theme } = useStore(settings);
  const { language } = useStore(dictionary);
  const menu = useRef<HTMLDetailsElement>(null);
  return (
    <details
      class="settings"
      ref={menu}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && menu.current) {
          menu.current.open = false;
          menu.current.querySelector('summary')?.focus();
        }
      }}
    >
      <summary aria-label={t('settings')} title={t('settings')}>
        <icons.Gear />
      </summary>
      <div class="menu">
        <label>
          <span>{t('interfaceLanguage')}</span>
          <select
            value={language}
            onChange={(event) => {
              change({ interfaceLanguage: event.currentTarget.value });
            }}
          >
            {Object.entries(INTERFACE_LANGUAGES).map(([tag, name]) => (
              <option key={tag} value={tag} lang={tag}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{t('theme')}</span>
          <select
            value={theme}
            onChange={(event) => {
              change({ theme: event.currentTarget.value as Theme });
            }}
          >
            {Object.entries(THEMES).map(([each, name]) => (
              <option key={each} value={each}>
                {t(name)}
              </option>
            ))}
          </select>
        </label>
        <button
          type="button"
          class="quiet"
          onClick={() => {
            if (menu.current) {
              menu.current.open = false;
            }
            wantKey();
          }}
        >
          {t('keyChange')}
        </button>
        <a href="docs">{t('apiDescription')}</a>
      </div>
    </details>
  );
}
