import type { ReleasedGroup } from '@samenhang/shared/api/release';
import { CopyLink } from '../../components/copy-link.tsx';
import { Paragraph } from '../../components/paragraph.tsx';
import { Section } from '../../components/section.tsx';
import { DownloadSection } from '../../features/exports/components/download-section.tsx';
import { useBackend } from '../../lib/backend.ts';
import type { Route } from '../../lib/routes.ts';
import { useText } from '../../lib/text.ts';
import { useWording } from '../../words/use-wording.ts';
import { whoseResult } from '../../words/whose-result.ts';
import type { UnitData } from './read-unit.ts';

interface Props {
  readonly route: Extract<Route, { page: 'unit' }>;
  readonly data: UnitData;
  /** Whether the page shows one role, of which the files are not. */
  readonly besideRole: boolean;
}

/** A link for a colleague, and the result in a file where there is one. */
export default function UnitShare({ route, data, besideRole }: Props) {
  const { t } = useText();
  const { group } = data.above ?? data.result;
  return (
    <>
      <Section title={t('share.title')} onScreenOnly>
        <Paragraph wide>{t('share.about')}</Paragraph>
        <CopyLink to={route} />
      </Section>
      {group === null ? null : <Files data={data} group={group} besideRole={besideRole} />}
    </>
  );
}

interface FilesProps extends Omit<Props, 'route'> {
  readonly group: ReleasedGroup;
}

/** The result in a file; what it says in words is put together only when a file is asked for. */
function Files({ data, group, besideRole }: FilesProps) {
  const backend = useBackend();
  const words = useWording(data.instrument);
  const result = data.above ?? data.result;
  const narrative = async () =>
    (await import('./unit-narrative.ts')).narrativeOf(backend, words, data, group);
  const about = {
    unit: whoseResult(words, data.result),
    cycle: data.cycle,
    today: new Date().toISOString(),
  };
  return <DownloadSection order={{ words, about, result, narrative }} besideRole={besideRole} />;
}
