/** A synthetic organisation in outline: how many people, and who does what. */
export interface OrganisationShape {
  readonly tenant: string;
  /** What its people's user names end with; a domain that nobody can own (RFC 2606). */
  readonly domain: string;
  readonly name: string;
  readonly board: number;
  readonly departments: readonly {
    readonly name: string;
    /** Name and number of people, team manager included. */
    readonly teams: readonly (readonly [name: string, people: number])[];
    /** How many of each larger team coordinate it, and answer as managers, beside who manages it. */
    readonly coordinators?: number;
  }[];
  /** The team whose people answer as HR, and whose first two administer the product. */
  readonly hrTeam: string;
  /** The team of the technical administrator. */
  readonly technicalTeam: string;
}

export const VOORBEELD: OrganisationShape = {
  tenant: '3f1c2d10-5a6b-4c7d-8e9f-0a1b2c3d4e5f',
  domain: 'voorbeeld.example',
  name: 'Voorbeeld BV (fictief)',
  board: 7,
  departments: [
    {
      name: 'Verkoop',
      teams: [
        ['Binnendienst', 13],
        ['Buitendienst', 11],
        ['Accountbeheer', 8],
        ['Marketing', 7],
      ],
    },
    {
      name: 'Klantcontact',
      coordinators: 3,
      teams: [
        ['Klantenservice Noord', 16],
        ['Klantenservice Zuid', 15],
        ['Planning', 9],
        ['Klachten', 4],
      ],
    },
    {
      name: 'Uitvoering',
      teams: [
        ['Montage Oost', 16],
        ['Montage West', 15],
        ['Logistiek', 14],
        ['Onderhoud', 12],
      ],
    },
    {
      name: 'Techniek',
      teams: [
        ['Ontwikkeling', 14],
        ['Beheer', 10],
        ['Gegevens', 6],
        ['Beveiliging', 3],
      ],
    },
    {
      name: 'Financiën',
      teams: [
        ['Administratie', 9],
        ['Inkoop', 6],
        ['Control', 5],
        ['Juridische zaken', 3],
      ],
    },
    {
      name: 'Mens en organisatie',
      teams: [
        ['Communicatie', 12],
        ['HR-advies', 8],
        ['Opleiding', 6],
        ['Salarissen', 5],
      ],
    },
  ],
  hrTeam: 'HR-advies',
  technicalTeam: 'Beheer',
};

/** The team whose plan the demo tells, of the first organisation. */
export const PLANNING_TEAM = 'klantcontact-klantenservice-noord';
/** What that team is called. */
export const PLANNING_TEAM_NAME = 'Klantenservice Noord';

export const KLEIN: OrganisationShape = {
  tenant: '7b8c9d20-1e2f-4a3b-9c4d-5e6f7a8b9c0d',
  domain: 'klein-voorbeeld.example',
  name: 'Klein Voorbeeld BV (fictief)',
  board: 1,
  departments: [
    {
      name: 'Bureau',
      teams: [
        ['Ontwerp', 6],
        ['Advies', 5],
        ['Kantoor', 2],
      ],
    },
  ],
  hrTeam: 'Kantoor',
  technicalTeam: 'Kantoor',
};

/** Of whom nothing is known yet: people are brought in by whoever tries that. */
export const NIEUW: OrganisationShape = {
  tenant: '9d4e5f30-2a3b-4c5d-8e6f-7a8b9c0d1e2f',
  domain: 'nieuw-voorbeeld.example',
  name: 'Nieuw Voorbeeld BV (fictief)',
  board: 1,
  departments: [
    {
      name: 'Zorg thuis',
      teams: [
        ['Wijkteam Noord', 14],
        ['Wijkteam Zuid', 13],
        ['Coördinatie', 9],
      ],
    },
    {
      name: 'Financiën en kantoor',
      teams: [
        ['HR en kantoor', 11],
        ['ICT', 10],
      ],
    },
  ],
  hrTeam: 'HR en kantoor',
  technicalTeam: 'ICT',
};
