import { useState } from 'preact/hooks';
import { collections } from '../collections';
import * as icons from '../icons';
import { t } from '../i18n';
import { useStore } from '../store';
import { ACCEPTED, upload, uploads } from './uploads';
import type { Upload } from './uploads';

/** Takes files by dropping or choosing, and tells how far each is. */
export function UploadForm({ collection, onStored }: { collection: string; onStored: (collection: string) => void }) {
  const [typed, setTyped] = useState<string>();
  const [hovering, setHovering] = useState(false);
  const target = (typed ?? collection).trim();
  const take = async (files: FileList | null | undefined) => {
    if (files && files.length > 0 && target !== '') {
      await upload([...files], target, t('notText'));
      onStored(target);
    }
  };
  return (
    <section class="upload" aria-label={t('upload')}>
      <div
        class={hovering ? 'drop hovering' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setHovering(true);
        }}
        onDragLeave={() => {
          setHovering(false);
        }}
        onDrop={(event) => {
          event.preventDefault();
          setHovering(false);
          void take(event.dataTransfer?.files);
        }}
      >
        <icons.Upload />
        <p>
          {t('uploadHint')}{' '}
          <label class="link">
            {t('chooseFiles')}
            <input
              type="file"
              multiple
              accept={ACCEPTED}
              class="hidden"
              onChange={(event) => {
                const input = event.currentTarget;
                void take(input.files).then(() => {
                  input.value = '';
                });
              }}
            />
          </label>
        </p>
        <label class="target">
          <span>{t('intoCollection')}</span>
          <input
            type="text"
            list="collections"
            dir="auto"
            value={typed ?? collection}
            onInput={(event) => {
              setTyped(event.currentTarget.value);
            }}
          />
          <KnownCollections />
        </label>
      </div>
      <Progress />
    </section>
  );
}

function KnownCollections() {
  return (
    <datalist id="collections">
      {useStore(collections).list.map(({ name }) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  );
}

function Progress() {
  const all = useStore(uploads);
  if (all.length === 0) {
    return null;
  }
  return (
    <ul class="uploads" aria-live="polite">
      {all.map((each) => (
        <li key={each.id} class={each.state}>
          <span class="name" dir="auto">
            {each.name}
          </span>
          {(each.state === 'sending' || each.state === 'reading') && (
            <progress aria-label={each.name} max={1} {...(each.state === 'sending' && { value: each.sent })} />
          )}
          <span class="state">{stateOf(each)}</span>
          {each.problems?.map((problem) => (
            <span key={problem} class="problem" lang="en" dir="auto">
              {problem}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}

function stateOf({ state, stored, unchanged, problems }: Upload): string {
  switch (state) {
    case 'waiting':
      return t('uploadWaiting');
    case 'sending':
      return t('uploadSending');
    case 'reading':
      return t('uploadReading');
    case 'failed':
      return t('uploadProblems', { count: problems?.length ?? 1 });
    case 'done':
      return unchanged ? t('uploadUnchanged') : t('uploadDone', { count: stored ?? 0 });
  }
}
