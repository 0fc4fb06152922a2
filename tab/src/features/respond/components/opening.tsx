import type { CycleView } from '@samenhang/shared/api/cycle';
import { ownStatementsOf } from '@samenhang/shared/cycles/own-statements';
import { Actions } from '../../../components/actions.tsx';
import { LinkButton } from '../../../components/buttons.tsx';
import { Notice } from '../../../components/notice.tsx';
import { PageHeading } from '../../../components/page-heading.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Points, Section } from '../../../components/section.tsx';
import { useText } from '../../../lib/text.ts';
import { closingWords } from '../../../words/closing-words.ts';
import { type Asked, statementCount } from '../model/asked.ts';
import { answeredCount, type Content, STATEMENTS } from '../model/content.ts';
import { placeToResume } from '../model/steps.ts';
import { Contact } from './contact.tsx';
import { PrivacyReceipt } from './privacy-receipt.tsx';
import { Reminders } from './reminders.tsx';
import { Terms } from './terms.tsx';

interface Props {
  readonly cycle: CycleView;
  readonly instrument: Asked;
  readonly content: Content;
  /** When an answer stands that counts. */
  readonly submittedAt: string | null;
}

/** Before anything is asked: why, how long, and who sees what. */
export function Opening(props: Props) {
  const { cycle, instrument, submittedAt } = props;
  const { t, language, format } = useText();
  return (
    <>
      <PageHeading>{cycle.title[language]}</PageHeading>
      {submittedAt === null ? null : (
        <Notice>{t('opening.counted', { when: format.dayAndTime(submittedAt) })}</Notice>
      )}
      <Short {...props} />
      <BeforeAnything cycle={cycle} instrument={instrument} />
      {submittedAt === null ? <Reminders cycle={cycle.id} /> : null}
      <Start {...props} />
    </>
  );
}

/** Why it is asked, how long it takes, and who sees what; also for whoever plans it. */
export function BeforeAnything({ cycle, instrument }: Pick<Props, 'cycle' | 'instrument'>) {
  const { t } = useText();
  const own = ownStatementsOf(cycle).length;
  return (
    <>
      <Section title={t('opening.whyTitle')}>
        <Paragraph>{t('opening.why')}</Paragraph>
        <Paragraph>{t('opening.use')}</Paragraph>
      </Section>
      <Section title={t('opening.howTitle')}>
        <Points
          points={[
            t('opening.duration', { count: STATEMENTS }),
            ...(own === 0 ? [] : [t('opening.own', { count: own })]),
            t('opening.saved'),
            t('opening.free'),
            t('opening.languages'),
          ]}
        />
        <Terms terms={instrument.terms} />
        <Contact />
      </Section>
      <PrivacyReceipt cycle={cycle} />
    </>
  );
}

/** What most people want to know, and the way on, before anything else is read. */
function Short(props: Props) {
  const { t } = useText();
  const words = useText();
  return (
    <Section title={t('opening.shortTitle')}>
      <Paragraph>{t('opening.inShort')}</Paragraph>
      <Paragraph quiet>{closingWords(words, props.cycle.closesAt)}</Paragraph>
      <Start {...props} />
    </Section>
  );
}

function Start({ cycle, instrument, content, submittedAt }: Props) {
  const { t } = useText();
  const answered = answeredCount(content);
  const [step, item] = placeToResume(instrument, content, submittedAt !== null);
  return (
    <Actions>
      <LinkButton
        weight="primary"
        to={{ page: 'assessment', cycle: cycle.id, step, ...(item ? { item } : {}) }}
      >
        {submittedAt !== null
          ? t('home.change')
          : answered === 0
            ? t('opening.start')
            : t('opening.continue', { answered, of: statementCount(instrument) })}
      </LinkButton>
      {submittedAt === null ? null : (
        <LinkButton to={{ page: 'result', cycle: cycle.id, thanks: false }}>
          {t('home.result')}
        </LinkButton>
      )}
    </Actions>
  );
}
