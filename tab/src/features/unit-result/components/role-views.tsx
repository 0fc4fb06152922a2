import type { UnitResult } from '@samenhang/shared/api/unit-result';
import { Segments } from '../../../components/segments.tsx';
import type { Route } from '../../../lib/routes.ts';
import { capitalised, type Wording } from '../../../words/score-words.ts';
import { roleNames } from '../model/difference-words.ts';

interface Props {
  readonly words: Wording;
  readonly result: UnitResult;
  readonly route: Extract<Route, { page: 'unit' }>;
}

/** Everybody, or one of the groups of roles that were published by themselves. */
export function RoleViews({ words, result, route: { cycle, unit, view } }: Props) {
  const { t } = words;
  const groups = result.byRole?.groups ?? [];
  if (groups.length === 0) return null;
  const roles = groups.flatMap(({ roles: [first, ...others] }) =>
    first === undefined
      ? []
      : [
          {
            name: capitalised(roleNames(words, [first, ...others])),
            to: { page: 'unit', cycle, unit, view: first } as const,
            isCurrent: view !== undefined && [first, ...others].some((role) => role === view),
          },
        ],
  );
  const everybody = {
    name: t('unit.everybody'),
    to: { page: 'unit', cycle, unit } as const,
    isCurrent: view === undefined,
  };
  return <Segments name={t('unit.views')} segments={[everybody, ...roles]} />;
}
