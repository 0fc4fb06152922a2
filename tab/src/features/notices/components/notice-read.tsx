import { LANGUAGES } from '@samenhang/shared/languages';
import { CopyText } from '../../../components/copy-text.tsx';
import { Details } from '../../../components/details.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { useText } from '../../../lib/text.ts';
import type { ShownNotice } from '../model/plan-of.ts';

/** A notice as it is read, in every language, to be copied by whoever sends it themselves. */
export function NoticeRead({ item }: { readonly item: ShownNotice }) {
  const { t } = useText();
  return (
    <Details summary={t('notices.read')}>
      {LANGUAGES.map((language) => {
        const { subject, body } = item.read[language];
        return (
          <div key={language} lang={language}>
            <Paragraph>{subject}</Paragraph>
            {body.split('\n\n').map((part) => (
              <Paragraph key={part} quiet>
                {part}
              </Paragraph>
            ))}
            <CopyText name={subject} text={() => `${subject}\n\n${body}`} />
          </div>
        );
      })}
    </Details>
  );
}
