// First, as it takes the key out of the address before anything else reads that.
import './key';
import { render } from 'preact';
import { App } from './app';
import { refreshCollections } from './collections';
import { loadLanguage } from './i18n';
import { settings } from './settings';
import './styles.css';

const place = document.getElementById('app');
if (place === null) {
  throw new Error('The page has no place for the application.');
}

void refreshCollections();
await loadLanguage();
render(<App />, place);

let language = settings.get().interfaceLanguage;
settings.subscribe(() => {
  if (settings.get().interfaceLanguage !== language) {
    language = settings.get().interfaceLanguage;
    void loadLanguage();
  }
});
