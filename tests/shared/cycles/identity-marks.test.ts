import { describe, expect, test } from '@jest/globals';
import { asksTooMuchWho, identityMarks } from '@samenhang/shared/cycles/identity-marks';
import { inLanguages } from '../../builders/in-languages.ts';

/** Nothing that is marked, beside what a language is tried with. */
const PLAIN = inLanguages({ en: 'We learn from each other.', nl: 'We leren van elkaar.' });
const inEnglish = (en: string) => identityMarks({ ...PLAIN, en });
const inDutch = (nl: string) => identityMarks({ ...PLAIN, nl });

describe('a statement that asks who somebody is', () => {
  test.each([
    ['I work in Utrecht', 'place'],
    ['I mostly work in the Rotterdam office', 'place'],
    ['I work at our head office.', 'place'],
    ['I am based in the north region', 'place'],
    ['I belong to Finance.', 'place'],
    ['I usually work from home', 'place'],
    ['I am a manager', 'position'],
    ["I'm an engineer.", 'position'],
    ['I lead a team of ten', 'position'],
    ['I work part-time.', 'position'],
    ['My job title is analyst', 'position'],
    ['I have a permanent contract', 'position'],
    ['I am older than 50', 'person'],
    ['I am female', 'person'],
    ['I am 42 years old', 'person'],
    ['My gender is important for my promotion', 'person'],
    ['I have children', 'person'],
    ['I have been here longer than five years', 'service'],
    ['I have more than ten years of service', 'service'],
    ['I joined before the merger', 'service'],
  ])('is marked in English: %s', (text, mark) => {
    expect(inEnglish(text)).toContain(mark);
  });

  test.each([
    ['Ik werk in Utrecht', 'place'],
    ['Ik werk vooral op kantoor Rotterdam of op de locatie Zwolle', 'place'],
    ['Ik werk op de afdeling inkoop', 'place'],
    ['Ik werk bij Finance.', 'place'],
    ['Ik werk meestal thuis', 'place'],
    ['ik ben leidinggevende', 'position'],
    ['Ik ben een teamleider.', 'position'],
    ['Ik geef leiding aan anderen', 'position'],
    ['Ik werk als monteur', 'position'],
    ['Ik werk parttime', 'position'],
    ['Mijn functie is adviseur', 'position'],
    ['Ik ben ouder dan 50', 'person'],
    ['Ik ben een vrouw', 'person'],
    ['Ik heb kinderen', 'person'],
    ['Ik ben 42 jaar oud', 'person'],
    ['Ik werk hier langer dan vijf jaar', 'service'],
    ['Ik heb meer dan tien dienstjaren', 'service'],
    ['Ik ben bijna met pensioen', 'service'],
  ])('is marked in Dutch: %s', (text, mark) => {
    expect(inDutch(text)).toContain(mark);
  });

  test('is marked once, in whichever language it asks', () => {
    const both = inLanguages({ en: 'I work in Utrecht', nl: 'Ik werk in Utrecht' });
    expect(identityMarks(both)).toEqual(['place']);
  });
});

describe('a statement about the work', () => {
  test.each([
    'I can do my work well from home when I need to.',
    'I know what is expected of me.',
    'I am proud of what we make.',
    'I am a valued member of my team.',
    'I work in a team that learns.',
    'I work with pleasure.',
    'I feel safe to say what I think.',
    'Our department works well with others.',
    'The canteen offers enough choice.',
    'My manager helps me when it is busy.',
    'I am happy with the new planning system.',
    'I am able to plan my own day.',
    'I lead my own development.',
    'I have the tools that I need.',
    'In the past months our workload went down.',
  ])('is not marked in English: %s', (text) => {
    expect(inEnglish(text)).toEqual([]);
  });

  test.each([
    'Ik weet wat er van me verwacht wordt.',
    'Ik ben trots op wat we maken.',
    'Ik ben tevreden over het nieuwe rooster.',
    'Ik werk in een team dat leert.',
    'Ik werk met plezier.',
    'Ik werk op een fijne manier samen.',
    'Ik voel me veilig om te zeggen wat ik denk.',
    'Onze afdeling werkt goed samen met andere.',
    'De kantine biedt genoeg keuze.',
    'Mijn leidinggevende helpt me als het druk is.',
    'Ik heb de middelen die ik nodig heb.',
    'Ik ben goed op de hoogte van onze plannen.',
    'De afgelopen maanden is de werkdruk gedaald.',
  ])('is not marked in Dutch: %s', (text) => {
    expect(inDutch(text)).toEqual([]);
  });
});

test('a round takes two statements that ask who somebody is, and no third', () => {
  const who = { text: inLanguages({ en: 'I work in Utrecht', nl: 'Ik werk in Utrecht' }) };
  const other = { text: PLAIN };
  expect(asksTooMuchWho([who, other, who, other, other])).toBe(false);
  expect(asksTooMuchWho([who, who, who])).toBe(true);
  expect(asksTooMuchWho([])).toBe(false);
});
