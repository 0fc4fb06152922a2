import { randomOf } from './random.ts';

const FIRST = `Sanne Daan Fleur Bram Lotte Sem Noor Jasper Iris Ruben Femke Thijs Anouk Joris Marit
  Luuk Esra Mees Yara Koen Amina Stijn Roos Tarik Eline Gijs Nadia Pim Hanna Omar Jette Wessel Sofie
  Cas Mirjam Teun Layla Floris Merel Sjoerd`.split(/\s+/);
const LAST = `Akkerveld|van der Beekhof|Bosmalen|de Dijkstee|van Eikelen|Fennema-Roos|Grasdonk|
  Hazelaar|van IJperen|Jorisveen|Kleibergh|van Lindehout|Molenwiek|de Noorderzijl|Oosterkamp-Til|
  van Polderen|Rietgors|Schaapskooi|de Turfsteker|Uiterweide|van Veenlanden|Waterlelie|
  Zandhoeve|van 't Zeegat`
  .split('|')
  .map((name) => name.trim());

/** Made up, one after the other and none twice: 960 of them. Whoever shows one says so beside it. */
export function inventedNames(): Iterator<string, undefined> {
  const names = LAST.flatMap((last) => FIRST.map((first) => `${first} ${last}`));
  const random = randomOf('names');
  return names
    .map((name) => ({ name, place: random.next() }))
    .sort((a, b) => a.place - b.place)
    .map(({ name }) => name)
    [Symbol.iterator]();
}
