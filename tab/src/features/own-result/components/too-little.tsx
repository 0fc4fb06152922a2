import type { OwnResultView } from '@samenhang/shared/api/own-result';
import type { Instrument } from '@samenhang/shared/instruments/schema';
import { LinkButton } from '../../../components/buttons.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { useText } from '../../../lib/text.ts';

interface Props {
  readonly cycle: string;
  readonly instrument: Instrument;
  readonly result: OwnResultView;
}

/** What the few answers are enough for, and a way to give more. */
export function TooLittle({ cycle, instrument, result }: Props) {
  const { t, language, format } = useText();
  const enough = instrument.themes.filter(({ id }) => result.themes[id].value !== null);
  const counts = {
    answered: format.number(result.overall.answered),
    of: format.number(instrument.items.length),
  };
  const themes = format.list(enough.map(({ name }) => name[language]));
  return (
    <>
      <Paragraph>
        {enough.length === 0
          ? t('result.tooFew', counts)
          : t('result.enough', { ...counts, themes })}
      </Paragraph>
      <div>
        <LinkButton to={{ page: 'assessment', cycle, step: 'review' }}>
          {t('result.answerMore')}
        </LinkButton>
      </div>
    </>
  );
}
