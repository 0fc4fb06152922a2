import type { Me } from '@samenhang/shared/api/me';
import { PATHS } from '@samenhang/shared/api/paths';
import { useCallback } from 'react';
import { Paragraph } from '../../../components/paragraph.tsx';
import { useBackend } from '../../../lib/backend.ts';
import { useText } from '../../../lib/text.ts';
import { useLoad } from '../../../lib/use-load.ts';

/** Whom to ask about the assessment; nothing where HR named nobody, or that is not known. */
export function Contact() {
  const { t } = useText();
  const backend = useBackend();
  const { state } = useLoad(useCallback(() => backend.recall<Me>(PATHS.me()), [backend]));
  const contact = state.status === 'ready' ? state.body.contact : undefined;
  if (contact === undefined) return null;
  return <Paragraph>{t('opening.contact', { contact })}</Paragraph>;
}
