// Loaded before a command: what it would send to Microsoft goes to the stand-ins of a test.
const hosts = JSON.parse(process.env.SIMULATED_HOSTS ?? '{}');
const send = globalThis.fetch;
globalThis.fetch = (address, options) => {
  const { origin, pathname, search } = new URL(address);
  if (hosts[origin] === undefined) throw new Error(`no stand-in for ${origin}`);
  return send(`${hosts[origin]}${pathname}${search}`, options);
};
