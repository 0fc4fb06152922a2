import { LANGUAGES } from '@samenhang/shared/languages';
import { Notice } from '../../../components/notice.tsx';
import type { Fault } from '../../../lib/fault.ts';
import { languageName } from '../../../lib/language-name.ts';
import { useText } from '../../../lib/text.ts';
import type { RoundField } from '../model/round-draft.ts';
import { Refusal } from './refusal.tsx';

interface Props {
  readonly missing: readonly RoundField[];
  readonly fault: Fault | null;
  readonly onRetry: () => void;
}

/** What is still to be filled in, or why the server would not have it so. */
export function RoundOutcome({ missing, fault, onRetry }: Props) {
  const { t, language, format } = useText();
  if (missing.length === 0) return <Refusal fault={fault} onRetry={onRetry} />;
  const names = missing.map((field) =>
    field === 'name'
      ? LANGUAGES.map((tag) => t('planRound.name', { language: languageName(language, tag) })).join(
          ', ',
        )
      : t(`planRound.${field}`),
  );
  return (
    <Notice tone="warning" role="alert">
      {t('planRound.missing', { fields: format.list(names) })}
    </Notice>
  );
}
