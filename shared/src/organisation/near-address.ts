const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789.-_';
/** Before the @, by RFC 5321, 4.5.3.1.1; each letter costs some eighty look-ups. */
const LONGEST_LOCAL = 64;
/** As many as a page shows. */
const MOST_ASKED = 200;

/** How an address that nobody has may have been meant. */
export type NearAddress = (address: string) => string | null;

/**
 * Finds the address that differs in one letter left out, added, changed or turned round, or that
 * differs in its domain alone; for the first that it is asked for, as a whole file may be unknown.
 * Variants are looked up only at domains that somebody has.
 * @param most how many addresses are looked for.
 * @example nearAddressAmong(['jan.janssen@example.org'])('jan.jansen@example.org') → 'jan.janssen@example.org'
 */
export function nearAddressAmong(addresses: Iterable<string>, most = MOST_ASKED): NearAddress {
  const known = new Set(addresses);
  const byLocal = new Map<string, string>();
  const domains = new Set<string>();
  for (const address of known) {
    const local = localOf(address);
    if (!byLocal.has(local)) byLocal.set(local, address);
    domains.add(address.slice(local.length));
  }
  let asked = 0;
  return (address) => {
    asked += 1;
    const local = localOf(address);
    if (asked > most || local === '' || local.length > LONGEST_LOCAL) return null;
    const domain = address.slice(local.length);
    for (const variant of domains.has(domain) ? variants(local) : []) {
      if (known.has(variant + domain)) return variant + domain;
    }
    return byLocal.get(local) ?? null;
  };
}

const localOf = (address: string) => address.slice(0, Math.max(0, address.lastIndexOf('@')));

function* variants(text: string): Generator<string> {
  for (let at = 0; at <= text.length; at++) {
    const [before, after] = [text.slice(0, at), text.slice(at)];
    for (const letter of LETTERS) {
      yield before + letter + after;
      if (after !== '') yield before + letter + after.slice(1);
    }
    if (after !== '') yield before + after.slice(1);
    if (after.length > 1) yield before + after.charAt(1) + after.charAt(0) + after.slice(2);
  }
}
