/** The fields that describe a household, shared by every step that asks for one. Their words stand in words/. */
import { z } from 'zod';
import { sexes, targetGroups } from '#domain/capacity/household.ts';

export const householdFields = {
  targetGroup: z
    .enum(targetGroups)
    .optional()
    .meta({ field: { kind: 'choice', options: targetGroups } }),
  sex: z
    .enum(sexes)
    .optional()
    .meta({ field: { kind: 'choice', options: sexes } }),
  persons: z
    .int()
    .min(1)
    .max(20)
    .optional()
    .meta({ field: { kind: 'number', min: 1, max: 20 } }),
  children: z
    .int()
    .min(0)
    .max(15)
    .optional()
    .meta({ field: { kind: 'number', min: 0, max: 15 } }),
  // A form asks how many persons there are.
  adults: z
    .int()
    .min(1)
    .max(10)
    .optional()
    .meta({ field: { kind: 'number', min: 1, max: 10, onlySaid: true } }),
  ages: z
    .array(z.int().min(0).max(110))
    .max(20)
    .optional()
    .meta({ field: { kind: 'numbers', min: 0, max: 110 } }),
  wheelchair: z
    .boolean()
    .optional()
    .meta({ field: { kind: 'flag' } }),
  pet: z
    .boolean()
    .optional()
    .meta({ field: { kind: 'flag' } }),
} as const;

export type HouseholdField = keyof typeof householdFields;

/** Names of the household fields, in the order in which a form asks them. */
export const householdFieldNames = Object.keys(householdFields) as HouseholdField[];
