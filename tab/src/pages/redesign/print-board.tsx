import { useState } from 'react';
import { Actions } from '../../components/actions.tsx';
import { ActionButton } from '../../components/buttons.tsx';
import { useOnScreen } from '../../components/on-screen.ts';
import { Paragraph } from '../../components/paragraph.tsx';
import { printPage } from '../../lib/print-page.ts';
import { useText } from '../../lib/text.ts';

/** The board on paper. */
export function PrintBoard() {
  const { t } = useText();
  const onScreen = useOnScreen();
  const [asked, setAsked] = useState<'print' | 'noPrint' | null>(null);
  return (
    <div className={onScreen.only}>
      <Actions>
        <ActionButton onClick={() => setAsked(printPage() ? 'print' : 'noPrint')}>
          {t('exports.print')}
        </ActionButton>
      </Actions>
      <div role="status">
        {asked === null ? null : <Paragraph>{t(`exports.${asked}Asked`)}</Paragraph>}
      </div>
    </div>
  );
}
