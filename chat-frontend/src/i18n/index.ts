import { settings } from '../settings';
import { Store } from '../store';
import { en } from './en';
import type { MessageKey, Messages } from './en';

export type { MessageKey } from './en';

/** The interface's languages, by their own names. Only the one in use is loaded. */
export const INTERFACE_LANGUAGES: Readonly<Record<string, string>> = {
  ar: 'العربية',
  de: 'Deutsch',
  en: 'English',
  es: 'Español',
  hi: 'हिन्दी',
  ru: 'Русский',
  vi: 'Tiếng Việt',
  zh: '中文',
};

const LOADERS: Readonly<Record<string, () => Promise<Messages>>> = {
  ar: async () => (await import('./ar')).ar,
  de: async () => (await import('./de')).de,
  es: async () => (await import('./es')).es,
  hi: async () => (await import('./hi')).hi,
  ru: async () => (await import('./ru')).ru,
  vi: async () => (await import('./vi')).vi,
  zh: async () => (await import('./zh')).zh,
};

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'sd', 'ug', 'yi', 'dv', 'ckb']);

interface Dictionary {
  language: string;
  messages: Messages;
}

export const dictionary = new Store<Dictionary>({ language: 'en', messages: en });

/** Puts the interface into the chosen language, or the browser's first that there is. */
export async function loadLanguage(): Promise<void> {
  const language = wanted();
  const messages = (await LOADERS[language]?.().catch(() => undefined)) ?? en;
  dictionary.update(() => ({ language: messages === en ? 'en' : language, messages }));
  document.documentElement.lang = dictionary.get().language;
  document.documentElement.dir = directionOf(dictionary.get().language);
}

function wanted(): string {
  const chosen = settings.get().interfaceLanguage;
  return [chosen, ...navigator.languages].map(primary).find((each) => each in INTERFACE_LANGUAGES) ?? 'en';
}

export function t(key: MessageKey, values: Readonly<Record<string, string | number>> = {}): string {
  const { language, messages } = dictionary.get();
  return messages[key].replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name] ?? '';
    return typeof value === 'number' ? value.toLocaleString(language) : value;
  });
}

/** A language's name in the interface's language. */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames([dictionary.get().language], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

export function directionOf(tag: string): 'rtl' | 'ltr' {
  return RIGHT_TO_LEFT.has(primary(tag)) ? 'rtl' : 'ltr';
}

export function primary(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? tag;
}
