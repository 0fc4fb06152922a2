import { azuritePlatform } from '../builders/platforms.ts';
import { describeResponses } from './response-model.ts';

describeResponses(azuritePlatform, { numRuns: 25 });
