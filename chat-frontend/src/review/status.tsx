import type { ReviewStatus } from '@glossa/client';
import type { MessageKey } from '../i18n';

export const STATUS_NAMES: Readonly<Record<ReviewStatus, MessageKey>> = {
  'needs-review': 'needsReview',
  approved: 'statusApproved',
  corrected: 'statusCorrected',
  rejected: 'statusRejected',
  erased: 'statusErased',
};

/** A moment as people write it in the interface's language. */
export function Time({ at }: { at: string }) {
  const text = new Date(at).toLocaleString(document.documentElement.lang, { dateStyle: 'medium', timeStyle: 'short' });
  return <time dateTime={at}>{text}</time>;
}
