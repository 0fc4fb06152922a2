import type { Random } from './random.ts';

/** Synthetic answers to the first open question: what would help you most. */
const WISHES: readonly [string, ...string[]] = [
  'Minder overleg en meer tijd om het werk af te maken.',
  'Eén plek waar staat wat we hebben afgesproken. Nu zoek ik dat elke week opnieuw uit.',
  'Dat we doelen niet halverwege het kwartaal omgooien.',
  'Een vast moment om van elkaar te leren, niet alleen als er iets mis is gegaan.',
  'Duidelijkheid over welke stappen ik hier nog kan zetten.',
  'Betere systemen: ik voer gegevens nu drie keer in.',
  'Vaker horen waarom iets besloten is.',
  'Ruimte om zelf te bepalen hoe ik mijn planning maak.',
];

/** And to the second: what should stay as it is. */
const KEEP: readonly [string, ...string[]] = [
  'De sfeer in het team. We helpen elkaar zonder dat je het hoeft te vragen.',
  'Dat je fouten kunt bespreken zonder dat er een schuldige wordt gezocht.',
  'De vrijheid om thuis te werken als het werk dat toelaat.',
  'De maandagochtend: kort, staand en iedereen weet wat er speelt.',
  'Klanten die terugkomen omdat we doen wat we zeggen.',
  'Collega’s die tijd maken als je vastloopt.',
];

/** About one in four writes something. */
export function demoComments(questions: readonly string[], random: Random): Record<string, string> {
  const [first, second] = questions;
  const comments: Record<string, string> = {};
  if (first !== undefined && random.next() < 0.25) comments[first] = random.pick(WISHES);
  if (second !== undefined && random.next() < 0.2) comments[second] = random.pick(KEEP);
  return comments;
}
