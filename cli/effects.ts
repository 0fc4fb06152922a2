// `npm run -s effects -- --cases FILE.json`: whether units rose more than units that stood like them.
import { casesCommand } from './cases-command.ts';
import { answerEffectCases, effectCasesSchema } from './effect-cases.ts';

casesCommand('effects', effectCasesSchema, answerEffectCases);
