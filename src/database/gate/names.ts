/** What a region calls its things, read once per version of the region; operators are those of the day. */
import type { NamedLocation, RegionNames } from '#domain/region/names.ts';
import type { Sql } from '../connect.ts';

/** What things are called, with every operator and the dates between which it is one. */
export interface DatedNames extends Omit<RegionNames, 'locations'> {
  locations: (Omit<NamedLocation, 'operator'> & {
    operators: { key: string; from: string; until: string | null }[];
  })[];
}

export function namesOn({ locations, ...others }: DatedNames, today: string): RegionNames {
  return {
    ...others,
    locations: locations.map(({ operators, ...location }) => ({
      ...location,
      operator:
        operators.find(({ from, until }) => from <= today && (until === null || today < until))?.key ?? null,
    })),
  };
}

export async function readNames(sql: Sql, regionId: string): Promise<DatedNames> {
  const [locations, municipalities, organisations] = await Promise.all([
    sql.location.findMany({
      where: { regionId },
      orderBy: { name: 'asc' },
      include: { operators: { orderBy: { validFrom: 'desc' } } },
    }),
    sql.municipality.findMany({ where: { regionId }, orderBy: { name: 'asc' } }),
    sql.organisation.findMany({ where: { regionId }, orderBy: { name: 'asc' } }),
  ]);
  return {
    locations: locations.map(({ key, name, aliases, address, confidential, operators }) => {
      // "Singel 9, Maastricht" is called "Singel 9".
      const street = address?.split(',')[0];
      // The house number is said after any of its names, and is no number of anything else.
      const number = /\s(\d+\p{L}?)$/u.exec(street ?? '')?.[1];
      const streetName = street?.replace(/\s\d.*$/, '').toLowerCase() ?? '';
      const isStreet = (alias: string) =>
        !/\d/.test(alias) && streetName !== '' && alias.toLowerCase().includes(streetName);
      const numbered =
        number === undefined ? [] : aliases.filter(isStreet).map((alias) => `${alias} ${number}`);
      const words = [
        ...new Set([
          name,
          ...aliases,
          ...(address ? [address] : []),
          ...(street ? [street] : []),
          ...numbered,
        ]),
      ];
      return {
        value: key,
        names: words,
        confidential,
        operators: operators.map(({ organisationKey, validFrom, validUntil }) => ({
          key: organisationKey,
          from: validFrom.toISOString().slice(0, 10),
          until: validUntil?.toISOString().slice(0, 10) ?? null,
        })),
      };
    }),
    municipalities: municipalities.map(({ key, name }) => ({ value: key, names: [name] })),
    organisations: organisations.map(({ key, name }) => ({ value: key, names: [name] })),
  };
}
