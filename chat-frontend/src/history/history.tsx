import { conversations, remove, removeAll } from '../ask/conversations';
import * as icons from '../icons';
import { t } from '../i18n';
import { chatLink, route } from '../router';
import { useStore } from '../store';

/** The conversations that this browser keeps, the newest first. */
export function History({ current, onLeave }: { current: string | undefined; onLeave: () => void }) {
  const all = useStore(conversations);
  return (
    <nav class="history" aria-label={t('history')}>
      <a class="button" href={chatLink()} onClick={onLeave}>
        <icons.Plus />
        {t('newQuestion')}
      </a>
      {all.length === 0 ? (
        <p class="hint">{t('noHistory')}</p>
      ) : (
        <>
          <ul>
            {all.map(({ id, turns }) => {
              const title = turns[0]?.request.question ?? '';
              return (
                <li key={id} class={id === current ? 'current' : ''}>
                  <a href={chatLink(id)} dir="auto" aria-current={id === current ? 'page' : undefined} onClick={onLeave}>
                    {title}
                  </a>
                  <button
                    type="button"
                    class="quiet"
                    aria-label={t('deleteConversation', { title })}
                    onClick={() => {
                      forget(id);
                    }}
                  >
                    <icons.Bin />
                  </button>
                </li>
              );
            })}
          </ul>
          <button type="button" class="quiet clear" onClick={removeAll}>
            {t('clearHistory')}
          </button>
        </>
      )}
    </nav>
  );
}

function forget(id: string): void {
  const shown = route.get();
  remove(id);
  if (shown.page === 'chat' && shown.conversation === id) {
    location.hash = chatLink();
  }
}
