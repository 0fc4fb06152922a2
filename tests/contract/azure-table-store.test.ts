import { startAzurite } from '../builders/azurite.ts';
import { describeTableStore } from './table-store-contract.ts';

describeTableStore(async () => {
  const azurite = await startAzurite();
  return { store: azurite.store(), close: () => azurite.stop() };
});
