import type { CycleView } from '@samenhang/shared/api/cycle';
import type { ResponseView } from '@samenhang/shared/api/response';
import { readCycle } from '../../features/cycles/api/cycles.ts';
import { NO_RESPONSE, readOwnResponse } from '../../features/respond/api/responses.ts';
import { type DeviceDraft, openDeviceDraft } from '../../features/respond/device/device-draft.ts';
import type { Asked } from '../../features/respond/model/asked.ts';
import { contentOf, NOTHING } from '../../features/respond/model/content.ts';
import type { Saving, Stored } from '../../features/respond/model/saving.ts';
import { asMetBy } from '../../features/respond/model/steps.ts';
import { resumed } from '../../features/respond/model/waiting.ts';
import type { Reply } from '../../lib/api-client.ts';
import type { Backend } from '../../lib/backend.ts';
import { readInstrument } from '../../lib/instrument.ts';

export interface AssessmentData {
  readonly cycle: CycleView;
  /** As I meet it, with what the organisation added. */
  readonly instrument: Asked;
  readonly response: ResponseView | null;
  readonly etag: string | null;
  readonly device: DeviceDraft;
}

/**
 * Everything the assessment needs. The question bank and my answer are asked for together; my
 * answer only where the cycle says that there is one.
 */
export async function readAssessment(backend: Backend, id: string): Promise<Reply<AssessmentData>> {
  const cycle = await readCycle(backend, id);
  if (!cycle.ok) return cycle;
  const { mine, opensAt, instrumentVersion } = cycle.body;
  const begun = mine.state !== 'none' && mine.deviceKey !== null;
  const [instrument, response, device] = await Promise.all([
    readInstrument(backend, instrumentVersion),
    begun ? readOwnResponse(backend, id) : NO_RESPONSE,
    openDeviceDraft({ deviceKey: mine.deviceKey, id, opensAt }),
  ]);
  if (!instrument.ok) return instrument;
  if (!response.ok) return response;
  const { body, etag } = response;
  const met = asMetBy(instrument.body, mine.deviceKey ?? id);
  const { ownStatements } = cycle.body;
  const data = {
    cycle: cycle.body,
    instrument: { ...met, ownStatements },
    response: body,
    etag,
    device,
  };
  return { ok: true, body: data, etag };
}

/** Where to go on: from what is stored, with what this device kept and never sent. */
export function startOf({ response, etag, device }: AssessmentData): Saving {
  return resumed(storedOf(response, etag), response?.submissionId ?? null, device.found);
}

export function storedOf(response: ResponseView | null, etag: string | null): Stored {
  if (response === null) return { content: NOTHING, etag: null, savedAt: null };
  return { content: contentOf(response), etag, savedAt: response.savedAt };
}
