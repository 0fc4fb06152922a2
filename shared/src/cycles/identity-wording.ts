import type { Language } from '../languages.ts';

/** What a statement seems to ask of a person: where or as what they work, or a trait of them. */
export const IDENTITY_MARKS = ['place', 'position', 'person', 'service'] as const;
export type IdentityMark = (typeof IDENTITY_MARKS)[number];

// \b knows no letters but those of English: a word begins where no letter stands before it.
const word = (source: string) => new RegExp(`(?<!\\p{L})(?:${source})(?!\\p{L})`, 'iu');
// A place or a unit is named: a capital after "in", while "in a team" or "in peace" names none.
const named = (source: string) => new RegExp(`(?<!\\p{L})(?:${source}) \\p{Lu}`, 'u');

/**
 * Wording, per language, that asks where or as what somebody works, or a trait of them.
 * In a language that has none yet, nothing is marked.
 */
export const IDENTITY_WORDING: Readonly<
  Partial<Record<Language, Readonly<Record<IdentityMark, readonly RegExp[]>>>>
> = {
  en: {
    place: [
      named(
        '(?:[Ww]ork|[Ww]orking|[Bb]ased|[Ll]ive|[Ll]iving|[Ll]ocated) (?:in|at|for|from|near)(?: the)?',
      ),
      word(
        'I(?: mainly| mostly| usually| always)? (?:work|live|am based|am located) (?:in|at|from|on) (?:the|a|an|our|my) (?:[\\p{L}-]+ )?(?:office|branch|site|location|plant|factory|warehouse|headquarters|head office|department|unit|division|region|country|city|shop|store|ward|home office|night shift|day shift|late shift)',
      ),
      word(
        'I belong to|my (?:department|unit|team|location|site|branch|office) is (?!\\p{L}+(?:ed|ing)\\b)(?:called|in|at|the)',
      ),
      word('I(?: mainly| mostly| usually)? work (?:from home|night shifts?|nights|in shifts)'),
    ],
    position: [
      word(
        "I(?: am|'m|’m) (?:currently )?(?:a|an|the) (?!(?:part|valued|full|real|good|proud|happy|better|bit|lot|person|member)(?!\\p{L}))[\\p{L}-]+",
      ),
      word(
        "I(?: am|'m|’m) (?:part of|a member of) (?:the )?(?:management|board|works council|HR|leadership)",
      ),
      word(
        'I (?:manage|lead|supervise|head)(?: up)? (?:a|the|other|people|others|my (?:team|people|department|unit)|one|several|[0-9]+)',
      ),
      word('my (?:job title|role|position|function|profession) is'),
      word('I have (?:direct reports|people reporting to me)'),
      word('I work (?:as an?|part[- ]time|full[- ]time|on a temporary|freelance)'),
      word(
        'I have a (?:permanent|temporary|fixed[- ]term|zero[- ]hours|part[- ]time|full[- ]time)',
      ),
    ],
    person: [
      word(
        '(?:my|your) (?:age|gender|sex|nationality|religion|ethnicity|background|native language|mother tongue|salary|education) is',
      ),
      word(
        "I(?: am|'m|’m) (?:under|over|younger than|older than|aged|between|[0-9]+ ?(?:years?|or))",
      ),
      word(
        "I(?: am|'m|’m) (?:male|female|non-binary|gay|lesbian|married|single|divorced|pregnant|religious|disabled|Muslim|Christian|Jewish)",
      ),
      word('years (?:old|of age)|was born|I have (?:a disability|a chronic|children|a partner)'),
    ],
    service: [
      word('years of (?:service|experience)'),
      word(
        "I(?: have|'ve|’ve) (?:been|worked) (?:here|with us|at|for|in|employed)[^.]*(?:years?|months?|since|longer)",
      ),
      word(
        'I (?:joined|started)(?: working)?(?: here)? (?:in|before|after|less than|more than|this year|last year|recently)',
      ),
      word('I am (?:new here|a newcomer|about to retire)'),
    ],
  },
  nl: {
    place: [
      named(
        '(?:[Ww]erk|[Ww]erkzaam|[Ww]oon|[Gg]evestigd) (?:(?:vooral|meestal|altijd|nu) )?(?:in|op|bij|te|vanuit|voor)(?: de| het)?',
      ),
      word(
        'ik (?:werk|woon|zit)(?: vooral| meestal| altijd)? (?:in|op|bij|vanuit) (?:de |het |een |ons |onze |mijn )?(?:[\\p{L}-]+ )?(?:kantoor|hoofdkantoor|vestiging|locatie|fabriek|magazijn|afdeling|eenheid|regio|stad|land|winkel|filiaal|nachtdienst|dagdienst|avonddienst|buitendienst|binnendienst)',
      ),
      word(
        'ik hoor bij|mijn (?:afdeling|team|locatie|vestiging|onderdeel) (?:is|heet) (?:de|het|in)',
      ),
      word(
        "ik werk(?: vooral| meestal)? (?:thuis|vanuit huis|in ploegen|in ploegendienst|’s nachts|'s nachts)",
      ),
    ],
    position: [
      word(
        "ik ben (?:een |de |het )?(?:[\\p{L}-]*(?:leidinggevende|manager|medewerker|directeur|bestuurder|teamleider|chef|hoofd|adviseur|verpleegkundige|monteur|docent|leraar|lerares|stagiair|stagiaire|uitzendkracht|zzp’er|zzp'er|trainee|ontwikkelaar|planner|chauffeur|coördinator|projectleider))",
      ),
      word(
        'ik ben lid van (?:de |het )?(?:directie|management|managementteam|bestuur|ondernemingsraad|OR|MT)',
      ),
      word('ik (?:geef leiding|stuur (?:een|mensen|medewerkers|anderen)|leid een)'),
      word('mijn (?:functie|rol|functietitel|beroep) is'),
      word(
        'ik werk (?:als|parttime|fulltime|deeltijd|voltijd|in deeltijd|in voltijd|op uitzendbasis)',
      ),
      word(
        'ik heb een (?:vast|tijdelijk|nulurencontract|flexibel|parttime|fulltime)(?: contract)?',
      ),
    ],
    person: [
      word(
        '(?:mijn|je) (?:leeftijd|geslacht|gender|nationaliteit|geloof|afkomst|achtergrond|moedertaal|salaris|opleiding) is',
      ),
      word('ik ben (?:jonger dan|ouder dan|tussen|onder de|boven de|[0-9]+ ?(?:jaar|of))'),
      word(
        'ik ben (?:een )?(?:man|vrouw|non-binair|homo|lesbisch|getrouwd|gehuwd|alleenstaand|gescheiden|zwanger|gelovig|moslim|christen|joods|gehandicapt)',
      ),
      word('jaar oud|ik ben geboren|ik heb (?:een beperking|een chronische|kinderen|een partner)'),
    ],
    service: [
      word('(?:dienstjaren|jaar in dienst|jaar ervaring|in dienst sinds|werkzaam sinds)'),
      word(
        'ik werk (?:hier|bij ons|er)?[^.]*(?:[0-9]+|één|twee|drie|vijf|tien|korter|langer|meer|minder)[^.]*(?:jaar|maanden)',
      ),
      word('ik (?:begon|kwam)(?: hier)?(?: werken)? (?:in|voor|na|vorig jaar|dit jaar|onlangs)'),
      word('ik ben (?:nieuw hier|net begonnen|bijna met pensioen)'),
    ],
  },
};
