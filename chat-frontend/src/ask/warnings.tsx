import type { Warning } from '@glossa/client';
import * as icons from '../icons';
import { t } from '../i18n';
import type { MessageKey } from '../i18n';

const TEXTS: Readonly<Record<string, MessageKey>> = {
  'number-differs': 'warnNumber',
  'date-differs': 'warnNumber',
  'name-differs': 'warnName',
  'code-differs': 'warnName',
  'negation-differs': 'warnNegation',
  'direction-differs': 'warnNegation',
  'language-mixed': 'warnMixed',
  'language-wrong': 'warnWrongLanguage',
  unsupported: 'warnUnsupported',
  'sources-disagree': 'warnDisagree',
  'citation-invented': 'warnInvented',
  untranslated: 'warnUntranslated',
  'citation-untranslated': 'warnTranslation',
  'translation-unavailable': 'warnTranslation',
  'language-model-empty': 'warnModel',
  'language-model-invalid': 'warnModel',
  'language-model-repeated': 'warnModel',
  'language-model-timeout': 'warnModel',
  'language-model-unavailable': 'warnModel',
  'answer-cut-off': 'warnCut',
  'answer-repaired': 'warnRepaired',
  'question-language-unknown': 'warnQuestionLanguage',
  'follow-up-not-rewritten': 'warnFollowUp',
  'language-small': 'warnLanguageSmall',
  'language-alike': 'warnLanguageAlike',
  'language-unknown': 'warnLanguageUnknown',
  'language-cut': 'warnLanguageCut',
};

/** Of these the interface's text says all that the server does. */
const SAID = new Set(['untranslated', 'unsupported']);

/** What the asker should know, in the interface's language where the code is known, with the server's own sentence. */
export function Warnings({ warnings, label }: { warnings: Warning[]; label: string }) {
  if (warnings.length === 0) {
    return null;
  }
  return (
    <ul class="warnings" aria-label={label}>
      {warnings.map((warning) => (
        <li key={warning.code + warning.detail} title={warning.detail} data-code={warning.code}>
          <icons.Alert />
          <span>
            <strong>{t(TEXTS[warning.code] ?? 'warnOther')}</strong>{' '}
            {!SAID.has(warning.code) && (
              <span class="detail" lang="en" dir="ltr">
                {warning.detail}
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
