import type { BenchmarksView } from '@samenhang/shared/api/benchmarks';
import type { ReleasedGroup } from '@samenhang/shared/api/release';
import type { UnitResult } from '@samenhang/shared/api/unit-result';
import { readPicks } from '../../features/actions/api/picks.ts';
import {
  chosenTitles,
  habitEntry,
  stepEntries,
} from '../../features/actions/model/action-entries.ts';
import { readBenchmarks } from '../../features/benchmarks/api/benchmarks.ts';
import { readEarlierResults } from '../../features/benchmarks/api/earlier-results.ts';
import { normSentences } from '../../features/benchmarks/model/norm-words.ts';
import { passportEntries } from '../../features/benchmarks/model/passport-entries.ts';
import { placeText } from '../../features/benchmarks/model/place-words.ts';
import { restText } from '../../features/benchmarks/model/rest-words.ts';
import { trendNotes } from '../../features/benchmarks/model/trend-words.ts';
import type { Narrative, NarrativePart } from '../../features/exports/model/narrative.ts';
import { careSentences } from '../../features/unit-result/model/care-words.ts';
import { leverSentence } from '../../features/unit-result/model/driver-words.ts';
import { factLine } from '../../features/unit-result/model/fact-words.ts';
import { agreementSentences, gapSentences } from '../../features/unit-result/model/gap-words.ts';
import { headlineSentences } from '../../features/unit-result/model/headline-words.ts';
import { ladderSteps } from '../../features/unit-result/model/ladder-steps.ts';
import { matrixRows } from '../../features/unit-result/model/matrix-rows.ts';
import { ownResults, ownSentence } from '../../features/unit-result/model/own-words.ts';
import { reasonFor } from '../../features/unit-result/model/reason.ts';
import { splitText } from '../../features/unit-result/model/split-words.ts';
import { thingsToKnow } from '../../features/unit-result/model/things-to-know.ts';
import { type Tile, tilesOf } from '../../features/unit-result/model/tile-words.ts';
import { absentIfNotFound } from '../../lib/absent.ts';
import type { Reply } from '../../lib/api-client.ts';
import type { Backend } from '../../lib/backend.ts';
import type { Wording } from '../../words/score-words.ts';
import type { UnitData } from './read-unit.ts';
import { drawingsOf } from './unit-drawings.ts';

/** In words what the page shows of a unit, for whoever takes it along. */
export async function narrativeOf(
  backend: Backend,
  words: Wording,
  data: UnitData,
  group: ReleasedGroup,
): Promise<Reply<Narrative>> {
  const result = data.above ?? data.result;
  const place = { cycle: data.cycle.id, unit: data.result.unit };
  const [read, picks] = await Promise.all([
    readBenchmarks(backend, data.cycle.id, result.unit),
    readPicks(backend, place).then(absentIfNotFound),
  ]);
  if (!read.ok) return read;
  if (!picks.ok) return picks;
  const { earlier } = read.body;
  const results = await readEarlierResults(
    backend,
    earlier.map((one) => one.cycle.id),
    result.unit,
  );
  if (!results.ok) return results;
  const drawn = { data, result, group, benchmarks: read.body, results: results.body };
  const body = {
    ...ofGroup(words, data, result, group),
    drawn: drawingsOf(words, drawn),
    chosen: chosenTitles(words, picks.body?.items ?? []).map(({ title }) => title),
    beside: beside(words, read.body, result),
    trend: trendNotes(words, { result, earlier, released: data.earlier }),
    passports: [...read.body.norms, ...(read.body.pool === null ? [] : [read.body.pool])].map(
      ({ norm: { title, passport } }) => ({
        title: title[words.language],
        entries: passportEntries(words, passport),
      }),
    ),
  };
  return { ok: true, body, etag: null };
}

function ofGroup(words: Wording, data: UnitData, result: UnitResult, group: ReleasedGroup) {
  const maturity = result.ladder?.holds === false ? null : (group.details?.maturity ?? null);
  const facts = headlineSentences(words, { result, group, roles: null });
  const lags = facts.find(({ about }) => about === 'lagging');
  const reason = data.above === null ? [] : reasonFor(words, data.result);
  const agreement = agreementSentences(words, group.details?.agreement ?? {});
  const byRole =
    result.byRole === null ? [words.t('gaps.notApart')] : gapSentences(words, result.byRole);
  const shown = { result, group, roles: null };
  return {
    facts: factLine(words, data.result, group),
    tiles: group.details === null ? [] : tilesOf(words, shown).map(tileOf(result)),
    toKnow: group.details === null ? [] : thingsToKnow(words, shown).map(({ text }) => text),
    headline: [...reason, ...careSentences(words, group), ...facts].map(({ text }) => text),
    finding: result.headline.lagging === null ? null : (lags?.text ?? null),
    ladder: maturity === null ? null : ladderSteps(words, group, maturity),
    split: splitText(words, group),
    rowGaps: matrixRows(words, group.scores, result.headline.lagging).map(({ gap }) => gap),
    gaps: [...byRole, ...agreement],
    drivers: drivers(words, group),
    steps: stepEntries(words, group).map(({ lines, tag, ...entry }) => ({
      ...entry,
      lines: tag === undefined ? lines : [...lines, words.t('actions.worksCouncil')],
    })),
    own: ownResults(data.cycle, group).map((one) => ownSentence(words, one, group.n)),
    habits: (group.details?.habits ?? []).flatMap((habit) => habitEntry(words, group, habit)),
  };
}

/** A number that can be computed with, where what is shown is no more than that. */
function tileOf({ headline: { coherence, overall } }: UnitResult) {
  const exact = {
    coherence: coherence?.noGapDetectable === false ? coherence.value : null,
    overall: overall?.points?.bound === 'exact' ? overall.points.value : null,
    level: null,
  };
  return ({ key, name, value, limits }: Tile) => ({ name, value: exact[key] ?? value, limits });
}

/** Never without that it is no cause. */
function drivers(words: Wording, group: ReleasedGroup): string[] {
  const found = group.details?.drivers ?? null;
  if (found === null) return [];
  const above = found.from === 'organisation' ? [words.t('drivers.fromAbove')] : [];
  return [leverSentence(words, group), ...above, words.t('drivers.notCause')];
}

function beside(
  words: Wording,
  { rest, units, norms, pool }: BenchmarksView,
  result: UnitResult,
): NarrativePart[] {
  const { t, language } = words;
  return [
    { title: t('benchmarks.restTitle'), sentences: [restText(words, rest)] },
    { title: t('benchmarks.unitsTitle'), sentences: [placeText(words, units, result)] },
    ...[...norms, ...(pool === null ? [] : [pool])].map((one) => ({
      title: one.norm.title[language],
      sentences: normSentences(words, one),
    })),
  ];
}
