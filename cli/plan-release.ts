// `npm run -s plan-release -- --cases FILE.json`: which units and role views may be published.
import { casesCommand } from './cases-command.ts';
import { answerReleaseCases, releaseCasesSchema } from './release-cases.ts';

casesCommand('plan-release', releaseCasesSchema, answerReleaseCases);
