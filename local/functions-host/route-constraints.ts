type Test = (text: string) => boolean;

const GUID = /^\{?[0-9a-f]{8}(-?[0-9a-f]{4}){3}-?[0-9a-f]{12}\}?$/i;
const INT32 = 2 ** 31;

/** The inline constraints of ASP.NET routes that this host knows. */
const CONSTRAINTS: Readonly<Record<string, (argument: string) => Test>> = {
  alpha: () => (text) => /^[a-z]*$/i.test(text),
  bool: () => (text) => /^(true|false)$/i.test(text),
  guid: () => (text) => GUID.test(text),
  int: () => (text) => /^[+-]?\d+$/.test(text) && Number(text) >= -INT32 && Number(text) < INT32,
  length: (argument) => {
    const [shortest = 0, longest = shortest] = argument.split(',').map(Number);
    return (text) => text.length >= shortest && text.length <= longest;
  },
  minlength: (argument) => (text) => text.length >= Number(argument),
  maxlength: (argument) => (text) => text.length <= Number(argument),
  // ASP.NET ignores case here too, and doubles braces so that they are not a parameter's.
  regex: (argument) => {
    const pattern = new RegExp(argument.replaceAll('{{', '{').replaceAll('}}', '}'), 'i');
    return (text) => pattern.test(text);
  },
};

/**
 * A constraint such as `guid` or `regex(^(?!admin))`.
 * @throws RangeError for one that this host does not know.
 */
export function parseConstraint(source: string): Test {
  const [, name = source, argument = ''] = /^(\w+)\((.*)\)$/s.exec(source) ?? [];
  const make = CONSTRAINTS[name];
  if (make === undefined) throw new RangeError(`this host does not know the constraint ${source}`);
  return make(argument);
}
