import * as z from 'zod';

const refusal = z.object({
  error: z.object({ code: z.string().default(''), message: z.string().default('') }),
});

/**
 * The service's own code and sentence of a refusal, empty where it gave none.
 * @see https://learn.microsoft.com/rest/api/azure/#error-response
 */
export function azureSaid(body: unknown): { readonly code: string; readonly message: string } {
  const parsed = refusal.safeParse(body);
  return parsed.success ? parsed.data.error : { code: '', message: '' };
}
