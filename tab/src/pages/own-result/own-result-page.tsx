import { useCallback } from 'react';
import { LinkButton } from '../../components/buttons.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Notice } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { Paragraph } from '../../components/paragraph.tsx';
import { WayBack } from '../../components/way-back.tsx';
import { WhatHappensNext } from '../../features/cycles/components/what-happens-next.tsx';
import { KeepResult } from '../../features/own-result/components/keep-result.tsx';
import { OwnResult } from '../../features/own-result/components/own-result.tsx';
import { Withdraw } from '../../features/respond/components/withdraw.tsx';
import { useBackend } from '../../lib/backend.ts';
import type { Route } from '../../lib/routes.ts';
import { useText } from '../../lib/text.ts';
import { useLoad } from '../../lib/use-load.ts';
import { type ResultData, readResult } from './read-own-page.ts';

type Props = Extract<Route, { page: 'result' }>;

/** What my own answer says, as soon as it is in. */
export default function ResultPage({ cycle, thanks }: Props) {
  const { t } = useText();
  const backend = useBackend();
  const { state, again } = useLoad(useCallback(() => readResult(backend, cycle), [backend, cycle]));
  return (
    <Page before={<WayBack />}>
      <PageHeading>{t('result.title')}</PageHeading>
      <Loaded state={state} onRetry={again}>
        {(data) => (
          <>
            {thanks ? <Thanks cycle={data.cycle} /> : null}
            <Content {...data} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Content({ cycle, instrument, result, answers }: ResultData) {
  const { t } = useText();
  return (
    <>
      <OwnResult cycle={cycle.id} instrument={instrument} result={result} answers={answers} />
      <KeepResult cycle={cycle} instrument={instrument} result={result} />
      <Withdraw cycle={cycle}>
        <LinkButton to={{ page: 'assessment', cycle: cycle.id, step: 'review' }}>
          {t('home.change')}
        </LinkButton>
      </Withdraw>
    </>
  );
}

/** That it is in, and what happens next and when. */
function Thanks({ cycle }: Pick<ResultData, 'cycle'>) {
  const { t } = useText();
  return (
    <Notice role="status" title={t('result.thanksTitle')}>
      <Paragraph>{t('result.thanks')}</Paragraph>
      <WhatHappensNext cycle={cycle} />
    </Notice>
  );
}
