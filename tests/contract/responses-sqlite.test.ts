import { sqlitePlatform } from '../builders/platforms.ts';
import { describeResponses } from './response-model.ts';

describeResponses(sqlitePlatform, { numRuns: 200 });
