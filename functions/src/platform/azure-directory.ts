import type { Directory } from '../ports/directory.ts';
import { azureGraph } from './azure-graph.ts';
import { graphDirectory } from './graph-directory.ts';

/** The directory of each tenant from Microsoft Graph, as our own application. */
export function openAzureDirectory(
  clientId: string,
  identityClientId: string,
  giveUpAfter?: number,
): Directory {
  return graphDirectory(azureGraph(clientId, identityClientId, giveUpAfter));
}
