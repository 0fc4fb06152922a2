/** What `/admin` of the host under test asks for. */
export const ADMIN_KEY = 'the-key-of-the-host-under-test';
