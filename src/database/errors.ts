import { hintOfConstraint } from './speaking-client.ts';

/** What the database said, as Prisma's driver adapter passes it on in `meta.driverAdapterError.cause` (or `cause`). */
interface DatabaseComplaint {
  readonly code?: string;
  readonly originalCode?: string;
  readonly constraint?: string | { readonly index?: string };
  readonly hint?: string;
}

/** The SQLSTATE behind an error of Prisma or of pg. */
export function sqlStateOf(error: unknown): string | undefined {
  const complaint = complaintOf(error);
  const code = complaint?.originalCode ?? complaint?.code;
  return code !== undefined && /^[0-9A-Z]{5}$/.test(code) ? code : undefined;
}

/** The name of the constraint that refused, from the protocol's own field: what the server says in words is in its own language. */
export function constraintOf(error: unknown): string | undefined {
  if (!sqlStateOf(error)?.startsWith('23')) return undefined;
  const complaint = complaintOf(error);
  const constraint = complaint?.constraint;
  if (typeof constraint === 'string') return constraint;
  if (constraint?.index !== undefined) return constraint.index;
  return complaint?.hint?.startsWith(hintOfConstraint)
    ? complaint.hint.slice(hintOfConstraint.length)
    : undefined;
}

function complaintOf(error: unknown): DatabaseComplaint | undefined {
  if (!(error instanceof Error)) return undefined;
  const meta = 'meta' in error && isObject(error.meta) ? error.meta : undefined;
  const adapterError = meta && 'driverAdapterError' in meta ? meta.driverAdapterError : error;
  if (adapterError instanceof Error && isObject(adapterError.cause)) return adapterError.cause;
  return 'code' in error && 'severity' in error ? (error as DatabaseComplaint) : undefined;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
