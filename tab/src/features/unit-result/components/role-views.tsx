import { makeStyles, tokens } from '@fluentui/react-components';
import type { UnitResult } from '@samenhang/shared/api/unit-result';
import { LinkButton } from '../../../components/buttons.tsx';
import type { Route } from '../../../lib/routes.ts';
import type { Wording } from '../../../words/score-words.ts';
import { roleNames } from '../model/difference-words.ts';

const useStyles = makeStyles({
  views: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    '@media print': { display: 'none' },
  },
});

interface Props {
  readonly words: Wording;
  readonly result: UnitResult;
  readonly route: Extract<Route, { page: 'unit' }>;
}

/** Everybody, or one of the groups of roles that were published by themselves. */
export function RoleViews({ words, result, route: { cycle, unit, view } }: Props) {
  const styles = useStyles();
  const { t } = words;
  const groups = result.byRole?.groups ?? [];
  if (groups.length === 0) return null;
  return (
    <nav aria-label={t('unit.views')} className={styles.views}>
      <LinkButton to={{ page: 'unit', cycle, unit }} current={view === undefined}>
        {t('unit.everybody')}
      </LinkButton>
      {groups.map(({ roles }) => {
        const [first] = roles;
        if (first === undefined) return null;
        return (
          <LinkButton
            key={first}
            to={{ page: 'unit', cycle, unit, view: first }}
            current={view !== undefined && roles.some((role) => role === view)}
          >
            {t('unit.only', { roles: roleNames(words, roles) })}
          </LinkButton>
        );
      })}
    </nav>
  );
}
