import type { Random } from './random.ts';

/** Synthetic answers to the first open question: which habit to let go of first. */
export const LET_GO: readonly [string, ...string[]] = [
  'Overleg plannen uit gewoonte. De helft kan weg, of korter.',
  'Dezelfde cijfers in drie systemen bijhouden.',
  'Doelen halverwege het kwartaal omgooien zonder te vertellen waarom.',
  'Pas feedback geven in het jaargesprek. Dan is het te laat.',
  'Alles eerst met iedereen afstemmen voordat iemand mag beginnen.',
  'Mensen bij je eigen team houden terwijl ze aan iets anders toe zijn.',
  'Besluiten nemen waar niemand van het werk bij zit.',
  'Mail lezen in het weekend en daar maandag een antwoord op verwachten.',
  'Plannen maken die na de vergadering niemand meer bekijkt.',
];

/** And to the second: what works well already and should grow. */
export const GROW: readonly [string, ...string[]] = [
  'De sfeer in het team. We helpen elkaar zonder dat je het hoeft te vragen.',
  'Dat je fouten kunt bespreken zonder dat er een schuldige wordt gezocht.',
  'De vrijheid om zelf te bepalen hoe je je werk plant.',
  'De maandagochtend: kort, staand, en iedereen weet wat er speelt.',
  'Klanten die terugkomen omdat we doen wat we zeggen.',
  'Collega’s die tijd maken als je vastloopt.',
  'Meelopen bij een andere afdeling. Daar leerde ik meer dan van een cursus.',
];

/** About one in four writes something. */
export function demoComments(questions: readonly string[], random: Random): Record<string, string> {
  const [first, second] = questions;
  const comments: Record<string, string> = {};
  if (first !== undefined && random.next() < 0.25) comments[first] = random.pick(LET_GO);
  if (second !== undefined && random.next() < 0.2) comments[second] = random.pick(GROW);
  return comments;
}
