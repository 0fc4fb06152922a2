import { Enums, Models, Serialize, SPDX, Spec } from '@cyclonedx/cyclonedx-library';
import { ReleaseFault } from './release-fault.ts';
import type { ShippedPackage } from './shipped-packages.ts';

/** What integrity calls an algorithm, and what CycloneDX does. */
const ALGORITHMS: ReadonlyMap<string, Enums.HashAlgorithm> = new Map([
  ['sha256', Enums.HashAlgorithm['SHA-256']],
  ['sha384', Enums.HashAlgorithm['SHA-384']],
  ['sha512', Enums.HashAlgorithm['SHA-512']],
]);

/**
 * What the product is made of, in CycloneDX 1.6: one component per package, a copy inside another
 * package as its component. The same packages give the same bytes: there is no time and no serial
 * number in it.
 */
export function billOfMaterials(version: string, packages: readonly ShippedPackage[]): string {
  const bom = new Models.Bom();
  const product = new Models.Component(Enums.ComponentType.Application, 'samenhang', {
    bomRef: 'samenhang',
    version,
    licenses: licence('MIT'),
  });
  bom.metadata.component = product;
  for (const one of packages.filter(({ within }) => within === undefined)) {
    const made = component(one);
    const copies = packages.filter(({ within }) => within === `${one.name}@${one.version}`);
    for (const copy of copies) made.components.add(component(copy));
    bom.components.add(made);
    product.dependencies.add(made.bomRef);
  }
  const factory = new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6);
  const serializer = new Serialize.JsonSerializer(factory);
  return `${serializer.serialize(bom, { sortLists: true, space: 2 })}\n`;
}

function component({ name, version, licence: named, integrity, within }: ShippedPackage) {
  const [group, own] = name.startsWith('@') ? name.split('/') : [undefined, name];
  const purl = `pkg:npm/${name.replace('@', '%40')}@${encodeURIComponent(version)}`;
  return new Models.Component(Enums.ComponentType.Library, own ?? name, {
    ...(group !== undefined && { group }),
    version,
    purl,
    bomRef: within === undefined ? purl : `${purl} in ${within}`,
    licenses: licence(named),
    // A copy was built by whoever made it: npm has no file with its bytes.
    ...(integrity !== undefined && { hashes: hashes(name, integrity) }),
  });
}

function licence(named: string): Models.LicenseRepository {
  return new Models.LicenseRepository([
    SPDX.isSupportedSpdxId(named)
      ? new Models.SpdxLicense(named)
      : new Models.LicenseExpression(named),
  ]);
}

function hashes(name: string, integrity: string): Models.HashDictionary {
  const [prefix = '', base64 = ''] = integrity.split(/-(.*)/s);
  const algorithm = ALGORITHMS.get(prefix);
  if (algorithm === undefined) {
    throw new ReleaseFault(
      `package-lock.json has a hash of ${name} by ${prefix}, which is none of ` +
        `${[...ALGORITHMS.keys()].join(', ')}: install the package anew.`,
    );
  }
  return new Models.HashDictionary([[algorithm, Buffer.from(base64, 'base64').toString('hex')]]);
}
