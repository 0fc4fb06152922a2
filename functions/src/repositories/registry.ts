import type { Table } from '../ports/table-store.ts';

/** What is kept in a table, for whoever has to answer for it. */
export interface TableEntry {
  readonly holds: string;
  /**
   * Whom its rows are about: `person` as soon as one row is about one person, named, under a
   * pseudonym or as the author of a text.
   */
  readonly of: 'person' | 'organisation' | 'nobody';
  readonly why: string;
  /** How long, as the code does it today. */
  readonly kept: string;
}

/** Every table there is; docs/tables.md shows this list, and a test compares the two. */
export const TABLE_REGISTRY: Readonly<Record<Table, TableEntry>> = {
  Tenants: {
    holds:
      'the current version of the organisation; which cycle is open; membership of the pool, and who joined; time zone, language and contact that HR settled; what became of the last try of each connection',
    of: 'person',
    why: 'the next cycle takes that version; one cycle is open at a time; a membership has an author; people see whom they may ask; first steps show what works',
    kept: 'the version until the next import, which cycle is open until it is over, the membership until the organisation leaves, settings until they are changed, a try until the next',
  },
  People: {
    holds: 'Entra object id, unit, survey role and language; no name, no address',
    of: 'person',
    why: 'a cycle invites them, each with a unit and a role; an import can be undone',
    kept: 'those of today’s organisation and of the one before it; others until an import becomes the organisation',
  },
  Units: {
    holds: 'the organisation tree, with the Entra object ids of managers',
    of: 'person',
    why: 'results are made by unit, and read by those who manage one',
    kept: 'for good: every version that was imported, and of each pilot its part',
  },
  Imports: {
    holds:
      'imports of the organisation: parts as they came, what was found in them, who began one and when',
    of: 'person',
    why: 'an import is checked and shown before it changes anything; every version has an author',
    kept: 'parts and findings until it becomes the organisation, or for a day; that it was made for good',
  },
  Cycles: {
    holds:
      "title, state, dates, frozen rules and statements of HR's own; the wrapped data key; how many unreadable answers were left out; which HR admin opened it, left them out, or cancelled",
    of: 'person',
    why: 'says what a cycle promised, and where it stands; such a decision has an author',
    kept: 'for good; the wrapped data key until release or cancelling',
  },
  Audience: {
    holds: 'unit and survey role of everyone invited, frozen at launch; how many per unit',
    of: 'person',
    why: 'says who may answer, and in which unit an answer counts',
    kept: 'for good',
  },
  Responses: {
    holds: 'sealed answers, in rows whose keys name nobody; the fences of shards',
    of: 'person',
    why: 'people save, resume, change and withdraw their answers while a cycle is open',
    kept: 'until closing has counted and verified them, or the cycle is cancelled; a sign that the fence was raised for good',
  },
  Partials: {
    holds: 'sealed counts of a shard, with the texts of comments by unit',
    of: 'person',
    why: 'a release is made of them, and verified against them',
    kept: 'while a cycle closes',
  },
  Jobs: {
    holds:
      'how far each step of closing is, why it failed, how many answers it could not read, and which HR admin left them out',
    of: 'person',
    why: 'closing goes on after a fault, and HR sees how far it is',
    kept: 'for good',
  },
  Releases: {
    holds: 'published statistics of each unit',
    of: 'organisation',
    why: 'a result is read as it was published',
    kept: 'for good, unchanged; a generation that was begun and left until closing ends',
  },
  Comments: {
    holds:
      'published comments by unit, without who or when; why and when which HR admin hid one, or showed it again',
    of: 'person',
    why: 'a unit reads what was written about it; such a decision has an author',
    kept: 'for good; the text of a hidden comment too, though it is not served',
  },
  Actions: {
    holds:
      'ids of up to three statements or habits that a unit chose from its result; its plan: what is done, by whom (Entra object id and name), by when, and what became of it',
    of: 'person',
    why: 'a unit goes on from its result; whoever took something on finds it again',
    kept: 'for good; another choice replaces what was chosen, an action until it is taken out',
  },
  Participation: {
    holds: 'answered, rounded down to five, and invited, of units of at least 20',
    of: 'organisation',
    why: 'HR and managers see whether people answer',
    kept: 'until the count of the next night; the last one for good',
  },
  Norms: {
    holds: 'imported norms, each with its passport',
    of: 'nobody',
    why: 'results are compared with them',
    kept: 'for good; an import under the same id replaces one',
  },
  PoolContributions: {
    holds: 'eight scores of an organisation, when its cycle closed, and with which instrument',
    of: 'organisation',
    why: 'releases of the pool are made of them',
    kept: 'until the organisation’s next cycle replaces them, or it leaves the pool',
  },
  PoolReleases: {
    holds: 'quartiles or deciles per segment and quarter; who contributed, shown to nobody',
    of: 'organisation',
    why: 'an organisation compares itself; no two releases may reveal one organisation’s scores',
    kept: 'for good; what an organisation contributed until it leaves the pool',
  },
  Notices: {
    holds:
      'what the audience of a cycle is told, and when; how far the sending is; not whom it went to, and not how many',
    of: 'nobody',
    why: 'people are told that a cycle is open and when it ends, each notice once',
    kept: 'for good',
  },
  Reviews: {
    holds:
      'reviews of a unit’s result in a meeting: step, proposals, what was chosen, sums of guesses and votes, who steers; of each person, sealed and without a name, a guess and votes; under a hash of the meeting which reviews it had',
    of: 'person',
    why: 'a team looks at its result together, and decides',
    kept: 'guesses, votes, their key and who steers until the review is done, or for a day; the rest for good',
  },
  Tabs: {
    holds:
      'which unit a tab of a channel, chat or meeting shows; who settled that (Entra object id), and when',
    of: 'person',
    why: 'everybody who opens the tab sees the same unit; whoever settled it may change it',
    kept: 'for good: Teams does not tell that a tab was taken away',
  },
  Audit: {
    holds:
      'what HR admins did, and managers in reviews, when, and to which cycle, comment, norm or review; who read the log; nothing about answers, no address of a device',
    of: 'person',
    why: 'what was done in HR’s name can be accounted for',
    kept: 'for good; a row never changes',
  },
};
