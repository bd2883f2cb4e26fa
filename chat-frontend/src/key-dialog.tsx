import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from './i18n';
import { key, takeKey } from './key';
import { useStore } from './store';

/** Asks for a key when the gateway does, or the user wants to give another one. */
export function KeyDialog() {
  const { text, wanted } = useStore(key);
  const [typed, setTyped] = useState('');
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (wanted) {
      dialog.current?.showModal();
    }
  }, [wanted]);
  return wanted ? (
    <dialog
      class="key"
      ref={dialog}
      aria-labelledby="key-title"
      onClose={() => {
        key.update((old) => ({ ...old, wanted: false }));
      }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim() !== '') {
            takeKey(typed.trim());
          }
        }}
      >
        <h2 id="key-title">{t('keyTitle')}</h2>
        <p>{t(text === '' ? 'keyNeeded' : 'keyRefused')}</p>
        <label>
          <span>{t('key')}</span>
          <input
            type="password"
            autocomplete="off"
            placeholder="glossa_…"
            value={typed}
            onInput={(event) => {
              setTyped(event.currentTarget.value);
            }}
          />
        </label>
        <p class="actions">
          <button type="submit">{t('keyUse')}</button>
          <button
            type="button"
            class="quiet"
            onClick={() => {
              dialog.current?.close();
            }}
          >
            {t('keyLater')}
          </button>
        </p>
      </form>
    </dialog>
  ) : null;
}
