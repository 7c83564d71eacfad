/** Sends as it was made, and once more as plain text when only its form is refused; what went wrong becomes a result, as a code. */
import type { SendResult } from '#delivery/sender.ts';
import type { Fault } from './fault.ts';

export async function sendResult(
  give: () => Promise<unknown>,
  plain: () => Promise<unknown>,
  judge: (error: unknown) => Fault,
): Promise<SendResult> {
  try {
    return { kind: 'sent', posted: await give() };
  } catch (error) {
    const fault = judge(error);
    if (fault.kind !== 'shape') return resultOf(fault);
    try {
      return { kind: 'sent', posted: await plain(), asText: fault.code };
    } catch (again) {
      return resultOf(judge(again));
    }
  }
}

function resultOf(fault: Fault): SendResult {
  switch (fault.kind) {
    case 'later':
      return {
        kind: 'later',
        why: fault.code,
        ...(fault.afterSeconds === undefined ? {} : { afterSeconds: fault.afterSeconds }),
      };
    case 'blocked':
      return { kind: 'blocked', why: fault.code };
    case 'closed':
    case 'shape':
      return { kind: 'refused', why: fault.code };
  }
}
