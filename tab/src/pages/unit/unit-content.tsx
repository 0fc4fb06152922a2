import { PictureSource } from '../../charts/picture-source.ts';
import { Notice } from '../../components/notice.tsx';
import { PrintFoot } from '../../features/unit-result/components/print-foot.tsx';
import { type Shown, shownOf } from '../../features/unit-result/model/shown.ts';
import { sourceLine } from '../../features/unit-result/model/source-line.ts';
import type { Route } from '../../lib/routes.ts';
import { useText } from '../../lib/text.ts';
import { useWording } from '../../words/use-wording.ts';
import type { UnitData } from './read-unit.ts';
import { RoleContent } from './role-content.tsx';
import type { UnitPart } from './unit-bar.tsx';
import { UnitHeader } from './unit-header.tsx';
import { WholeContent } from './whole-content.tsx';

interface Props {
  readonly route: Extract<Route, { page: 'unit' }>;
  readonly data: UnitData;
  /** What was opened from the bar. */
  readonly opened: UnitPart | null;
}

/** Whose numbers these are, and the result of everybody or of one role. */
export function UnitContent({ route, data, opened }: Props) {
  const { t } = useText();
  const words = useWording(data.instrument);
  const shown = shownOf(data.result, route.view);
  const source = sourceLine(words, data, shown);
  return (
    <>
      <UnitHeader route={route} data={data} shown={shown} opened={opened} />
      {shown === null ? <Notice>{t('unit.notByRole')}</Notice> : null}
      <PictureSource.Provider value={() => source}>
        <Content route={route} data={data} shown={shown} />
      </PictureSource.Provider>
      <PrintFoot source={source} />
    </>
  );
}

function Content({ route, data, shown }: Omit<Props, 'opened'> & { shown: Shown | null }) {
  return shown?.roles != null ? (
    <RoleContent data={data} shown={shown} />
  ) : (
    <WholeContent route={route} data={data} />
  );
}
