import type { Notifier } from '../ports/notifier.ts';
import { azureGraph } from './azure-graph.ts';
import { graphNotifier, type NotifierIds } from './graph-notifier.ts';

/** Notices in each tenant by Microsoft Graph, as our own application. */
export function openAzureNotifier(
  clientId: string,
  identityClientId: string,
  ids: NotifierIds,
): Notifier {
  return graphNotifier(azureGraph(clientId, identityClientId), ids);
}
