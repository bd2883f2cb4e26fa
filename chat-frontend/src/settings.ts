import type { Mode } from '@glossa/client';
import { load, save } from './storage';
import { Store } from './store';

export type Theme = 'system' | 'light' | 'dark';

export interface Settings {
  /** The interface's language; the browser's when empty. */
  interfaceLanguage: string;
  theme: Theme;
  /** Empty for the first there is. */
  collection: string;
  /** The question's own when empty. */
  answerLanguage: string;
  mode: Mode;
  /** All when empty. */
  sourceLanguages: string[];
  /** The name by which this person decides reviews. */
  reviewer: string;
}

const KEY = 'glossa.settings';

const DEFAULTS: Settings = {
  interfaceLanguage: '',
  theme: 'system',
  collection: '',
  answerLanguage: '',
  mode: 'auto',
  sourceLanguages: [],
  reviewer: '',
};

export const settings = new Store<Settings>({ ...DEFAULTS, ...(load(KEY) as Partial<Settings> | undefined) });

export function change(part: Partial<Settings>): void {
  settings.update((old) => ({ ...old, ...part }));
  save(KEY, settings.get());
}
